import { z } from "zod";
import { type ClaimFilter, noFilter } from "@/lib/domain/claim-filter";
import { type Day, isDay, toDay } from "@/lib/domain/day";
import { idSchema } from "@/lib/domain/identity";
import { type Language, languageSchema } from "@/lib/domain/names";
import { type AsKnown, asKnownSchema, readViewpoint } from "@/lib/domain/viewpoint";
import { filterParameters, readFilterPart, writeFilter } from "./filter-query";

/** Where the map looks: zoom level of 512 px tiles, degrees WGS84. */
export interface Camera {
  zoom: number;
  lat: number;
  lng: number;
}

/** How a comparison is shown; the first where a link says nothing. */
export const compareModeSchema = z.enum(["difference", "side", "swipe"]);
export type CompareMode = z.infer<typeof compareModeSchema>;

/** Everything that a link to the map carries. Null (and, for the two modes, the first value) stands for "as the page opens". */
export interface AtlasView {
  /** Slug; null is the atlas' first theatre. */
  theatre: string | null;
  /** Null is the last day that has claims. */
  date: Day | null;
  /** Text form, see `readViewpoint`. */
  viewpoint: string;
  asKnown: AsKnown;
  /** Which claims are heard, beside the viewpoint. */
  filter: ClaimFilter;
  /** ISO 8601 instant in UTC; null is now. */
  knownAsOf: string | null;
  /** A second day to compare with; null compares no days. */
  compare: Day | null;
  /** A second viewpoint to compare with, as text; null compares no viewpoints. */
  against: string | null;
  mode: CompareMode;
  selected: { kind: "place" | "region"; id: string } | null;
  camera: Camera | null;
  /** Null leaves it to the reader's cookie and browser. */
  lang: Language | null;
}

/** The query parameters, in the order in which a link writes them. The last one never ends in punctuation. */
export const viewParameters = [
  "theatre",
  "date",
  "viewpoint",
  "asKnown",
  ...filterParameters,
  "knownAsOf",
  "compare",
  "against",
  "mode",
  "place",
  "region",
  "map",
  "lang",
] as const;
export type ViewParameter = (typeof viewParameters)[number];

/** The view of a link without parameters. */
export const defaultView: AtlasView = {
  theatre: null,
  date: null,
  viewpoint: "all",
  asKnown: "hindsight",
  filter: noFilter,
  knownAsOf: null,
  compare: null,
  against: null,
  mode: "difference",
  selected: null,
  camera: null,
  lang: null,
};

const instantSchema = z.iso.datetime();
const CAMERA_PATTERN = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;

/** Rounds to what a link writes: zoom to 1/100, degrees to 1/10,000 (about 10 m). */
function roundCamera({ zoom, lat, lng }: Camera): Camera {
  const round = (value: number, steps: number) => Math.round(value * steps) / steps || 0; // never minus zero
  return { zoom: round(zoom, 100), lat: round(lat, 10_000), lng: round(lng, 10_000) };
}

function readCamera(text: string): Camera | null {
  const [, zoom, lat, lng] = (CAMERA_PATTERN.exec(text) ?? []).map(Number);
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  if (zoom > 24 || Math.abs(lat) > 85 || Math.abs(lng) > 180) return null;
  return roundCamera({ zoom, lat, lng });
}

/**
 * Reads the view from query parameters. What is invalid falls back to its default and is named in `problems`;
 * parameters of other meaning are left alone. Of a parameter given twice the first counts.
 */
export function parseView(query: Record<string, string | string[] | undefined>): {
  view: AtlasView;
  problems: ViewParameter[];
} {
  const problems: ViewParameter[] = [];
  const read = <T>(name: ViewParameter, decode: (text: string) => T | null): T | null => {
    const given = query[name];
    const text = Array.isArray(given) ? given[0] : given;
    if (text === undefined) return null;
    const value = decode(text);
    if (value === null) problems.push(name);
    return value;
  };
  const by =
    <T>(schema: z.ZodType<T>) =>
    (text: string) =>
      schema.safeParse(text).data ?? null;

  const theatre = read("theatre", by(idSchema));
  const day = (text: string) => (isDay(text) ? toDay(text) : null);
  const voice = (text: string) => (readViewpoint(text) ? text : null);
  const date = read("date", day);
  const viewpoint = read("viewpoint", voice);
  const asKnown = read("asKnown", by(asKnownSchema));
  let filter = noFilter;
  for (const name of filterParameters)
    filter = read(name, (text) => readFilterPart(filter, name, text)) ?? filter;
  const knownAsOf = read("knownAsOf", by(instantSchema));
  const compare = read("compare", day);
  const against = read("against", voice);
  const mode = read("mode", by(compareModeSchema));
  const place = read("place", by(idSchema));
  const region = read("region", by(idSchema));
  const camera = read("map", readCamera);
  const lang = read("lang", by(languageSchema));
  if (place !== null && region !== null) problems.push("region"); // one thing is selected at a time

  const selected: AtlasView["selected"] =
    place !== null ? { kind: "place", id: place } : region !== null ? { kind: "region", id: region } : null;
  return {
    view: {
      theatre,
      date,
      viewpoint: viewpoint ?? defaultView.viewpoint,
      asKnown: asKnown ?? defaultView.asKnown,
      filter,
      knownAsOf,
      compare,
      against,
      mode: mode ?? defaultView.mode,
      selected,
      camera,
      lang,
    },
    problems,
  };
}

/** The view of a query written by `serializeView`. */
export const readLink = (query: string): AtlasView =>
  parseView(Object.fromEntries(new URLSearchParams(query))).view;

/** Writes the query of a view (`""` or `?date=...`): what `parseView` reads back to the same view. Defaults are absent. */
export function serializeView(view: AtlasView): string {
  const camera = view.camera && roundCamera(view.camera);
  const values: Record<ViewParameter, string | null> = {
    theatre: view.theatre,
    date: view.date,
    viewpoint: view.viewpoint === defaultView.viewpoint ? null : view.viewpoint,
    asKnown: view.asKnown === defaultView.asKnown ? null : view.asKnown,
    ...writeFilter(view.filter),
    knownAsOf: view.knownAsOf,
    compare: view.compare,
    against: view.against,
    mode: view.mode === defaultView.mode ? null : view.mode,
    place: view.selected?.kind === "place" ? view.selected.id : null,
    region: view.selected?.kind === "region" ? view.selected.id : null,
    map: camera && `${camera.zoom}/${camera.lat}/${camera.lng}`,
    lang: view.lang,
  };
  // No value has a character that a query would have to escape: ids, days, numbers, and ":" "/" which may stand there.
  const parts = viewParameters.flatMap((name) => (values[name] === null ? [] : [`${name}=${values[name]}`]));
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/**
 * The view to show instead of one that the store cannot answer, and the parameters that were given up: whatever may
 * name something that is not there. That is a viewpoint or a source (`invalid`), or also the theatre or the moment
 * whose they were (`notFound`). The rest of the link stays.
 */
export function fallBack(
  view: AtlasView,
  reason: "notFound" | "invalid",
): { view: AtlasView; problems: ViewParameter[] } {
  const { theatre, viewpoint, filter, knownAsOf } = defaultView;
  const voice = { viewpoint, filter: { ...view.filter, sourceId: filter.sourceId } };
  const shown = { ...view, ...voice, ...(reason === "notFound" && { theatre, knownAsOf }) };
  const named = (one: AtlasView): Partial<Record<ViewParameter, string | null>> => ({
    theatre: one.theatre,
    viewpoint: one.viewpoint,
    source: one.filter.sourceId,
    knownAsOf: one.knownAsOf,
  });
  const [before, after] = [named(view), named(shown)];
  return { view: shown, problems: viewParameters.filter((name) => before[name] !== after[name]) };
}
