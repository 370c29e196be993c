import type { Feature, FeatureCollection, Geometry, Point } from "geojson";
import { type AtlasIndex, type Subject, statusOn } from "@/components/atlas/status-on-day";
import type { Day } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import type { Status } from "@/lib/domain/resolve/status";
import type { Catchments } from "@/lib/wire/catchment-topology";
import { cellFeatures } from "./catchment-shapes";
import { patternList } from "./claim-layers";
import { indexPaint, type PaintIndex, paintSteps } from "./paint-index";
import { choosePattern, type DrawnPattern, patternName } from "./pattern";

/** Everything the map draws that does not depend on the day: made once for a payload. */
export interface MapScene {
  paint: PaintIndex;
  patterns: Map<string, DrawnPattern>;
  cells: FeatureCollection<Geometry>;
  places: FeatureCollection<Point>;
  catchments: Catchments | null;
  /** Outlines of regions by id. */
  regions: Map<string, Feature>;
  /** Names of regions by id, in the reader's language. */
  regionNames: Map<string, string>;
  partyColours: Map<string, string>;
}

/** Sorts out of a payload and its geometry what the map draws. Only places that are ever painted get a cell. */
export function buildScene(
  index: AtlasIndex,
  catchments: Catchments | null,
  regions: Map<string, Feature>,
  language: Language,
): MapScene {
  const patterns = new Map<string, DrawnPattern>();
  const steps = new Map<string, ReturnType<typeof paintSteps>>();
  const cellProperties = new Map<string, Record<string, string>>();
  for (const [id, subject] of index.places) {
    const own = subject.points.flatMap((point) => choosePattern(point) ?? []);
    if (own.length === 0) continue;
    for (const pattern of own) patterns.set(patternName(pattern), pattern);
    steps.set(id, stepsOf(index, subject));
    cellProperties.set(id, { patterns: patternList(own.map(patternName)) });
  }
  return {
    paint: indexPaint(steps),
    patterns,
    cells: cellFeatures(catchments, cellProperties),
    places: placePoints(index),
    catchments,
    regions,
    regionNames: new Map(index.payload.regions.map(({ id, names }) => [id, pickName(names, language)])),
    partyColours: new Map(index.payload.theatre.parties.map((party) => [party.key, party.colour])),
  };
}

function stepsOf(index: AtlasIndex, subject: Subject) {
  const claimIds = new Set(subject.points.flatMap((point) => point.because));
  const spoken = [...claimIds].flatMap((id) => index.voices.get(id)?.saidOn ?? []);
  return paintSteps(
    subject.points.map((point) => point.day),
    spoken,
    (day) => statusOn(index, subject, day),
  );
}

/** Points of the places that somebody has made a claim about. */
function placePoints(index: AtlasIndex): FeatureCollection<Point> {
  const features = index.payload.places.flatMap((place): Feature<Point>[] =>
    place.position && place.claimIds.length > 0
      ? [
          {
            type: "Feature",
            geometry: { type: "Point", coordinates: place.position },
            properties: { placeId: place.id, en: place.names.en, uk: place.names.uk },
          },
        ]
      : [],
  );
  return { type: "FeatureCollection", features };
}

/** A region with claims as it is drawn on one day. */
export interface RegionMark {
  id: string;
  /** Colours of at most two parties, in turn along the line; none for the neutral colour. */
  colours: string[];
  /** Its status in few words. */
  words: string;
}

/** The regions with a status of their own on a day. A region-wide claim is no claim on every village: it gets a line, no fill. */
export function regionMarks(index: AtlasIndex, day: Day, wordsOf: (status: Status) => string): RegionMark[] {
  const colours = new Map(index.payload.theatre.parties.map((party) => [party.key, party.colour]));
  return [...index.regions].flatMap(([id, subject]) => {
    const status = statusOn(index, subject, day);
    const pattern = status && choosePattern(status);
    if (!pattern) return [];
    const own = pattern.parties.flatMap((key) => colours.get(key) ?? []);
    return [
      {
        id,
        colours: own.slice(0, 2),
        words: wordsOf(status),
      },
    ];
  });
}
