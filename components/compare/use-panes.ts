"use client";

import { useMemo } from "react";
import { type AtlasData, findSubject, glanceOn } from "@/components/atlas/atlas-data";
import { regionMarks } from "@/components/atlas/region-marks";
import type { Geometry } from "@/components/atlas/use-geometry";
import type { Selection } from "@/components/map/atlas-map";
import {
  type MapScene,
  type PaintColumns,
  paintTimelines,
  type RegionMark,
} from "@/components/map/map-scene";
import { type Day, toDayNumber } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import { statusWords } from "@/lib/wire/status-words";
import { type CompareSide, compareSubject } from "./compare-sides";
import { differenceMarks, differencePaint } from "./difference-scene";
import type { Comparison } from "./use-comparison";
import { changeWords, hoverWords } from "./words-of-flips";

/** What one map shows. */
export interface Pane {
  title: string;
  /** Written over the map where there are two; null where there is one. */
  label: string | null;
  scene: MapScene;
  /** Julian day number. */
  day: number;
  marks: RegionMark[];
  /** Drawn instead of the scene's own paint. */
  paint: PaintColumns | null;
  describe: (selection: Selection) => string;
}

/** The map, and the one beside it or over it where two are compared. */
export interface Panes {
  layout: "one" | "side" | "swipe";
  main: Pane;
  beside: Pane | null;
}

interface PanesInput {
  data: AtlasData;
  day: Day;
  geometry: Geometry;
  comparison: Comparison | null;
  language: Language;
}

type Ground = Omit<MapScene, "paint">;

/** What the map draws whatever the view and the day. */
function useGround(
  { directory, head }: AtlasData,
  { catchments, regions }: Geometry,
  language: Language,
): Ground {
  return useMemo(
    () => ({
      directory,
      catchments,
      regions,
      regionNames: new Map(
        directory.regions.ids.map((id, region) => [
          id,
          pickName(directory.regions.names[region] ?? { en: id, uk: null }, language),
        ]),
      ),
      partyColours: new Map(head.theatre.parties.map((party) => [party.key, party.colour])),
    }),
    [directory, head, catchments, regions, language],
  );
}

/** What the map draws of one view, whatever the day. Two of the same timelines are one scene. */
function useScene({ timelines, directory }: AtlasData, ground: Ground): MapScene {
  const paint = useMemo(() => paintTimelines(timelines, directory), [timelines, directory]);
  return useMemo(() => ({ ...ground, paint }), [ground, paint]);
}

/** The scene of the other view, where there is one. */
function useOtherScene(other: AtlasData | undefined, own: MapScene, ground: Ground): MapScene {
  const [timelines, directory] = [other?.timelines, other?.directory];
  return useMemo(
    () => (timelines && directory ? { ...ground, paint: paintTimelines(timelines, directory) } : own),
    [timelines, directory, own, ground],
  );
}

/** Sorts out what the map, or the two maps of a comparison, show. */
export function usePanes({ data, day, geometry, comparison, language }: PanesInput): Panes {
  const pair = comparison?.pair ?? null;
  const shown = comparison?.sides ?? pair;
  const ground = useGround(data, geometry, language);
  const scene = useScene(data, ground);
  const sides = shown ? [shown.before.data, shown.after.data] : [];
  const otherScene = useOtherScene(
    sides.find((side) => side.timelines !== data.timelines),
    scene,
    ground,
  );
  const isDifference = comparison?.mode === "difference";
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has come in words since the differences were found paints nothing
  const difference = useMemo(
    () => (isDifference && pair ? differencePaint(pair) : null),
    [isDifference, pair?.differences],
  );
  return useMemo(() => {
    const t = translator(language);
    const { parties } = data.head.theatre;
    const plain = (side: CompareSide, label: string | null): Pane => ({
      title: label === null ? t("map.title") : t("compare.map", { side: label }),
      label,
      scene: side.data.timelines === data.timelines ? scene : otherScene,
      day: toDayNumber(side.day),
      marks: regionMarks(side.data, side.day, (status) =>
        statusWords({ ...status, stale: false }, [], language),
      ),
      paint: null,
      describe: ({ kind, id }) => {
        const subject = findSubject(side.data.directory, kind, id);
        const status = subject && glanceOn(side.data, subject.number, side.day);
        if (!subject || !status) return "";
        const name = pickName(subject.names, language);
        return t("map.hover", { name, status: statusWords(status, parties, language) });
      },
    });
    const own = plain({ data, day }, null);
    if (!comparison || !shown) return { layout: "one", main: own, beside: null };
    const { names } = comparison;
    if (comparison.mode !== "difference")
      return {
        layout: comparison.mode === "swipe" ? "swipe" : "side",
        main: plain(shown.after, names.after),
        beside: plain(shown.before, names.before),
      };
    if (!pair) return { layout: "one", main: own, beside: null };
    const main: Pane = {
      title: t("compare.map.difference", names),
      label: null,
      scene,
      day: toDayNumber(day),
      marks: differenceMarks(pair, scene.partyColours, (row) => changeWords(row, [], language)),
      paint: difference,
      describe: (selection) => {
        const subject = findSubject(data.directory, selection.kind, selection.id);
        const row = subject && compareSubject(pair.before, pair.after, subject);
        return row ? hoverWords(row, parties, language) : own.describe(selection);
      },
    };
    return { layout: "one", main, beside: null };
  }, [comparison, pair, shown, difference, data, day, scene, otherScene, language]);
}
