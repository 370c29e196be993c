import type { Place } from "@/lib/domain/place";
import type { Theatre } from "@/lib/domain/theatre";
import type { deskPlaceJson, deskRegionJson } from "./ground-json";
import { isJsonObject, leaveFields } from "./leave-fields";
import type { placeJson } from "./record-json";
import type { TheatreDeskView } from "./theatre-view";

// What is entered of theatres, regions and places, from the JSON that the API gives of them: what the server makes is left
// aside. The compiler keeps the lists whole.

type Made<Shown, Entered> = Record<Exclude<keyof Shown, keyof Entered>, true>;

const madeOfTheatre: Made<TheatreDeskView, Theatre> & { lastDay: true } = {
  id: true,
  revision: true,
  regionsRevision: true,
  regions: true,
  placesOutside: true,
  overrides: true,
  revisions: true,
  lastDay: true,
};

/** A theatre to be entered. */
export const enteredTheatre = (body: unknown): unknown => leaveFields(body, madeOfTheatre);

const madeOfRegion: Record<
  Exclude<keyof ReturnType<typeof deskRegionJson>, "names" | "country" | "admin1" | "baseline" | "geometry">,
  true
> & { revisions: true } = {
  id: true,
  theatre: true,
  revision: true,
  revisions: true,
  struck: true,
  km2: true,
  key: true,
};

/** What is to change of a region. */
export const enteredRegion = (body: unknown): unknown => leaveFields(body, madeOfRegion);

const madeOfPlace: Made<ReturnType<typeof placeJson>, Place> & Made<ReturnType<typeof deskPlaceJson>, Place> =
  {
    id: true,
    theatre: true,
    theatreSlug: true,
    revision: true,
    revisions: true,
    struck: true,
    region: true,
    placeId: true,
    name: true,
    settlement: true,
    date: true,
    sentence: true,
    statements: true,
    parties: true,
    namedSources: true,
    status: true,
    holder: true,
    rule: true,
    since: true,
    lastSpoken: true,
    stale: true,
    origins: true,
    because: true,
  };

/** A place to be entered or changed. On the map `kind` tells places from regions, and `settlement` is the place's own. */
export function enteredPlace(body: unknown): unknown {
  const entered = leaveFields(body, madeOfPlace);
  if (!isJsonObject(body) || !isJsonObject(entered) || body.kind !== "place") return entered;
  const { kind: _, ...fields } = entered;
  return { ...fields, ...("settlement" in body && { kind: body.settlement }) };
}
