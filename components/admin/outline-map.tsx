"use client";

import type { Feature, FeatureCollection } from "geojson";
import type { MapLibreMap } from "maplibre-gl";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import { useTheme } from "@/components/shell/theme-provider";
import { boxOfOutlines, plainOutline } from "@/lib/geo/plain-outline";
import { startGround } from "./start-ground";

interface OutlineMapProps {
  slug: string;
  /** Outlines of a file, as they came. */
  features: readonly { geometry?: unknown }[];
}

/** The outlines of a file (filled) over those that the theatre has (dashed), before anything is saved. */
export function OutlineMap({ slug, features }: OutlineMapProps) {
  const { t, language } = useMessages();
  const { shown } = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is another ground
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const abort = new AbortController();
    let made: MapLibreMap | null = null;
    setState("loading");
    const draw = async () => {
      const started = await startGround(element, null, language, abort.signal);
      made = started.map;
      const answer = await fetch(`/api/v1/theatres/${slug}/regions`, { signal: abort.signal });
      const stored: FeatureCollection = answer.ok ? await answer.json() : collect([]); // what our own server sends
      abort.signal.throwIfAborted();
      const given = collect(
        features.map(({ geometry }) => ({
          ...{ type: "Feature", properties: {} },
          geometry: plainOutline(geometry) as Feature["geometry"], // MapLibre leaves out what it cannot draw
        })),
      );
      await lay(started.map, started.accent, given, stored);
      setState("ready");
    };
    draw().catch(() => abort.signal.aborted || setState("failed"));
    return () => {
      abort.abort();
      made?.remove();
    };
  }, [slug, features, language, shown]);

  if (state === "failed") return <p className="text-ink-soft text-small">{t("admin.regions.map.failed")}</p>;
  return (
    <section aria-label={t("admin.regions.map")}>
      <div
        ref={box}
        className="h-80 w-full overflow-hidden rounded-small border border-line"
        data-map={state}
      />
      <p className="mt-1 text-ink-soft text-small">{t("admin.regions.map.help")}</p>
    </section>
  );
}

const collect = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });

/** Lays both sets of outlines on a map, once its ground is there, and looks at the file's. */
async function lay(
  map: MapLibreMap,
  accent: string,
  given: FeatureCollection,
  stored: FeatureCollection,
): Promise<void> {
  if (!map.isStyleLoaded()) await map.once("idle");
  map.addSource("stored", { type: "geojson", data: stored });
  map.addSource("given", { type: "geojson", data: given });
  map.addLayer({
    id: "given",
    type: "fill",
    source: "given",
    paint: { "fill-color": accent, "fill-opacity": 0.2 },
  });
  map.addLayer({
    id: "given-line",
    type: "line",
    source: "given",
    paint: { "line-color": accent, "line-width": 2 },
  });
  map.addLayer({
    ...{ id: "stored", type: "line", source: "stored" },
    paint: { "line-color": accent, "line-width": 1, "line-dasharray": [3, 3] },
  });
  const bounds = boxOfOutlines(given);
  if (bounds) map.fitBounds(bounds, { padding: 24, animate: false });
}
