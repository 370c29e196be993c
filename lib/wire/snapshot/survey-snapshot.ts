import type { Feature, GeometryCollection as GeoJsonCollection, MultiPolygon, Polygon } from "geojson";
import { merge, mesh } from "topojson-client";
import { topology as toTopology } from "topojson-server";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { type Language, pickName } from "@/lib/domain/names";
import { push } from "@/lib/domain/resolve/by-key";
import { type DrawnPattern, patternName } from "@/lib/wire/pattern";
import { type DrawnLook, drawnLooks } from "./drawn-looks";
import { flattenTopology, pathWriter, withoutSpecks } from "./flat-topology";
import type { PinnedPlace, SnapshotContent } from "./snapshot-content";
import type { MapFrame } from "./snapshot-frame";
import { type FlatGround, type GroundFiles, layGround } from "./snapshot-ground";

/** Places of one pattern: their areas as paths, by freshness, and those that have no area as points. */
export interface PaintedPattern {
  pattern: DrawnPattern;
  /** Path data of the areas whose look is fresh and of those that are stale; empty where there are none. */
  fresh: string;
  stale: string;
  /** The outline around both; it is the area's own where only one of them is there. */
  outline: string;
  discs: { x: number; y: number; stale: boolean }[];
}

/** A place that somebody spoke of, on the map. */
export interface SurveyedPlace {
  x: number;
  y: number;
  name: string;
  otherName: string | null;
  rank: number;
  stale: boolean;
  isChosen: boolean;
}

export interface SurveyedRegion {
  name: string;
  /** Its outline in pixels. */
  area: Feature<Polygon | MultiPolygon>;
  path: string;
  /** Status of its own in few words; empty where it has none. */
  words: string;
  /** Party keys whose colours its line takes; null where it has no line. */
  parties: string[] | null;
  isChosen: boolean;
}

/** Everything a snapshot's map shows, in the pixels of its frame, before anybody says in which ink. */
export interface SnapshotSurvey {
  frame: MapFrame;
  ground: FlatGround;
  patterns: PaintedPattern[];
  regionLines: string;
  regions: SurveyedRegion[];
  /** What is said first comes first. */
  places: SurveyedPlace[];
  /** Places in sight that nobody spoke of. */
  quiet: { x: number; y: number }[];
  /** Outline of the chosen place's area. */
  chosenArea: string | null;
}

export interface SurveyRequest {
  content: SnapshotContent;
  /** The catchments that the content names; null where there were none. */
  topology: Topology | null;
  ground: GroundFiles;
  frame: MapFrame;
  language: Language;
  /** Shapes of less than so many square pixels are left out. */
  leastPx2: number;
  /** Zoom of a live map on which things are as large as on this one: `frame.zoom` where a pixel is a pixel. */
  zoom: number;
}

type Areas = Parameters<typeof merge>[1];

/** The chosen first, then what is said first; names decide between equals, so that the order is always the same. */
const byWeight = (one: SurveyedPlace, other: SurveyedPlace): number =>
  Number(other.isChosen) - Number(one.isChosen) ||
  one.rank - other.rank ||
  Number(one.stale) - Number(other.stale) ||
  (one.name < other.name ? -1 : one.name > other.name ? 1 : one.x - other.x || one.y - other.y);

/** Finds out what the map of a snapshot shows, and where. */
export function surveySnapshot(request: SurveyRequest): SnapshotSurvey {
  const { content, topology, ground, frame, language, leastPx2, zoom } = request;
  const looks = drawnLooks(content, language);
  const cells = new Map(
    ((topology?.objects.catchments as GeometryCollection | undefined)?.geometries ?? []).map((cell) => [
      String(cell.id),
      cell,
    ]), // made by gridTopology
  );
  const isInSight = ([x, y]: readonly [number, number]) =>
    x > 0 && y > 0 && x < frame.widthPx && y < frame.heightPx;
  const pointOf = ({ position }: PinnedPlace) => position && frame.project(...position);
  const places: SurveyedPlace[] = [];
  const quiet: { x: number; y: number }[] = [];
  for (const { subject, rank, stale } of looks.places) {
    const point = pointOf(subject);
    if (!point || !isInSight(point)) continue;
    const [x, y] = point;
    const isChosen = subject.id === content.view.place;
    if (!subject.isNamed && !isChosen) {
      quiet.push({ x, y });
      continue;
    }
    const [name, other] = [
      pickName(subject.names, language),
      language === "uk" ? subject.names.en : subject.names.uk,
    ];
    places.push({ x, y, name, otherName: other === name ? null : other, rank, stale, isChosen });
  }
  const painted = looks.places.filter(({ pattern }) => pattern !== null);
  const chosen = content.view.place === null ? undefined : cells.get(content.view.place);
  const flat =
    topology &&
    flattenTopology(
      topology,
      [...painted.flatMap(({ subject }) => cells.get(subject.id) ?? []), ...(chosen ? [chosen] : [])],
      frame,
      leastPx2,
    );
  const write = pathWriter(frame);
  return {
    frame,
    ground: layGround(ground, frame, leastPx2, zoom),
    patterns: paint(painted, cells, flat, frame, pointOf),
    ...surveyRegions(request, looks.regions),
    places: places.sort(byWeight),
    quiet,
    chosenArea: flat && chosen ? write(merge(flat, [chosen] as Areas)) : null, // a cell is an area
  };
}

function paint(
  painted: readonly DrawnLook<PinnedPlace>[],
  cells: ReadonlyMap<string, GeometryObject>,
  flat: Topology | null,
  frame: MapFrame,
  pointOf: (place: PinnedPlace) => [number, number] | null,
): PaintedPattern[] {
  const groups = new Map<string, DrawnLook<PinnedPlace>[]>();
  for (const look of painted) {
    const name = look.pattern ? patternName(look.pattern) : "";
    push(groups, name, look);
  }
  const write = pathWriter(frame);
  const areaOf = (looks: readonly DrawnLook<PinnedPlace>[]): string => {
    const own = looks.flatMap(({ subject }) => cells.get(subject.id) ?? []);
    return flat && own.length > 0 ? (write(merge(flat, own as Areas)) ?? "") : ""; // cells are areas
  };
  const drawn = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return drawn.flatMap(([, group]) => {
    const pattern = group[0]?.pattern;
    if (!pattern) return [];
    const [fresh, stale] = [group.filter((one) => !one.stale), group.filter((one) => one.stale)].map(areaOf);
    const discs = group.flatMap((look) => {
      const point = cells.has(look.subject.id) ? null : pointOf(look.subject);
      return point ? [{ x: point[0], y: point[1], stale: look.stale }] : [];
    });
    const outline = fresh && stale ? areaOf(group) : fresh || stale || "";
    return [{ pattern, fresh: fresh ?? "", stale: stale ?? "", outline, discs }];
  });
}

function surveyRegions(
  { content, frame, language, leastPx2 }: SurveyRequest,
  looks: ReturnType<typeof drawnLooks>["regions"],
): Pick<SnapshotSurvey, "regions" | "regionLines"> {
  const shapes: GeoJsonCollection = {
    type: "GeometryCollection",
    geometries: looks.map(({ subject }) => subject.geometry),
  };
  const whole = toTopology({ regions: shapes });
  const collection = whole.objects.regions as GeometryCollection; // given just above
  const flat = flattenTopology(whole, collection.geometries, frame, leastPx2);
  const write = pathWriter(frame);
  const regions = looks.map(({ subject, pattern, words }, index): SurveyedRegion => {
    const shape = merge(flat, [collection.geometries[index]] as Areas); // regions are areas
    const area = withoutSpecks(shape, 4 * leastPx2);
    return {
      name: pickName(subject.names, language),
      area: { type: "Feature", properties: {}, geometry: area },
      path: write(area) ?? "",
      words,
      parties: pattern ? pattern.parties : null,
      isChosen: subject.id === content.view.region,
    };
  });
  return { regions, regionLines: write(mesh(flat, collection)) ?? "" };
}
