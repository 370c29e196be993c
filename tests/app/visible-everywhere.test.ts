import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Endpoint, listEndpoints } from "@/tests/support/endpoints";
import {
  type HiddenRecords,
  hideRecords,
  PUBLIC,
  PUBLIC_CLAIMS,
  SECRET,
} from "@/tests/support/hidden-records";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

let opened: OpenDatabase;
let api: WriteApi;
let reads: Endpoint[];
let records: HiddenRecords;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claim-atlas-evidence-"));
  process.env.DATA_DIR = folder;
  opened = await openSmallDatabase();
  api = await openWriteApi(opened);
  records = await hideRecords(api);
  const endpoints = await listEndpoints(join(import.meta.dirname, "..", ".."));
  reads = endpoints.filter(({ name, method }) => method === "GET" && /\/api\/v1\/|\/feeds\//.test(name));
});
afterAll(async () => {
  delete process.env.DATA_DIR;
  await api.close();
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Segments of addresses beside the ids. */
const NAMES = { slug: "small", part: "claims", digest: "none", name: "small.json" };

const read = async (endpoint: Endpoint, params: Record<string, string>, query = "", by = "") => {
  const path = (endpoint.name.split(" ")[1] ?? "").replace(
    /\[([^\]]*)\]/g,
    (_, name) => params[name] ?? "none",
  );
  const answer = await endpoint.call(
    new Request(
      `http://localhost${path}${query}`,
      by === "" ? {} : { headers: { authorization: api.keyOf(by) } },
    ),
    params,
  );
  return { status: answer.status, text: Buffer.from(await answer.arrayBuffer()).toString("latin1") };
};

it("tells nobody, on any read address of the API, of a draft, a returned, a rejected or a struck record, nor of withheld evidence", async () => {
  const queries = [
    "",
    "?q=UNSPEAKABLE", // in letters that find the same: a feed says again what was searched
    "?q=Alder&only=statements",
    "?format=csv",
    "?date=2025-02-06",
    "?viewpoint=party:south",
    `?place=alder`,
  ];
  const { hidden, hiddenIds, shown } = records;
  let answered = 0;
  for (const endpoint of reads)
    for (const id of ["alder", "cedar", "upper", "south-staff", shown, ...hiddenIds])
      for (const query of queries) {
        const { status, text } = await read(endpoint, { ...NAMES, id }, query);
        if (status === 200) answered += 1;
        for (const word of hidden)
          expect(text.includes(word), `${endpoint.name} ${id} ${query}: ${word}`).toBe(false);
      }
  // So many answers did have something to tell.
  expect(answered).toBeGreaterThan(50);
}, 60_000);

it.each(["viewer", "contributor"])(
  "tells a %s no more than anybody: nothing here is a draft of their own",
  async (by) => {
    const { hidden, hiddenIds, shown } = records;
    for (const endpoint of reads)
      for (const id of ["alder", shown, ...hiddenIds]) {
        const { text } = await read(endpoint, { ...NAMES, id }, "", by);
        for (const word of hidden) expect(text.includes(word), `${endpoint.name} ${id}: ${word}`).toBe(false);
      }
  },
  60_000,
);

it("tells an editor of drafts and of what was struck, but nothing of what is withheld", async () => {
  const { hiddenIds, withheldIds, shown } = records;
  let told = 0;
  for (const endpoint of reads)
    for (const id of [shown, ...hiddenIds]) {
      const { text, status } = await read(endpoint, { ...NAMES, id }, "", "editor");
      if (status === 200 && text.includes(SECRET)) told += 1;
      for (const word of withheldIds)
        expect(text.includes(word), `${endpoint.name} ${id}: ${word}`).toBe(false);
    }
  expect(told).toBeGreaterThan(5);
}, 60_000);

it("keeps them out of the payloads that the map page reads", async () => {
  const atlas = reads.find(({ name }) => name.endsWith("/atlas"));
  const payload = reads.find(({ name }) => name.includes("/payloads/"));
  if (!atlas || !payload) throw new Error("The atlas has other addresses now.");
  const head = JSON.parse((await read(atlas, { slug: "small" })).text);
  expect(head.claims).toBe(PUBLIC_CLAIMS);
  const addresses = Object.values<string>(head.addresses).filter((one) => one.includes("/payloads/"));
  expect(addresses).toHaveLength(4); // the fifth, of the cells as TopoJSON, is walked above
  for (const address of addresses) {
    const url = new URL(address, "http://localhost");
    const [part = "", digest = ""] = url.pathname.split("/").slice(-2);
    const { status, text } = await read(payload, { slug: "small", part, digest }, url.search);
    expect(status).toBe(200);
    for (const word of records.hidden) expect(text.includes(word), `${part}: ${word}`).toBe(false);
  }
});

it("shows what is public beside them", async () => {
  const { body } = await api.send("getStatement", records.shown);
  expect(body.summary).toBe(PUBLIC);
  expect(body.claims).toHaveLength(1);
});
