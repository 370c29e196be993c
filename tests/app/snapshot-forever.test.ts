import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { loadWorld } from "@/lib/db/load-world";
import type { Derived } from "@/lib/domain/resolve/status";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { importGazetteer } from "@/lib/service/import-gazetteer";
import { parseGeonames } from "@/lib/wire/geonames";
import { writeGazetteerDump } from "@/tests/support/gazetteer-dump";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";
import { readForEver } from "@/tests/support/snapshot-reads";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

// Freeze a view, then let happen to the atlas whatever can happen to it: the link stays, byte by byte.

const THEATRE = "sumy-kursk";
const VIEW = { date: "2025-05-30", compareDate: "2025-03-10", place: "zhuravka-sumy", title: "As it was" };
const PATIENCE_MS = 60_000;

let opened: OpenDatabase;
let api: WriteApi;
let id: string;
let frozen: Record<string, Buffer>;
beforeAll(async () => {
  opened = await openDemoDatabase();
  api = await openWriteApi(opened);
  const made = await api.send("postSnapshot", THEATRE, { body: VIEW });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  id = made.body.id;
  frozen = await readForEver(id);
});
afterAll(async () => {
  await api.close();
  await opened.close();
});
afterEach(() => {
  vi.doUnmock("@/lib/domain/policy");
  vi.doUnmock("@/lib/domain/resolve/derive-status");
  vi.resetModules();
});

/** Fails by the names of what is no longer the same. */
function expectSame(now: Record<string, Buffer>): void {
  const changed = Object.entries(frozen).flatMap(([name, bytes]) => (now[name]?.equals(bytes) ? [] : [name]));
  expect(changed).toEqual([]);
  expect(Object.keys(now)).toEqual(Object.keys(frozen));
}

const since = async () => (await api.send("getSince", id)).body;

it("tells no difference while nothing happened", async () => {
  expect(await since()).toMatchObject({ isComparable: true, items: [], policy: { frozen: 1, now: 1 } });
});

it("stays what it was while claims are added, verified and struck, and tells what has changed since", async () => {
  const stored = await api.send("postStatement", THEATRE, {
    by: "editor",
    body: {
      ...{ speakerId: "hryhorov", relay: [], saidOn: "2025-05-29", publishedOn: null, url: null },
      ...{ archivedUrl: null, language: "uk", excerpt: null, summary: "A summary.", state: "published" },
      claims: [
        {
          ...{ assertion: "control", action: "holds", of: null, what: null, party: "ua", quantity: null },
          target: { kind: "place", placeId: "zhuravka-sumy" },
          ...{ eventDate: "2025-05-29", note: null, answers: [] },
        },
      ],
    },
  });
  expect(stored.status).toBe(201);
  const verified = await api.send("postVerification", stored.body.claimIds[0], {
    by: "reviewer",
    body: {
      ...{ verdict: "verified", credibility: 1, method: "geolocatedImagery", note: null, assessorId: null },
      ...{ madeOn: "2025-05-30", shownDay: null, evidence: [] },
    },
  });
  expect(verified.status, JSON.stringify(verified.body)).toBe(201);
  const struck = await api.send("strike", "report-001-1", { by: "editor", body: { reason: "a test" } });
  expect(struck.status).toBe(200);

  expectSame(await readForEver(id));
  const told = await since();
  expect(told.items).toContainEqual(
    expect.objectContaining({
      id: "zhuravka-sumy",
      before: expect.objectContaining({ status: "contested" }),
      after: expect.objectContaining({ status: "verified", holder: "ua" }),
      sentence: expect.stringContaining("Zhuravka"),
    }),
  );
  expect(told.claims.now).not.toBe(told.claims.frozen);
  expect((await api.send("postSnapshot", THEATRE, { body: VIEW })).body.id).not.toBe(id);
});

it("stays what it was when a bigger gazetteer cuts every catchment anew", {
  timeout: PATIENCE_MS,
}, async () => {
  const world = await loadWorld(opened.db, THEATRE, null);
  const dump = writeGazetteerDump(world.regions.values(), 60);
  const rows = parseGeonames(dump);
  const imported = await importGazetteer(opened.db, SYSTEM_ACTOR, THEATRE, rows, "dump.txt");
  expect(imported).toMatchObject({ ok: true, value: { created: dump.length, problems: 0 } });

  expectSame(await readForEver(id));
  const again = await api.send("postSnapshot", THEATRE, { body: VIEW });
  const [now, then] = [await readForEver(again.body.id), JSON.parse(String(frozen.json))];
  expect(JSON.parse(String(now.json)).topology).not.toBe(then.topology);
  expect(now.catchments?.equals(frozen.catchments ?? Buffer.alloc(0))).toBe(false);
});

/** A later version of this program: its policy 2 has other days and one rule more, by which one side's word alone settles nothing. */
function switchPolicy(): void {
  vi.resetModules();
  vi.doMock("@/lib/domain/policy", async (original) => ({
    ...(await original<object>()),
    POLICY_NUMBER: 2,
    STALE_AFTER_DAYS: 30,
    isKnownPolicy: (number: number) => number === 1 || number === 2,
  }));
  vi.doMock("@/lib/domain/resolve/derive-status", async (original) => {
    const { deriveStatus } = await original<typeof import("@/lib/domain/resolve/derive-status")>();
    return {
      deriveStatus: (...given: Parameters<typeof deriveStatus>): Derived => {
        const derived = deriveStatus(...given);
        return derived.status === "claimed" ? { ...derived, status: "unknown", holder: null } : derived;
      },
    };
  });
}

it("stays what it was under a second policy, opens there, and says which rules told what", async () => {
  // What is told as it was frozen, and told so by one side alone.
  const different = new Set((await since()).items.map((item: { id: string }) => item.id));
  const { statuses } = JSON.parse(String(frozen.json));
  const claimed = statuses
    .at(-1)
    .items.filter(
      (item: { id: string; kind: string; status: string }) =>
        item.status === "claimed" && !different.has(item.id),
    );
  expect(claimed.length).toBeGreaterThan(0);
  switchPolicy();
  const later = await import("@/tests/support/snapshot-reads");
  expectSame(await later.readForEver(id));

  const { openSnapshot } = await import("@/lib/service/open-snapshot");
  const { viewSnapshot } = await import("@/lib/service/view-snapshot");
  const { decodeTimelines } = await import("@/lib/wire/timeline-payload");
  const { decodeDirectory } = await import("@/lib/wire/place-directory");
  const { toDay } = await import("@/lib/domain/day");
  const map = await openSnapshot(opened.db, id);
  if (!map.ok) throw new Error(map.error.message);
  expect(map.value.opening.head).toMatchObject({ policy: 1, addresses: { stories: null } });
  const directory = decodeDirectory(frozen.directory ?? Buffer.alloc(0));
  expect(decodeTimelines(frozen.timeline ?? Buffer.alloc(0), directory).policy).toBe(1);
  const page = await viewSnapshot(opened.db, id, {
    ...{ language: "en", origin: "http://localhost:3000", today: toDay("2026-01-01") },
  });
  if (!page.ok) throw new Error(page.error.message);
  expect(page.value.map).toContain("<svg");

  const { tellSince } = await import("@/lib/service/tell-since");
  const told = await tellSince(opened.db, id, "en");
  if (!told.ok) throw new Error(told.error.message);
  expect(told.value.policy).toEqual({ frozen: 1, now: 2 });
  const items = new Map(told.value.items.map((item) => [item.id, item]));
  for (const { id: place } of claimed)
    expect(items.get(place)).toMatchObject({ before: { status: "claimed" }, after: { status: "unknown" } });

  // And what is frozen from now on is told by, and says, the new policy.
  const { freezeView } = await import("@/lib/service/freeze-view");
  const anew = await freezeView(opened.db, SYSTEM_ACTOR, { slug: THEATRE, body: VIEW });
  if (!anew.ok) throw new Error(anew.error.message);
  const { json } = await later.readForEver(anew.value.id);
  expect(JSON.parse(String(json)).policy).toBe(2);
});
