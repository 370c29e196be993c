import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import { loadWorld } from "@/lib/db/load-world";
import type { Outcome } from "@/lib/domain/outcome";
import type { Actor } from "@/lib/service/actor";
import { bringRegions } from "@/lib/service/bring-regions";
import { createStatement } from "@/lib/service/create-statement";
import type { GroundJobs } from "@/lib/service/ground-thread";
import type { inGroundThread } from "@/lib/service/in-ground-thread";
import { revisePlace } from "@/lib/service/revise-place";
import { reviseRegion } from "@/lib/service/revise-region";
import { reviseTheatre } from "@/lib/service/revise-theatre";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { smallTheatre, statementInput } from "@/tests/support/small-theatre";
import { regionFeature, regionFile, squareOutline } from "@/tests/support/square-outline";

// The small theatre: Upper (10..10.5 E, 50..50.5 N) with Alder and, without a position, Cedar; Lower (49.5..50 N) with Birch.

/** What somebody else does while the next piece of geometry is worked out. */
let meanwhile: { job: string; act(): Promise<unknown> } | null = null;
vi.mock("@/lib/service/in-ground-thread", async (importOriginal) => {
  const original = await importOriginal<{ inGroundThread: typeof inGroundThread }>();
  return {
    inGroundThread: async <J extends keyof GroundJobs>(job: J, ...given: Parameters<GroundJobs[J]>) => {
      const done = await original.inGroundThread(job, ...given);
      const now = meanwhile?.job === job ? meanwhile : null;
      if (now) meanwhile = null;
      await now?.act();
      return done;
    },
  };
});

const ADMIN: Actor = { id: "person:a", name: "Ada", role: "admin" };

let opened: OpenDatabase;
beforeEach(async () => {
  meanwhile = null;
  opened = await openSmallDatabase();
});
afterEach(() => opened.close());

function demand<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
const worldNow = () => loadWorld(opened.db, "small", null);
const correctAlder = async () =>
  demand(await revisePlace(opened.db, ADMIN, { id: "alder", basedOn: 1, patch: { population: 812 } }));
/** Upper, as far as its western fifth: Alder is outside then. */
const narrowed = squareOutline(10, 50, 10.1, 50.5);

describe("Outlines that put a place into another region", () => {
  it("do not overwrite what an editor saves of the place in the meantime", async () => {
    meanwhile = { job: "chooseRegions", act: correctAlder };
    const patch = { geometry: narrowed };
    const refused = await reviseRegion(opened.db, ADMIN, { id: "upper", basedOn: 1, patch });
    expect(refused).toMatchObject({ ok: false, error: { code: "conflict", revision: 1 } });
    expect((await worldNow()).places.get("alder")).toMatchObject({ population: 812, regionId: "upper" });
    demand(await reviseRegion(opened.db, ADMIN, { id: "upper", basedOn: 1, patch }));
    expect((await worldNow()).places.get("alder")).toMatchObject({ population: 812, regionId: null });
  });

  it("neither do those of a file", async () => {
    meanwhile = { job: "chooseRegions", act: correctAlder };
    const body = regionFile(regionFeature("upper", narrowed));
    const asked = { slug: "small", body, basedOn: null, isDryRun: false };
    const refused = await bringRegions(opened.db, ADMIN, asked);
    expect(refused).toMatchObject({ ok: false, error: { code: "conflict", revision: 2 } });
    expect((await worldNow()).places.get("alder")).toMatchObject({ population: 812, regionId: "upper" });
  });
});

describe("Outlines that two admins change at once", () => {
  const enlarged = squareOutline(10, 49.7, 10.5, 50.5);
  it("never come to overlap: the slower one is told of the conflict", async () => {
    const shrunk = { geometry: squareOutline(10, 49.5, 10.5, 49.7) };
    demand(await reviseRegion(opened.db, ADMIN, { id: "lower", basedOn: 1, patch: shrunk }));
    const wide = { geometry: squareOutline(10, 49.5, 10.5, 50) };
    const act = async () =>
      demand(await reviseRegion(opened.db, ADMIN, { id: "lower", basedOn: 2, patch: wide }));
    meanwhile = { job: "findOverlaps", act };
    const patch = { geometry: enlarged };
    const refused = await reviseRegion(opened.db, ADMIN, { id: "upper", basedOn: 1, patch });
    expect(refused).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(await reviseRegion(opened.db, ADMIN, { id: "upper", basedOn: 1, patch })).toMatchObject({
      ok: false,
      error: { code: "invalid", fields: [{ path: "geometry" }] },
    });
  });

  it("neither where one brings them in a file, which is answered with the regions as they are now", async () => {
    const act = async () => {
      const body = regionFile(regionFeature("east", squareOutline(10.5, 50, 11, 50.5)));
      demand(await bringRegions(opened.db, ADMIN, { slug: "small", body, basedOn: null, isDryRun: false }));
    };
    meanwhile = { job: "findOverlaps", act };
    const body = regionFile(regionFeature("middle", squareOutline(10.6, 50.1, 10.7, 50.2)));
    const asked = { slug: "small", body, basedOn: null, isDryRun: false };
    const refused = await bringRegions(opened.db, ADMIN, asked);
    expect(refused).toMatchObject({ ok: false, error: { code: "conflict", revision: 3 } });
    expect(refused.ok ? [] : refused.error.current).toHaveLength(3);
    expect((await worldNow()).regions.size).toBe(3);
  });
});

describe("A party", () => {
  const third = { key: "third", names: { en: "Third", uk: null }, colour: "#009e73" };
  const setParties = (basedOn: number, extra: object[]) => {
    const patch = { parties: [...smallTheatre.theatre.parties, ...extra] };
    return reviseTheatre(opened.db, ADMIN, { slug: "small", basedOn, patch });
  };
  const revision = { number: 2, operation: "revise", author: "meanwhile", reason: null } as const;
  /** What names the third party, as the ledger gets it from somebody who saw it still there. */
  const namers = async (): Promise<[string, NewRevision[]][]> => {
    const { places, regions, sources, statements } = await worldNow();
    const [[statementId, statement] = ["", undefined]] = statements;
    const [alder, lower, reporter] = [places.get("alder"), regions.get("lower"), sources.get("reporter")];
    if (!alder || !lower || !reporter || !statement) throw new Error("not the small theatre");
    const claims = statement.value.claims.map((claim) => ({ ...claim, party: "third" }));
    return [
      [
        "place",
        [
          {
            ...revision,
            noun: "place",
            recordId: "alder",
            value: { ...alder, baseline: { party: "third" } },
          },
        ],
      ],
      [
        "region",
        [{ ...revision, noun: "region", recordId: "lower", value: { ...lower, baseline: "third" } }],
      ],
      [
        "source",
        [{ ...revision, noun: "source", recordId: "reporter", value: { ...reporter, alignment: "third" } }],
      ],
      [
        "claim",
        [{ ...revision, noun: "statement", recordId: statementId, value: { ...statement.value, claims } }],
      ],
    ];
  };

  it.each(["place", "region", "source", "claim"])(
    "that goes and a %s that comes to name it at the same time: one of them is a conflict, whichever is faster",
    async (noun) => {
      demand(await setParties(1, [third]));
      demand(await createStatement(opened.db, ADMIN, "small", statementInput()));
      const naming = (await namers()).find(([name]) => name === noun)?.[1] ?? [];
      demand(await setParties(2, []));
      const late = await appendRevisions(opened.db, "small", naming);
      expect(late).toMatchObject({ ok: false, error: { code: "conflict" } });
      demand(await setParties(3, [third]));
      const { theatre } = await worldNow();
      if (!theatre) throw new Error("no theatre");
      demand(await appendRevisions(opened.db, "small", naming));
      const value = { ...theatre, parties: theatre.parties.filter(({ key }) => key !== "third") };
      const without: NewRevision = { ...revision, number: 5, noun: "theatre", recordId: "small", value };
      expect(await appendRevisions(opened.db, "small", [without])).toMatchObject({
        ok: false,
        error: { code: "conflict" },
      });
    },
  );
});
