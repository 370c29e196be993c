import { readFlip } from "@/components/compare/compare-sides";
import type { Comparison } from "@/components/compare/use-comparison";
import type { Pane, Panes } from "@/components/compare/use-panes";
import { drawMap } from "@/components/export/draw-map";
import { frameCamera, windowBounds } from "@/components/export/map-frame";
import type { DrawMaps, Takeout } from "@/components/export/takeout";
import type { MapGround } from "@/components/map/map-view";
import type { Day } from "@/lib/domain/day";
import { flips } from "@/lib/domain/difference";
import { type Language, pickName } from "@/lib/domain/names";
import { filterWords } from "@/lib/wire/filter-words";
import { viewpointName } from "@/lib/wire/list-viewpoints";
import { csvAddress } from "@/lib/wire/span-query";
import { type AtlasView, serializeView } from "@/lib/wire/view-url";
import type { AtlasData } from "./atlas-data";
import { atlasRows } from "./atlas-rows";
import { gatherWitness } from "./gather-witness";
import { mapCsv } from "./map-csv";
import type { StoryLibrary } from "./story-library";

interface TakeoutInput {
  data: AtlasData;
  day: Day;
  view: AtlasView;
  comparison: Comparison | null;
  panes: Panes;
  ground: MapGround;
  library: StoryLibrary;
  bounds: [number, number, number, number];
  language: Language;
}

/** Room for names of regions along the frame of a picture's map. */
const PADDING_PX = 44;

function describeComparison({ comparison, language }: TakeoutInput): Takeout["compared"] {
  const pair = comparison?.pair;
  if (!pair || !comparison) return null;
  const rows = [...flips.flatMap((flip) => pair.order.places[flip]), ...pair.order.regions];
  return {
    kind: comparison.kind,
    mode: comparison.mode,
    names: comparison.names,
    days: [pair.before.day, pair.after.day],
    rowsBefore: atlasRows(pair.before.data, pair.before.day, language),
    flips: rows.map((row) => {
      const { subject, flip, before, after } = readFlip(pair.differences, pair, row);
      return {
        kind: subject.kind,
        id: subject.id,
        name: pickName(subject.names, language),
        flip,
        before,
        after,
      };
    }),
  };
}

function describeTakeout(input: TakeoutInput): Takeout {
  const { data, day, view, comparison, ground, language } = input;
  const { head, lens } = data;
  const pair = comparison?.pair ?? null;
  const shown = pair?.after ?? { data, day };
  const isOfViews = pair !== null && comparison !== null && comparison.kind !== "days";
  const viewpoints = pair ? [pair.before, pair.after].map((side) => side.data.lens.viewpoint) : [];
  const { slug, names, parties, startsOn } = head.theatre;
  return {
    ...{ slug, parties, startsOn, day },
    theatre: pickName(names, language),
    rows: atlasRows(shown.data, shown.day, language),
    compared: describeComparison(input),
    viewpoint: isOfViews ? viewpoints.join("-") : lens.viewpoint,
    viewpointName: isOfViews ? null : viewpointName(head, lens.viewpoint, language),
    asKnown: lens.asKnown,
    filters: filterWords(lens.filter, head, language),
    policy: head.policy,
    policyUrl: new URL("/method", window.location.href).href,
    knownAsOf: head.knownAsOf,
    credits: ground.credits,
    link: new URL(`/${serializeView({ ...view, date: view.date ?? day })}`, window.location.href).href,
  };
}

/** What the takeout's desk asks for, from what is in memory; the claims behind statuses come from the server. */
export function takeoutWays(input: TakeoutInput) {
  const { data, day, view, comparison, panes, ground, library, language } = input;
  const pair = comparison?.pair ?? null;
  const drawMaps: DrawMaps = async (widthPx, heightPx, scale, signal) => {
    const live = document.querySelector("[data-map]");
    const frame = view.camera
      ? {
          camera: view.camera,
          widthPx: live?.clientWidth ?? widthPx,
          heightPx: live?.clientHeight ?? heightPx,
        }
      : { camera: null, bounds: input.bounds };
    const camera = frameCamera(frame, widthPx, heightPx, PADDING_PX);
    const shown: Pane[] = panes.beside ? [panes.beside, panes.main] : [panes.main];
    const canvases: HTMLCanvasElement[] = [];
    // one after another: two maps at once need twice the graphics memory
    for (const pane of shown)
      canvases.push(
        await drawMap({
          ...{ ground, language, camera, widthPx, heightPx, scale, signal },
          paddingPx: PADDING_PX,
          show: (map) => {
            map.setScene(pane.scene);
            map.setDay(pane.day, pane.marks, pane.paint);
          },
        }),
      );
    return { canvases, zoom: camera.zoom, lat: camera.lat };
  };
  const live = typeof document === "undefined" ? null : document.querySelector("[data-map]");
  const { camera, selected } = view;
  const freezable = {
    slug: data.head.theatre.slug,
    isAgainst: view.against !== null,
    view: {
      ...{ date: day, compareDate: view.compare, viewpoint: view.viewpoint, asKnown: view.asKnown },
      filters: view.filter,
      bounds: camera && live ? windowBounds(camera, live.clientWidth, live.clientHeight) : null,
      place: selected?.kind === "place" ? selected.id : null,
      region: selected?.kind === "region" ? selected.id : null,
      knownAsOf: view.knownAsOf,
    },
  };
  const sides = pair ? [pair.before, pair.after] : [{ data, day }];
  return {
    getTakeout: () => describeTakeout(input),
    gather: (signal: AbortSignal) => gatherWitness(sides, library, language, signal),
    drawMaps,
    freezable,
    csv: {
      map: mapCsv(data, day, language),
      statements: csvAddress(data.head.theatre.slug, "statements", {
        source: data.lens.filter.sourceId,
        lang: language,
      }),
    },
  };
}
