import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadWorld } from "@/lib/db/load-world";
import type { Outcome } from "@/lib/domain/outcome";
import type { Actor } from "@/lib/service/actor";
import { createPlace } from "@/lib/service/create-place";
import { revisePlace } from "@/lib/service/revise-place";
import { reviseRegion } from "@/lib/service/revise-region";
import { reviseTheatre } from "@/lib/service/revise-theatre";
import { markPlace, markRegion } from "@/lib/service/strike-ground";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { smallTheatre } from "@/tests/support/small-theatre";
import { squareOutline } from "@/tests/support/square-outline";

// The small theatre: Upper (10..10.5 E, 50..50.5 N) with Alder and, without a position, Cedar; Lower (49.5..50 N) with Birch.

const ADMIN: Actor = { id: "person:a", name: "Ada", role: "admin" };

let opened: OpenDatabase;
beforeEach(async () => {
  opened = await openSmallDatabase();
});
afterEach(() => opened.close());

function demand<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
const worldNow = () => loadWorld(opened.db, "small", null);
const marking = (id: string, operation: "strike" | "restore") => ({
  ...{ id, operation, basedOn: null },
  input: { reason: "entered by mistake" },
});
const place = (id: string, operation: "strike" | "restore") =>
  markPlace(opened.db, ADMIN, marking(id, operation));
const region = (id: string, operation: "strike" | "restore") =>
  markRegion(opened.db, ADMIN, marking(id, operation));
const change = async (id: string, basedOn: number, patch: object) =>
  demand(await reviseRegion(opened.db, ADMIN, { id, basedOn, patch }));
/** A third party, for as long as it is wanted. */
const setParties = async (basedOn: number, extra: object[]) => {
  const patch = { parties: [...smallTheatre.theatre.parties, ...extra] };
  demand(await reviseTheatre(opened.db, ADMIN, { slug: "small", basedOn, patch }));
};
const third = { key: "third", names: { en: "Third", uk: null }, colour: "#009e73" };
const refusal = (outcome: Outcome<unknown>) =>
  outcome.ok ? "done" : [outcome.error.code, outcome.error.message, outcome.error.revision];

describe("A place that is restored", () => {
  it("is in no region where its own was struck meanwhile", async () => {
    demand(await place("birch", "strike"));
    demand(await region("lower", "strike"));
    demand(await place("birch", "restore"));
    expect((await worldNow()).places.get("birch")?.regionId).toBeNull();
  });

  it("is in the region that it lies in now", async () => {
    demand(await place("birch", "strike"));
    await change("lower", 1, { geometry: squareOutline(10, 49.5, 10.5, 49.7) });
    await change("upper", 1, { geometry: squareOutline(10, 49.7, 10.5, 50.5) });
    expect(demand(await place("birch", "restore"))).toMatchObject({ regionId: "upper" });
    expect((await worldNow()).places.get("birch")?.regionId).toBe("upper");
  });

  it("waits for its GeoNames number, which another has, and says so", async () => {
    const patch = { geonameId: 77 };
    demand(await revisePlace(opened.db, ADMIN, { id: "birch", basedOn: 1, patch }));
    demand(await place("birch", "strike"));
    demand(await revisePlace(opened.db, ADMIN, { id: "alder", basedOn: 1, patch }));
    const refused = refusal(await place("birch", "restore"));
    expect(refused).toEqual(["conflict", expect.stringContaining("Alder"), 3]);
    demand(await revisePlace(opened.db, ADMIN, { id: "alder", basedOn: 2, patch: { geonameId: null } }));
    expect((await place("birch", "restore")).ok).toBe(true);
  });

  it("waits for the party that held it on the first day, and says so", async () => {
    await setParties(1, [third]);
    const patch = { baseline: { party: "third" } };
    demand(await revisePlace(opened.db, ADMIN, { id: "birch", basedOn: 1, patch }));
    demand(await place("birch", "strike"));
    await setParties(2, []);
    const refused = refusal(await place("birch", "restore"));
    expect(refused).toEqual(["conflict", expect.stringContaining("north, south"), 3]);
    await setParties(3, [third]);
    expect((await place("birch", "restore")).ok).toBe(true);
  });
});

describe("A region that is restored", () => {
  it("gets the places that lie in it, as the program's own doing", async () => {
    demand(await place("birch", "strike"));
    demand(await region("lower", "strike"));
    const body = {
      names: [{ text: "Dogwood", lang: "en", preferred: true }],
      ...{ position: [10.4, 49.8], positionSource: "a map" },
    };
    const { id, regionId } = demand(await createPlace(opened.db, ADMIN, { slug: "small", body }));
    expect(regionId).toBeNull();
    demand(await place("birch", "restore"));
    demand(await region("lower", "restore"));
    const { places } = await worldNow();
    expect([places.get(id)?.regionId, places.get("birch")?.regionId]).toEqual(["lower", "lower"]);
  });

  it("waits for the party that held it on the first day, and says so", async () => {
    await setParties(1, [third]);
    await change("lower", 1, { baseline: "third" });
    demand(await place("birch", "strike"));
    demand(await region("lower", "strike"));
    await setParties(2, []);
    const refused = refusal(await region("lower", "restore"));
    expect(refused).toEqual(["conflict", expect.stringContaining("north, south"), 3]);
    await setParties(3, [third]);
    expect((await region("lower", "restore")).ok).toBe(true);
  });
});
