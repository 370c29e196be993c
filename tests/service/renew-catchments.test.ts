import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import { findCatchments } from "@/lib/db/catchment-store";
import { loadWorld } from "@/lib/db/load-world";
import { nameCatchments } from "@/lib/service/atlas-payloads";
import { openView, wholeView } from "@/lib/service/open-view";
import { renewCatchments } from "@/lib/service/renew-catchments";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";

let opened: OpenDatabase;
beforeEach(async () => {
  opened = await openSmallDatabase();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await opened.close();
});

const sql = (text: string) => opened.db.client.$executeRawUnsafe(text);
const builtFrom = async () => (await findCatchments(opened.db, "small", 1e9))?.builtFrom;
async function lookAtMap(slug: string) {
  const view = await openView(opened.db, slug, wholeView);
  if (!view.ok) throw new Error(view.error.message);
  return nameCatchments(opened.db, view.value);
}

describe("Catchments", () => {
  it("that could not be built are tried again at a look at the map some minutes later, not at once", async () => {
    const alder = (await loadWorld(opened.db, "small", null)).places.get("alder");
    if (!alder) throw new Error("no Alder");
    const moved = await appendRevisions(opened.db, "small", [
      {
        ...{ noun: "place", recordId: "alder", number: 2, operation: "revise", author: "Edda", reason: null },
        value: { ...alder, position: [10.3, 50.3] },
      },
    ]);
    if (!moved.ok) throw new Error(moved.error.message);
    const { id = 0, recordedAt = "" } = moved.value[0] ?? {};
    await sql('ALTER TABLE "CatchmentTopology" RENAME TO "Elsewhere"');
    await renewCatchments(opened.db, "small", recordedAt);
    // The first build of a process waits for its thread to start; who stored the change does not wait as long.
    await renewCatchments(opened.db, "small", recordedAt);
    await sql('ALTER TABLE "Elsewhere" RENAME TO "CatchmentTopology"');
    await lookAtMap("small");
    await renewCatchments(opened.db, "small", recordedAt);
    expect(await builtFrom()).toBeLessThan(id);
    const later = Date.now() + 6 * 60_000;
    vi.spyOn(Date, "now").mockReturnValue(later);
    await lookAtMap("small");
    await expect.poll(builtFrom, { timeout: 20_000 }).toBe(id);
  });

  it("of a theatre that never had any are built at a look at its map", async () => {
    const said = { number: 1, operation: "create", author: "Ada", reason: null } as const;
    const { theatre, regions } = await loadWorld(opened.db, "small", null);
    if (!theatre) throw new Error("no theatre");
    const revisions: NewRevision[] = [
      { ...said, noun: "theatre", recordId: "cutoff", value: { ...theatre, slug: "cutoff" } },
      ...[...regions].map(([id, region]): NewRevision => {
        const value = { ...region, theatreId: "cutoff" };
        return { ...said, noun: "region", recordId: `cutoff-${id}`, value };
      }),
    ];
    // Stored as a process does it that dies before it builds.
    expect((await appendRevisions(opened.db, "cutoff", revisions)).ok).toBe(true);
    expect(await lookAtMap("cutoff")).toBeNull();
    await expect.poll(() => lookAtMap("cutoff"), { timeout: 20_000 }).not.toBeNull();
  });
});
