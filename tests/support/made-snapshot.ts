import type { Feature, FeatureCollection, Point } from "geojson";
import { topology as toTopology } from "topojson-server";
import type { Topology } from "topojson-specification";
import { noFilter } from "@/lib/domain/claim-filter";
import { toDay } from "@/lib/domain/day";
import { pageLettering } from "@/lib/wire/lettering";
import type { PinnedLook, SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION } from "@/lib/wire/snapshot/snapshot-content";
import type { GroundFiles } from "@/lib/wire/snapshot/snapshot-ground";
import { squareOutline } from "./square-outline";
import { catchmentsOf, squareCell } from "./square-places";

/** Every letter half as wide as it is high, a bold one a little more. */
export const evenLettering = pageLettering(
  (text, { sizePx, weight, spacingEm = 0 }) =>
    text.length * sizePx * ((weight > 400 ? 0.56 : 0.5) + spacingEm),
);

interface MadePlace {
  id: string;
  name?: string;
  position: [number, number];
  look: PinnedLook;
  /** From then on; on the first day it is as it was. */
  from?: string;
}

const PARTIES = [
  { key: "north", names: { en: "North", uk: "Північ" }, colour: "#0072b2" },
  { key: "south", names: { en: "South", uk: "Південь" }, colour: "#d55e00" },
];

/** A made-up snapshot of these places in one square region of ten degrees, on 1 June 2025. */
export function madeSnapshot(
  places: readonly MadePlace[],
  patch: Partial<SnapshotContent> = {},
): SnapshotContent {
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    policy: 1,
    lang: "en",
    knownAsOf: "2025-06-02T10:00:00.000Z",
    theatre: {
      id: "made",
      slug: "made",
      names: { en: "Made-up land", uk: "Вигаданий край" },
      startsOn: "2025-01-01",
      parties: PARTIES,
    },
    lastDay: toDay("2025-06-01"),
    view: {
      date: toDay("2025-06-01"),
      compareDate: null,
      viewpoint: "all",
      asKnown: "hindsight",
      filters: noFilter,
      bounds: null,
      place: null,
      region: null,
    },
    title: null,
    note: null,
    sources: [],
    places: places.map(({ id, name, position, from }, number) => ({
      id,
      names: { en: name ?? id, uk: null },
      position,
      region: "square",
      baseline: "north",
      isNamed: true,
      changes: [[toDay(from ?? "2025-02-01"), number]],
    })),
    regions: [
      {
        id: "square",
        key: "square",
        names: { en: "Square", uk: null },
        baseline: "north",
        isNamed: false,
        m2: 1,
        geometry: squareOutline(20, 45, 30, 55) as SnapshotContent["regions"][number]["geometry"], // five pairs of numbers
        changes: null,
      },
    ],
    looks: places.map(({ look }) => look),
    topology: null,
    days: { certain: [], uncertain: [], events: [] },
    statuses: [],
    areas: {
      from: "2025-01-01",
      to: "2025-06-01",
      method: { series: "", change: "", stated: "", unattributed: "" },
      series: [],
      change: [],
      stated: [],
      regions: [],
    },
    stories: [],
    claims: [],
    counted: { claims: 0, unmapped: 0, shown: [] },
    ...patch,
  };
}

const collection = (features: Feature[] = []): FeatureCollection => ({ type: "FeatureCollection", features });

/** A ground of one square land with a border through it. */
export function madeGround(): GroundFiles {
  const land: Feature = {
    type: "Feature",
    properties: { code: "MAD" },
    geometry: squareOutline(10, 40, 40, 60),
  };
  const border: Feature = {
    type: "Feature",
    properties: { disputed: false },
    geometry: {
      type: "LineString",
      coordinates: [
        [10, 50],
        [40, 50],
      ],
    },
  };
  const objects = {
    countries: collection([land]),
    water: collection(),
    borders: collection([border]),
    regions: collection(),
    disputed: collection(),
  };
  const near = toTopology(objects) as Topology; // of the collections just given
  return { near, world: near, labels: collection() as FeatureCollection<Point> }; // no names at all
}

/** Square cells of one degree, each with its place's id in the middle. */
export const madeCells = (places: readonly MadePlace[]): Topology =>
  catchmentsOf(places.map(({ id, position: [lng, lat] }) => squareCell(id, lng - 0.5, lat - 0.5))).topology;

export const look = (status: PinnedLook["status"], patch: Partial<PinnedLook> = {}): PinnedLook => ({
  status,
  holder: status === "contested" || status === "unknown" ? null : "south",
  parties: status === "contested" ? ["north", "south"] : [],
  stale: false,
  ...patch,
});
