import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { loadWorld } from "@/lib/db/load-world";
import type { Actor } from "@/lib/service/actor";
import { getRegion } from "@/lib/service/get-region";
import { wholeView } from "@/lib/service/open-view";
import { reviseRegion } from "@/lib/service/revise-region";
import { shownRegion } from "@/lib/service/show-values";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { squareOutline } from "@/tests/support/square-outline";

const ADMIN: Actor = { id: "person:a", name: "Ada", role: "admin" };

vi.mock("@/lib/service/show-values", { spy: true });

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
});
afterAll(() => opened.close());

async function historyAt(knownAsOf: string | null) {
  const span = { from: null, to: null, lang: "en" } as const;
  const region = await getRegion(opened.db, { ...wholeView, ...span, knownAsOf, id: "lower" });
  if (!region.ok) throw new Error(region.error.message);
  return region.value.revisions.map(({ number, changes }) => [number, changes.map(({ path }) => path)]);
}

describe("The history of a region", () => {
  it("ends with what the view knows, and reads no outline twice", async () => {
    const { recordedAt } = await loadWorld(opened.db, "small", null);
    const created = await historyAt(null);
    expect(created).toEqual([[1, expect.arrayContaining(["geometry", "baseline"])]]);
    const geometry = squareOutline(10, 49.5, 10.5, 49.9);
    for (const [basedOn, patch] of [{ baseline: null }, { geometry }].entries()) {
      const changed = await reviseRegion(opened.db, ADMIN, { id: "lower", basedOn: basedOn + 1, patch });
      expect(changed.ok).toBe(true);
    }
    const all = [...created, [2, ["baseline"]], [3, ["geometry"]]];
    expect(await historyAt(null)).toEqual(all);
    expect(await historyAt(recordedAt)).toEqual(created);
    expect(await historyAt(null)).toEqual(all);
    expect(shownRegion).toHaveBeenCalledTimes(3);
  });
});
