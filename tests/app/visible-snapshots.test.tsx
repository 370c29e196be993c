import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getOEmbed } from "@/app/api/oembed/route";
import { GET as getFeed } from "@/app/feeds/[name]/route";
import { SinceList } from "@/components/snapshot/since-list";
import { SnapshotPage } from "@/components/snapshot/snapshot-page";
import { SnapshotStrip } from "@/components/snapshot/snapshot-strip";
import { readCatchments } from "@/lib/db/catchment-store";
import { toDay } from "@/lib/domain/day";
import { languages } from "@/lib/domain/names";
import { openSnapshot } from "@/lib/service/open-snapshot";
import { pictureJobs } from "@/lib/service/picture-jobs";
import { tellSince } from "@/lib/service/tell-since";
import { viewSnapshot } from "@/lib/service/view-snapshot";
import { socialTags } from "@/lib/wire/snapshot/social-tags";
import { type HiddenRecords, hideRecords, PUBLIC, PUBLIC_CLAIMS } from "@/tests/support/hidden-records";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { readForEver } from "@/tests/support/snapshot-reads";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

// A frozen view of a theatre full of drafts, of struck records and of withheld evidence tells of none, in any form.

const ORIGIN = "http://localhost:3000";

let opened: OpenDatabase;
let api: WriteApi;
let records: HiddenRecords;
let folder: string;
let ids: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "claim-atlas-evidence-"));
  process.env.DATA_DIR = folder;
  opened = await openSmallDatabase();
  api = await openWriteApi(opened);
  records = await hideRecords(api);
  ids = [];
  // Whoever freezes: those who may see drafts freeze what everybody sees.
  for (const [by, patch] of [
    ["", {}],
    ["admin", {}],
    ["reviewer", { compareDate: "2025-02-04", place: "alder", lang: "uk" }],
    ["editor", { viewpoint: "party:south", region: "upper" }],
    ["", { asKnown: "then", filters: { verdicts: ["refuted"] } }],
  ] as const) {
    const body = { date: "2025-02-20", ...patch };
    const made = await api.send("postSnapshot", "small", { body, ...(by && { by }) });
    expect([200, 201], JSON.stringify(made.body)).toContain(made.status);
    ids.push(made.body.id);
  }
});
afterAll(async () => {
  delete process.env.DATA_DIR;
  await api.close();
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const told = <T,>(outcome: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

/** All that a link is made of in a language, by name. */
async function formsOf(id: string, language: "en" | "uk"): Promise<[string, string][]> {
  const { db } = opened;
  const view = told(await viewSnapshot(db, id, { language, origin: ORIGIN, today: toDay("2026-01-01") }));
  const since = told(await tellSince(db, id, language));
  const { opening, content } = told(await openSnapshot(db, id));
  const topology = content.topology === null ? null : await readCatchments(db, content.topology);
  const draw = (width: number, height: number) =>
    pictureJobs.picture(content, topology, { width, height }, view.addresses.page);
  const asked = `${ORIGIN}/api/oembed?url=${encodeURIComponent(view.addresses.page)}`;
  const oembed = async (format: string) =>
    (
      await getOEmbed(new Request(`${asked}&format=${format}`, { headers: { host: "localhost:3000" } }))
    ).text();
  return [
    ["page", renderToStaticMarkup(<SnapshotPage view={view} language={language} nonce="" credits={[]} />)],
    ["since page", renderToStaticMarkup(<SinceList {...{ id, content, since, language }} />)],
    ["embed", renderToStaticMarkup(<SnapshotStrip {...{ id, content, language }} />)],
    ["what the embed opens with", JSON.stringify(opening)],
    ["since", JSON.stringify((await api.send("getSince", id, { query: { lang: language } })).body)],
    ["page's map", view.map],
    ["JSON-LD", view.jsonLd],
    ["citation", JSON.stringify(view.citation)],
    ["tags", JSON.stringify(socialTags(content, { origin: ORIGIN, id }, language))],
    ["card before it is painted", await draw(1200, 630)],
    ["sheet before it is painted", await draw(2400, 1600)],
    ["oEmbed", await oembed("json")],
    ["oEmbed XML", await oembed("xml")],
  ];
}

describe("a snapshot of a theatre with drafts, struck records and withheld evidence", () => {
  it("tells of none of them in any form, but of what is public", async () => {
    for (const id of ids) {
      const kept = Object.entries(await readForEver(id)).map(([name, bytes]): [string, string] => [
        name,
        bytes.toString("latin1"),
      ]);
      const forms = [...kept, ...(await Promise.all(languages.map((one) => formsOf(id, one)))).flat()];
      for (const [name, text] of forms) {
        expect(text.length, `${id} ${name}`).toBeGreaterThan(20);
        for (const word of records.hidden) expect(text.includes(word), `${id} ${name}: ${word}`).toBe(false);
      }
    }
    const { json = Buffer.alloc(0) } = await readForEver(ids[0] ?? "");
    const content = JSON.parse(json.toString("utf8"));
    expect(content.counted.claims).toBe(PUBLIC_CLAIMS);
    expect(content.statuses[0].items).toContainEqual(
      expect.objectContaining({ id: "birch", status: "contested" }),
    );
    expect(json.toString("utf8")).toContain(PUBLIC);
    const page = (await formsOf(ids[0] ?? "", "en")).find(([name]) => name === "page")?.[1];
    expect(page).toContain("Birch");
  });

  it("is one and the same for those who may see more", () => {
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(4);
  });

  it("stays so in the feeds that follow its theatre", async () => {
    for (const ending of ["atom", "rss", "json"]) {
      const name = `small.${ending}`;
      const answer = await getFeed(new Request(`${ORIGIN}/feeds/${name}`), {
        params: Promise.resolve({ name }),
      });
      const text = await answer.text();
      expect(text).toContain("Birch");
      for (const word of records.hidden) expect(text.includes(word), `${name}: ${word}`).toBe(false);
    }
  });
});
