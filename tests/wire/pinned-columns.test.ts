import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDayNumber, toDay, toDayNumber } from "@/lib/domain/day";
import { buildTimelines } from "@/lib/domain/resolve/build-timelines";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import { columnsFromCase } from "@/lib/domain/resolve/columns-from-case";
import { emptyWorld, foldRevisions } from "@/lib/domain/world";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import { pinGround } from "@/lib/wire/snapshot/pin-ground";
import { openPinned } from "@/lib/wire/snapshot/pinned-columns";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { readSnapshotText, writeSnapshot } from "@/lib/wire/snapshot/snapshot-text";
import {
  arbitraryAsKnown,
  arbitraryFilter,
  arbitraryStory,
  viewpointsOf,
} from "@/tests/domain/arbitrary-story";
import { caseOf } from "@/tests/domain/story-case";
import { storyRevisions } from "@/tests/domain/story-revisions";
import { snapshotContent } from "@/tests/support/snapshot-content";
import { squareOutline } from "@/tests/support/square-outline";

/** Worlds per property; PROPERTY_RUNS asks for more of them. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);
const PATIENCE_MS = 20_000 + RUNS * 500;

const arbitraryView = arbitraryStory.chain((story) =>
  fc.record({
    story: fc.constant(story),
    viewpoint: fc.constantFrom(...viewpointsOf(story)),
    asKnown: arbitraryAsKnown,
    filter: arbitraryFilter,
    seed: fc.nat(),
  }),
);
type ArbitraryView = typeof arbitraryView extends fc.Arbitrary<infer T> ? T : never;

/** Directory, timelines and days of a view, and a snapshot that pins them. */
function pin({ story, viewpoint, asKnown, filter, seed }: ArbitraryView) {
  const world = foldRevisions(emptyWorld("story"), storyRevisions(story));
  const claimCase = caseOf(world);
  const places = [...world.places.keys()].flatMap((id) => placeSubject(world, id) ?? []);
  const regions = [...world.regions.keys()].flatMap((id) => regionSubject(world, id) ?? []);
  const { columns } = columnsFromCase(claimCase, places, regions);
  const timelines = buildTimelines(columns, { viewpoint, asKnown, filter });
  const { parties } = claimCase;
  const party = (key: string | null) => (key === null ? -1 : parties.indexOf(key));
  const chance = (number: number) => (seed >> (number % 20)) & 1;
  const names = (id: string) => ({ en: id, uk: null });
  const regionIds = regions.map(({ id }) => id);
  const degrees = (from: number) =>
    Float64Array.from(places, (_, number) => (chance(number) ? Number.NaN : from + number / 100));
  const directory: PlaceDirectory = {
    places: {
      ids: places.map(({ id }) => id),
      names: places.map(({ id }) => names(id)),
      lng: degrees(30),
      lat: degrees(50),
      region: Int32Array.from(places, ({ regionId }) => regionIds.indexOf(regionId ?? "")),
      baseline: Int8Array.from(places, ({ baseline }) => party(baseline)),
      isNamed: Uint8Array.from(places, (_, number) => chance(number + 7)),
    },
    regions: {
      ids: regionIds,
      keys: regionIds,
      names: regionIds.map(names),
      baseline: Int8Array.from(regions, ({ baseline }) => party(baseline)),
      isNamed: Uint8Array.from(regions, (_, number) => chance(number + 13)),
    },
    parties,
  };
  const geometry = squareOutline(30, 50, 31, 51) as SnapshotContent["regions"][number]["geometry"]; // pairs of numbers
  const outlines = new Map(regionIds.map((id) => [id, { geometry, m2: 1_000_000 }]));
  const made = snapshotContent();
  const content: SnapshotContent = {
    ...made,
    theatre: {
      ...made.theatre,
      startsOn: story.startsOn,
      parties: parties.map((key) => ({ key, names: names(key), colour: "#0072b2" })),
    },
    lastDay: fromDayNumber(columns.startsOn + 30),
    days: { certain: [1, 2], uncertain: [0, 4_000_000_000], events: [0, 7] },
    ...pinGround(timelines, directory, columns.parties, outlines),
  };
  return { content, directory, timelines };
}

/** The same value with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).map(([key, own]): [string, unknown] => [key, reordered(own)]);
  return Object.fromEntries(fields.reverse());
}

describe("what a snapshot pins of places and time", () => {
  it(
    "gives back the same timelines and the same directory, also from its text",
    () => {
      fc.assert(
        fc.property(arbitraryView, (view) => {
          const { content, directory, timelines } = pin(view);
          for (const pinned of [content, readSnapshotText(writeSnapshot(content))]) {
            const opened = openPinned(pinned);
            expect(opened.directory).toEqual(directory);
            expect(opened.payload.timelines).toEqual(timelines);
            expect(opened.payload.days).toEqual({
              first: toDayNumber(toDay(view.story.startsOn)),
              certain: Uint32Array.of(1, 2),
              uncertain: Uint32Array.of(0, 4_000_000_000),
              events: Uint8Array.of(0, 7),
            });
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "is one text, whatever the order of its keys",
    () => {
      fc.assert(
        fc.property(arbitraryView, (view) => {
          const { content } = pin(view);
          const text = writeSnapshot(content);
          const other = reordered(content) as SnapshotContent; // the same fields
          expect(Object.keys(other)[0]).not.toBe(Object.keys(content)[0]);
          expect(writeSnapshot(other)).toBe(text);
          expect(writeSnapshot(readSnapshotText(text))).toBe(text);
          expect(writeSnapshot({ ...content, title: "Another" })).not.toBe(text);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it("is not read by a program that does not know its version or its policy", () => {
    const content = snapshotContent();
    const text = (patch: object) => JSON.stringify({ ...content, ...patch });
    expect(() => readSnapshotText(text({ version: 2 }))).toThrow("version 2 are not known here");
    expect(() => readSnapshotText(text({ format: "a map" }))).toThrow("This is no snapshot");
    expect(() => openPinned({ ...content, policy: 9 })).toThrow("Policy 9 is not known here");
  });
});
