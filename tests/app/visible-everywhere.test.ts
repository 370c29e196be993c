import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Endpoint, listEndpoints } from "@/tests/support/endpoints";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { otherPng } from "@/tests/support/sample-files";
import { claimInput, statementInput } from "@/tests/support/small-theatre";
import { formWith, openWriteApi, type WriteApi } from "@/tests/support/write-api";

const SECRET = "unspeakable";
const PUBLIC = "Said in public.";

let opened: OpenDatabase;
let api: WriteApi;
let reads: Endpoint[];
/** Ids and words of everything that must not leave. */
const hidden: string[] = [SECRET];
const hiddenIds: string[] = [];
/** Evidence that is withheld: from editors, too. */
const withheldIds: string[] = [];
let shown = "";

/** Makes statements full of words that must not leave, in every way in which one is kept inside. */
async function hide(): Promise<void> {
  const enter = async (state: "draft" | "published", note = SECRET) => {
    const claims = [claimInput({ note }), claimInput({ note, target: { kind: "place", placeId: "cedar" } })];
    const { body } = await api.send("postStatement", "small", {
      by: "editor",
      body: statementInput({ state, summary: `${SECRET} ${state}`, excerpt: SECRET, claims }),
    });
    hidden.push(body.id, ...body.claimIds);
    hiddenIds.push(body.id, ...body.claimIds);
    return { id: String(body.id), claimIds: body.claimIds as string[] };
  };
  const verdict = {
    verdict: "refuted",
    credibility: 5,
    method: null,
    note: SECRET,
    assessorId: null,
    madeOn: "2025-02-10",
    shownDay: null,
    evidence: [{ url: `https://example.org/${SECRET}`, note: SECRET }],
  };
  await enter("draft");
  for (const decision of ["return", "reject"]) {
    const { id } = await enter("draft");
    const body = { decision, comment: SECRET };
    expect((await api.send("review", id, { by: "editor", ifMatch: 1, body })).status).toBe(200);
  }
  const struck = await enter("published");
  const verified = { by: "reviewer", body: verdict };
  expect((await api.send("postVerification", struck.claimIds[0] ?? "", verified)).status).toBe(201);
  const strike = { by: "editor", body: { reason: SECRET } };
  expect((await api.send("strike", struck.id, strike)).status).toBe(200);

  // A statement that stays public, one of whose claims is struck.
  const claims = [claimInput({ note: PUBLIC }), claimInput({ note: SECRET, action: "holds" })];
  const body = statementInput({ summary: PUBLIC, claims });
  const made = await api.send("postStatement", "small", { by: "editor", body });
  const [kept, gone] = made.body.claimIds;
  shown = made.body.id;
  expect((await api.send("postVerification", gone, verified)).status).toBe(201);
  const part = { by: "editor", body: { reason: "wrong village", claimIds: [gone] } };
  expect((await api.send("strike", shown, part)).status).toBe(200);
  hidden.push(gone);
  hiddenIds.push(gone);

  // And one of whose verifications some rest on withheld evidence, a link and a file, and one is struck.
  const form = await formWith(otherPng(SECRET));
  const file = await api.send("postFile", "", { by: "reviewer", type: form.type, body: form.bytes });
  const { sha256 } = file.body;
  const open = { ...verdict, note: PUBLIC, evidence: [{ sha256, note: SECRET, withheld: true }] };
  const assess = (body: object) => api.send("postVerification", kept, { by: "reviewer", body });
  const first = await assess({
    ...open,
    evidence: [...open.evidence, { ...verdict.evidence[0], withheld: true }],
  });
  const later = await assess({ ...open, evidence: [{ sha256, note: PUBLIC }] });
  const [shownFile] = later.body.evidenceIds;
  const withheld = await api.send("withhold", shownFile, { by: "reviewer", body: { reason: SECRET } });
  expect(withheld.status).toBe(200);
  const taken = await assess(verdict);
  expect((await api.send("strikeVerification", taken.body.id, strike)).status).toBe(200);
  const inside = [...first.body.evidenceIds, shownFile, taken.body.id, ...taken.body.evidenceIds];
  withheldIds.push(...first.body.evidenceIds, shownFile);
  hidden.push(sha256, ...inside);
  hiddenIds.push(...inside);
}

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claim-atlas-evidence-"));
  process.env.DATA_DIR = folder;
  opened = await openSmallDatabase();
  api = await openWriteApi(opened);
  await hide();
  const endpoints = await listEndpoints(join(import.meta.dirname, "..", ".."));
  reads = endpoints.filter(({ name, method }) => method === "GET" && name.includes("/api/v1/"));
});
afterAll(async () => {
  delete process.env.DATA_DIR;
  await api.close();
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

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
    "?q=unspeakable",
    "?q=Alder&only=statements",
    "?format=csv",
    "?date=2025-02-06",
    "?viewpoint=party:south",
    `?place=alder`,
  ];
  let answered = 0;
  for (const endpoint of reads)
    for (const id of ["alder", "cedar", "upper", "south-staff", shown, ...hiddenIds])
      for (const query of queries) {
        const { status, text } = await read(
          endpoint,
          { slug: "small", id, part: "claims", digest: "none" },
          query,
        );
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
    for (const endpoint of reads)
      for (const id of ["alder", shown, ...hiddenIds]) {
        const { text } = await read(endpoint, { slug: "small", id, part: "claims", digest: "none" }, "", by);
        for (const word of hidden) expect(text.includes(word), `${endpoint.name} ${id}: ${word}`).toBe(false);
      }
  },
  60_000,
);

it("tells an editor of drafts and of what was struck, but nothing of what is withheld", async () => {
  let told = 0;
  for (const endpoint of reads)
    for (const id of [shown, ...hiddenIds]) {
      const { text, status } = await read(
        endpoint,
        { slug: "small", id, part: "claims", digest: "none" },
        "",
        "editor",
      );
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
  expect(head.claims).toBe(1);
  const addresses = Object.values<string>(head.addresses).filter((one) => one.includes("/payloads/"));
  expect(addresses).toHaveLength(4); // the fifth, of the cells as TopoJSON, is walked above
  for (const address of addresses) {
    const url = new URL(address, "http://localhost");
    const [part = "", digest = ""] = url.pathname.split("/").slice(-2);
    const { status, text } = await read(payload, { slug: "small", part, digest }, url.search);
    expect(status).toBe(200);
    for (const word of hidden) expect(text.includes(word), `${part}: ${word}`).toBe(false);
  }
});

it("shows what is public beside them", async () => {
  const { body } = await api.send("getStatement", shown);
  expect(body.summary).toBe(PUBLIC);
  expect(body.claims).toHaveLength(1);
});
