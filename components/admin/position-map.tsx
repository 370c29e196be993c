"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import type { Map as MapLibreMap, Marker } from "maplibre-gl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import { useTheme } from "@/components/shell/theme-provider";
import type { Position } from "@/lib/domain/geometry";
import { startGround } from "./start-ground";

interface PositionMapProps {
  position: Position | null;
  /** Where to look while there is no position. */
  around: Position | null;
  onChange: (position: Position) => void;
}

/** A map on which a position is set by a click, or moved by dragging its pin. Typing it does the same: the map is only the other way. */
export function PositionMap({ position, around, onChange }: PositionMapProps) {
  const { t, language } = useMessages();
  const { shown } = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const pin = useRef<Marker | null>(null);
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [failed, setFailed] = useState(false);
  const choose = useEffectEvent(onChange);
  const first = useEffectEvent(() => position ?? around);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is another ground
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const abort = new AbortController();
    let made: MapLibreMap | null = null;
    setFailed(false);
    startGround(element, first(), language, abort.signal).then(
      ({ map: one, marker }) => {
        made = one;
        pin.current = marker;
        marker.on("dragend", () => {
          const { lng, lat } = marker.getLngLat();
          choose([lng, lat]);
        });
        one.on("click", ({ lngLat }) => choose([lngLat.lng, lngLat.lat]));
        setMap(one);
      },
      () => abort.signal.aborted || setFailed(true),
    );
    return () => {
      abort.abort();
      pin.current = null;
      setMap(null);
      made?.remove();
    };
  }, [language, shown]);

  const [lng, lat] = position ?? [null, null];
  useEffect(() => {
    const marker = pin.current;
    if (!map || !marker) return;
    if (lng === null || lat === null) return void marker.remove();
    marker.setLngLat([lng, lat]).addTo(map);
    if (!map.getBounds().contains([lng, lat])) map.jumpTo({ center: [lng, lat] });
  }, [map, lng, lat]);

  if (failed) return <p className="text-ink-soft text-small">{t("admin.place.map.failed")}</p>;
  return (
    <section aria-label={t("admin.place.map")} className="overflow-hidden rounded-small border border-line">
      <div ref={box} className="h-72 w-full" data-map={map ? "ready" : "loading"} />
    </section>
  );
}
