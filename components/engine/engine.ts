import type { Topology } from "topojson-specification";
import { type AreaSeries, buildAreaSeries } from "@/lib/domain/area-columns";
import { type AreaGround, regroup } from "@/lib/domain/area-ground";
import { type Differences, findDifferences } from "@/lib/domain/difference-columns";
import { buildTimelines } from "@/lib/domain/resolve/build-timelines";
import type { ClaimColumns } from "@/lib/domain/resolve/claim-columns";
import { type ColumnIndex, indexColumns } from "@/lib/domain/resolve/index-columns";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import { readViewpoint } from "@/lib/domain/viewpoint";
import type { AtlasHead, PayloadLens } from "@/lib/wire/atlas-payload";
import { decodeCatchments } from "@/lib/wire/catchment-payload";
import { layGround, readCellAreas } from "@/lib/wire/cell-areas";
import { decodeClaimColumns } from "@/lib/wire/claim-columns-payload";
import { lensKey } from "@/lib/wire/lens-query";
import { baselinesOf, decodeDirectory, type PlaceDirectory } from "@/lib/wire/place-directory";
import { decodeTimelines, type TimelinePayload } from "@/lib/wire/timeline-payload";

/** One of two maps compared: what is told, and the day (Julian day number). */
export interface EngineSide {
  lens: PayloadLens;
  day: number;
}

/** What it is told of a theatre. */
type EngineHead = Pick<AtlasHead, "lens" | "addresses" | "regionM2">;

/** What a page opens with. */
export interface Opened {
  directory: PlaceDirectory;
  payload: TimelinePayload;
}

/** Timelines of other views that are kept: going back to one is then at once. */
const VIEWS_KEPT = 8;

/**
 * Everything of the map page that takes longer than a step of the slider: decoding, telling the timelines of another
 * view from the claim columns, comparing, adding up areas. It runs in a worker, so that the slider keeps moving. Each
 * part is fetched once, when it is first needed; a part that could not be had is fetched again by the next call.
 */
export function createEngine(fetchBytes: (address: string) => Promise<Uint8Array>) {
  let head: EngineHead | null = null;
  const parts = new Map<string, Promise<unknown>>();
  const views = new Map<string, Promise<Timelines>>();
  let openingView = "";

  /** Makes a part once. One that failed is made anew by the next who needs it. */
  const keep = <T>(made: Map<string, Promise<unknown>>, name: string, make: () => Promise<T>): Promise<T> => {
    const kept = made.get(name);
    if (kept) return kept as Promise<T>; // put there under this name by this very call
    const promise = make();
    // By then another attempt may stand in its place.
    promise.catch(() => made.get(name) === promise && made.delete(name));
    made.set(name, promise);
    return promise;
  };
  const where = (): EngineHead => {
    if (head === null) throw new Error("The engine was not started.");
    return head;
  };
  const directory = () =>
    keep(parts, "directory", async () => decodeDirectory(await fetchBytes(where().addresses.directory)));
  const payload = () =>
    keep(parts, "timeline", async () =>
      decodeTimelines(await fetchBytes(where().addresses.timeline), await directory()),
    );
  const columns = () =>
    keep(parts, "claims", async (): Promise<{ columns: ClaimColumns; index: ColumnIndex }> => {
      const decoded = decodeClaimColumns(await fetchBytes(where().addresses.claims), await directory());
      return { columns: decoded, index: indexColumns(decoded) };
    });
  const topology = () =>
    keep(parts, "catchments", async (): Promise<Topology | null> => {
      const { catchments } = where().addresses;
      return catchments === null ? null : decodeCatchments(await fetchBytes(catchments), await directory());
    });
  const ground = () =>
    keep(parts, "ground", async (): Promise<AreaGround> => {
      const cells = await topology();
      return layGround(await directory(), cells ? readCellAreas(cells) : new Map(), where().regionM2);
    });

  const timelinesOf = (lens: PayloadLens): Promise<Timelines> => {
    const view = lensKey(lens);
    if (view === openingView) return payload().then(({ timelines }) => timelines);
    const known = views.get(view);
    if (known) {
      // Back in at the end: the one that was asked for longest ago is the one to go.
      views.delete(view);
      views.set(view, known);
    }
    const [oldest] = views.keys();
    if (views.size >= VIEWS_KEPT && oldest !== undefined && !known) views.delete(oldest);
    return keep(views, view, async () => {
      const told = await columns();
      const viewpoint = readViewpoint(lens.viewpoint);
      if (!viewpoint) throw new RangeError(`Expected a viewpoint, got ${lens.viewpoint}.`);
      return buildTimelines(told.columns, { ...lens, viewpoint }, { index: told.index });
    });
  };

  return {
    /** Says where the parts are, and which view the timeline payload tells. Fetches nothing yet. */
    start(given: EngineHead): void {
      head = given;
      openingView = lensKey(given.lens);
    },

    /** The places and the timelines that the page opens with. */
    async open(): Promise<Opened> {
      return { directory: await directory(), payload: await payload() };
    },

    /** Fetches what other views are told from, so that the first change of view does not wait for it. */
    async warm(): Promise<void> {
      await Promise.all([payload(), columns()]);
    },

    /** The shapes of the cells, as TopoJSON; null before a gazetteer is loaded. */
    topology,

    /** The change points of every place and region in another view. */
    timelines: timelinesOf,

    /** What two maps show differently. */
    async compare(before: EngineSide, after: EngineSide): Promise<Differences> {
      const [one, other, baselines] = await Promise.all([
        timelinesOf(before.lens),
        timelinesOf(after.lens),
        directory().then(baselinesOf),
      ]);
      return findDifferences(
        { timelines: one, day: before.day },
        { timelines: other, day: after.day },
        baselines,
      );
    },

    /** The areas of the whole theatre over time in one view; days are Julian day numbers, both included. */
    async areas(lens: PayloadLens, from: number, to: number): Promise<AreaSeries> {
      const [timelines, regions] = await Promise.all([timelinesOf(lens), ground()]);
      const whole = regroup(
        regions,
        Array.from(regions.regionM2, () => 0),
      );
      return buildAreaSeries(timelines, whole, from, to);
    },
  };
}

export type Engine = ReturnType<typeof createEngine>;
