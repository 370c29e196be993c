import { afterAll, beforeAll, expect, it } from "vitest";
import { toDayNumber } from "@/lib/domain/day";
import { freezeSchema } from "@/lib/domain/snapshot";
import { openView } from "@/lib/service/open-view";
import { pinView } from "@/lib/service/pin-view";
import { tellDays } from "@/lib/service/tell-days";
import { tellTimelines } from "@/lib/service/tell-timelines";
import { openPinned } from "@/lib/wire/snapshot/pinned-columns";
import { readSnapshotText, writeSnapshot } from "@/lib/wire/snapshot/snapshot-text";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openDemoDatabase();
});
afterAll(() => opened.close());

it.each([
  ["all sources", {}],
  ["one party as known then", { viewpoint: "party:ru", asKnown: "then" }],
  ["independents about control alone", { viewpoint: "independent", filters: { assertions: ["control"] } }],
  ["two days", { compareDate: "2025-03-01", place: "zhuravka-sumy" }],
])("a frozen view of %s moves along time as the live one does", async (_, patch) => {
  const freeze = freezeSchema.parse({ date: "2025-05-30", ...patch });
  const pinned = await pinView(opened.db, { slug: "sumy-kursk", freeze });
  const { viewpoint, asKnown, filters: filter } = freeze;
  const live = await openView(opened.db, "sumy-kursk", { viewpoint, asKnown, filter, knownAsOf: null });
  if (!pinned.ok || !live.ok) throw new Error("The view does not open.");
  const { directory, payload } = openPinned(readSnapshotText(writeSnapshot(pinned.value)));
  expect(directory).toEqual(live.value.columns.directory);
  expect(payload.timelines).toEqual(tellTimelines(live.value));
  expect(payload.days).toEqual(tellDays(live.value.world));
  expect(payload.lastDay).toBeGreaterThanOrEqual(toDayNumber(freeze.date));
  // Every claim that a status rests on is there to be read, without the atlas.
  const claims = new Set(pinned.value.claims.map(({ id }) => id));
  for (const { items } of pinned.value.statuses)
    for (const { id, because } of items)
      expect(
        because.filter((one) => !claims.has(one)),
        id,
      ).toEqual([]);
});
