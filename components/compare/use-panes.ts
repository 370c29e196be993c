"use client";

import { useMemo } from "react";
import { buildScene, regionMarks } from "@/components/atlas/scene-of-index";
import { type AtlasIndex, statusOn } from "@/components/atlas/status-on-day";
import type { Selection } from "@/components/map/atlas-map";
import type { MapScene, PaintColumns, RegionMark } from "@/components/map/map-scene";
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
  index: AtlasIndex;
  day: Day;
  /** The scene of `index`. */
  scene: MapScene;
  comparison: Comparison | null;
  language: Language;
}

/** Sorts out what the map, or the two maps of a comparison, show. */
export function usePanes({ index, day, scene, comparison, language }: PanesInput): Panes {
  const pair = comparison?.pair ?? null;
  const otherIndex = [pair?.before.index, pair?.after.index].find((one) => one && one !== index) ?? null;
  const otherScene = useMemo(
    () => (otherIndex ? buildScene(otherIndex, scene.catchments, scene.regions, language) : scene),
    [otherIndex, scene, language],
  );
  return useMemo(() => {
    const t = translator(language);
    const plain = (side: Pick<CompareSide, "index" | "day">, label: string | null): Pane => {
      const { parties } = side.index.payload.theatre;
      return {
        title: label === null ? t("map.title") : t("compare.map", { side: label }),
        label,
        scene: side.index === index ? scene : otherScene,
        day: toDayNumber(side.day),
        marks: regionMarks(side.index, side.day, (status) =>
          statusWords({ ...status, stale: false }, [], language),
        ),
        paint: null,
        describe: ({ kind, id }) => {
          const subject = (kind === "place" ? side.index.places : side.index.regions).get(id);
          const status = subject && statusOn(side.index, subject, side.day);
          if (!status) return "";
          const name = pickName(subject.record.names, language);
          return t("map.hover", { name, status: statusWords(status, parties, language) });
        },
      };
    };
    const own = plain({ index, day }, null);
    if (!comparison || !pair) return { layout: "one", main: own, beside: null };
    const { names } = comparison;
    if (comparison.mode !== "difference")
      return {
        layout: comparison.mode === "swipe" ? "swipe" : "side",
        main: plain(pair.after, names.after),
        beside: plain(pair.before, names.before),
      };
    const { parties } = index.payload.theatre;
    const main: Pane = {
      title: t("compare.map.difference", names),
      label: null,
      scene,
      day: toDayNumber(day),
      marks: differenceMarks(pair.regions, scene.partyColours, (row) => changeWords(row, [], language)),
      paint: differencePaint(pair.places, scene.directory),
      describe: (selection) => {
        const row = compareSubject(pair.before, pair.after, selection.kind, selection.id);
        return row ? hoverWords(row, parties, language) : own.describe(selection);
      },
    };
    return { layout: "one", main, beside: null };
  }, [comparison, pair, index, day, scene, otherScene, language]);
}
