import { findCatchmentsDigest, readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { noFilter } from "@/lib/domain/claim-filter";
import { type Day, toDay } from "@/lib/domain/day";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { Status } from "@/lib/domain/resolve/status";
import { type OpenView, openView, wholeView } from "@/lib/service/open-view";
import { readAtlas } from "@/lib/service/read-atlas";
import { readCatchments as readTopology } from "@/lib/wire/catchment-topology";
import type { PinnedChange, PinnedLook, SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from "@/lib/wire/snapshot/snapshot-content";

/** What a picture of a snapshot is made of, and what the resolver says of the same days. */
export interface PicturedView {
  content: SnapshotContent;
  topology: ReturnType<typeof readTopology>["topology"] | null;
  statusOf(kind: "place" | "region", id: string, day: Day): Status;
}

type Patch = Partial<Pick<SnapshotContent, "lang" | "title" | "note">> & {
  date: string;
  compareDate?: string;
  view?: Partial<SnapshotContent["view"]>;
};

function resolveIn({ world, resolver }: OpenView): PicturedView["statusOf"] {
  return (kind, id, day) => {
    const subject = kind === "place" ? placeSubject(world, id) : regionSubject(world, id);
    if (!subject) throw new Error(`There is no ${kind} ${id}.`);
    return resolver.resolve(subject, day);
  };
}

/** The looks and places of a theatre on one or two days, as a snapshot pins them, by the plain resolver. */
export async function picturedView(db: Db, slug: string, patch: Patch): Promise<PicturedView> {
  const [opened, atlas] = await Promise.all([
    openView(db, slug, wholeView),
    readAtlas(db, { slug, ...wholeView }),
  ]);
  if (!opened.ok || !atlas.ok) throw new Error("The theatre cannot be opened.");
  const head = atlas.value;
  const statusOf = resolveIn(opened.value);
  const { directory } = opened.value.columns;
  const days = [patch.date, ...(patch.compareDate ? [patch.compareDate] : [])].map(toDay).sort();
  const looks: PinnedLook[] = [];
  const changesOf = (kind: "place" | "region", id: string): PinnedChange[] =>
    days.map((day) => {
      const { status, holder, parties, stale } = statusOf(kind, id, day);
      const look = { status, holder, parties, stale };
      const known = looks.findIndex((one) => JSON.stringify(one) === JSON.stringify(look));
      return [day, known < 0 ? looks.push(look) - 1 : known];
    });
  const { places, regions } = directory;
  const partyOf = (number: number | undefined) => directory.parties[number ?? -1] ?? null;
  const digest = await findCatchmentsDigest(db, opened.value.world.theatreId, opened.value.world.groundHead);
  const text = digest && (await readCatchments(db, digest));
  const content: SnapshotContent = {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    policy: POLICY_NUMBER,
    lang: patch.lang ?? "en",
    knownAsOf: head.knownAsOf,
    theatre: head.theatre,
    lastDay: toDay(head.lastDay),
    view: {
      date: toDay(patch.date),
      compareDate: patch.compareDate ? toDay(patch.compareDate) : null,
      viewpoint: "all",
      asKnown: "hindsight",
      filters: noFilter,
      bounds: null,
      place: null,
      region: null,
      ...patch.view,
    },
    title: patch.title ?? null,
    note: patch.note ?? null,
    sources: head.sources,
    places: places.ids.map((id, number) => ({
      id,
      names: places.names[number] ?? { en: id, uk: null },
      position: Number.isNaN(places.lng[number]) ? null : [places.lng[number] ?? 0, places.lat[number] ?? 0],
      region: regions.ids[places.region[number] ?? -1] ?? null,
      baseline: partyOf(places.baseline[number]),
      isNamed: places.isNamed[number] === 1,
      changes: changesOf("place", id),
    })),
    regions: regions.ids.flatMap((id, number) => {
      const region = opened.value.world.regions.get(id);
      if (!region) return [];
      const { key, names, geometry } = region;
      const isNamed = regions.isNamed[number] === 1;
      const m2 = head.regionM2[number] ?? 0;
      return [
        {
          id,
          key,
          names,
          baseline: region.baseline,
          isNamed,
          m2,
          geometry,
          changes: changesOf("region", id),
        },
      ];
    }),
    looks,
    topology: digest ?? null,
    days: { certain: [], uncertain: [], events: [] },
    statuses: [],
    areas: {
      from: patch.date,
      to: patch.date,
      method: { series: "", change: "", stated: "", unattributed: "" },
      series: [],
      change: [],
      stated: [],
      regions: [],
    },
    stories: [],
    claims: [],
    counted: { claims: head.claims, unmapped: head.unmapped, shown: [] },
  };
  return { content, topology: text ? readTopology(JSON.parse(text)).topology : null, statusOf };
}
