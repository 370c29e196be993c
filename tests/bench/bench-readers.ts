import { Agent, get } from "node:http";
import { connect } from "@/lib/db/connect";
import { bearerOf } from "@/tests/support/accounts";
import type { BenchRow } from "./measure";
import { startApp } from "./start-app";

/** Readers at once, each on a connection of its own, and how many addresses each reads one after the other. */
const READERS = 500;
const READS = 3;
const SLUG = "sumy-kursk";
const PATIENCE_MS = 120_000;

/** Milliseconds until the whole of an answer is there. Throws where it is no 200. */
function timeRead(address: string, agent: Agent): Promise<number> {
  const start = performance.now();
  return new Promise((done, failed) => {
    const request = get(
      address,
      { agent, timeout: PATIENCE_MS, headers: { "accept-encoding": "br", "accept-language": "en" } },
      (answer) => {
        answer.on("error", failed);
        answer.on("end", () =>
          answer.statusCode === 200
            ? done(performance.now() - start)
            : failed(new Error(`${address}: ${answer.statusCode}`)),
        );
        answer.resume();
      },
    );
    request.on("timeout", () => request.destroy(new Error(`${address}: no answer`)));
    request.on("error", failed);
  });
}

/** What so many readers wait, each walking through the addresses from another one on: all waits, ascending. */
async function readAtOnce(addresses: readonly string[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const readers = Array.from({ length: READERS }, async (_, reader) => {
    const waits: number[] = [];
    for (let read = 0; read < READS; read += 1)
      waits.push(await timeRead(addresses[(reader + read) % addresses.length] ?? "", agent));
    return waits;
  });
  const waits = (await Promise.all(readers)).flat();
  agent.destroy();
  return waits.sort((one, other) => one - other);
}

const at = (waits: readonly number[], share: number): number =>
  waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;

/** A statement that changes what the live map shows, by its number. */
const statement = (number: number) => ({
  ...{ speakerId: "hryhorov", relay: [], saidOn: "2025-05-29", publishedOn: null, url: null },
  ...{ archivedUrl: null, language: "uk", excerpt: null, summary: `Saved ${number}.`, state: "published" },
  claims: [
    {
      ...{ assertion: "contested", action: null, of: null, what: null, party: null, quantity: null },
      target: { kind: "place", placeId: "zhuravka-sumy" },
      ...{ eventDate: "2025-05-29", note: null, answers: [] },
    },
  ],
});

/**
 * 500 readers of one snapshot of the demonstration at once (page, JSON and picture in turn) on the built app over the
 * loopback while an editor saves; beside it the same readers of the health endpoint. Throws where anybody gets an error.
 */
export async function benchReaders(databaseUrl: string): Promise<BenchRow> {
  const db = connect(databaseUrl);
  const { header } = await bearerOf(db, "editor", "bench");
  await db.close();
  const app = await startApp(databaseUrl, { RATE_LIMITS: "off" });
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${app.url}api/v1/theatres/${SLUG}/${path}`, {
      method: "POST",
      headers: { authorization: header, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string }; // both answers have one
  };
  try {
    const { id } = await post("snapshots", { date: "2025-05-30" });
    const addresses = [`s/${id}`, `s/${id}.json`, `s/${id}/image.png`].map((path) => app.url + path);
    const health = `${app.url}api/health`;
    const agent = new Agent();
    for (const address of [...addresses, health]) await timeRead(address, agent); // warm
    let isReading = true;
    let saves = 0;
    const saving = (async () => {
      for (; isReading; saves += 1) await post("statements", statement(saves));
    })();
    const reading = readAtOnce(addresses).finally(() => {
      isReading = false;
    });
    const [waits] = await Promise.all([reading, saving]);
    const idle = await readAtOnce([health]);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
    const ratio = (share: number) => (at(waits, share) / at(idle, share)).toFixed(1);
    return {
      name: `${READERS} readers of one snapshot at once (page, JSON, picture in turn) while an editor saves, built and warm, over the loopback`,
      figure: `${waits.length.toLocaleString("en")} reads and ${saves} saves without an error; median ${seconds(at(waits, 0.5))}, p99 ${seconds(at(waits, 0.99))}`,
      ratio: `${ratio(0.5)} times (p99: ${ratio(0.99)} times) as many readers of the health endpoint, one query to the database`,
    };
  } finally {
    await app.stop();
  }
}
