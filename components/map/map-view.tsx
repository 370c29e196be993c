"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import "./map-view.css";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import type { Camera } from "@/lib/wire/view-url";
import type { AtlasMap, Selection } from "./atlas-map";
import type { CameraLink } from "./camera-link";
import { makeMap } from "./make-map";
import type { MapScene, PaintColumns, RegionMark } from "./map-scene";
import type { Padding } from "./region-names";

/** What lies under the claims: the operator's own ground, from the environment, or (null) the built-in one; and whose data it is. */
export interface MapGround {
  credits: readonly { credit: string; creditUrl: string }[];
  styleUrl: string | null;
  pmtilesUrl: string | null;
}

interface MapViewProps {
  ground: MapGround;
  /** What the map is called: of two maps each needs its own name. */
  title: string;
  link: CameraLink;
  /** False for a map beside another one. */
  controls: boolean;
  scene: MapScene;
  /** Drawn instead of the scene's own paint; null leaves it. */
  paint: PaintColumns | null;
  /** Julian day number. */
  day: number;
  marks: RegionMark[];
  selection: Selection | null;
  camera: Camera | null;
  bounds: [number, number, number, number];
  /** Room that something over the map takes from it, in CSS pixels. */
  padding: Padding;
  calm: boolean;
  /** Name and status of what the pointer rests on. */
  describe: (selection: Selection) => string;
  onSelect: (selection: Selection | null) => void;
  onCamera: (camera: Camera) => void;
}

type State = "loading" | "ready" | "noWebGl" | "failed";

const hasWebGl = () => document.createElement("canvas").getContext("webgl2") !== null;

/**
 * The map on the page. React hands it data; the AtlasMap inside owns what MapLibre does. Colours and words are in every
 * layer, so another theme or language needs another MapView: give it a key of both.
 */
export function MapView(props: MapViewProps) {
  const { ground, title, scene, paint, day, marks, selection, padding, calm } = props;
  const { t, language } = useMessages();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<AtlasMap | null>(null);
  const [state, setState] = useState<State>("loading");
  const [idle, setIdle] = useState(false);
  const [hover, setHover] = useState<{ selection: Selection; x: number; y: number } | null>(null);

  const onSelect = useEffectEvent(props.onSelect);
  const onCamera = useEffectEvent(props.onCamera);
  const start = useEffectEvent((element: HTMLElement, signal: AbortSignal) =>
    makeMap(ground, signal, {
      container: element,
      link: props.link,
      controls: props.controls,
      language,
      camera: props.camera,
      bounds: props.bounds,
      padding,
      moves: !calm,
      words: {
        "Map.Title": title,
        "NavigationControl.ZoomIn": t("map.zoom.in"),
        "NavigationControl.ZoomOut": t("map.zoom.out"),
        "AttributionControl.ToggleAttribution": t("map.credits"),
        "ScaleControl.Kilometers": t("map.km"),
        "ScaleControl.Meters": t("map.m"),
      },
      credits: [
        ...ground.credits.map(({ credit, creditUrl }) => `<a href="${creditUrl}">${credit}</a>`),
        t("map.disputed"),
      ],
      onSelect: (chosen) => onSelect(chosen),
      onHover: setHover,
      onCamera: (next) => onCamera(next),
      onState: (next) => {
        setIdle(next === "idle");
        if (next === "ready") setState("ready");
      },
    }),
  );

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    if (!hasWebGl()) return setState("noWebGl");
    const abort = new AbortController();
    let made: AtlasMap | null = null;
    setIdle(false);
    start(element, abort.signal).then(
      (one) => {
        if (abort.signal.aborted) return one.destroy();
        made = one;
        setMap(one);
      },
      () => abort.signal.aborted || setState("failed"),
    );
    return () => {
      abort.abort();
      setMap(null);
      setHover(null);
      made?.destroy();
    };
  }, []);

  useEffect(() => map?.setPadding(padding), [map, padding]);
  useEffect(() => map?.setScene(scene), [map, scene]);
  useEffect(() => map?.setDay(day, marks, paint), [map, day, marks, paint]);
  useEffect(() => map?.setSelection(selection), [map, selection]);
  useEffect(() => map?.setTitle(title), [map, title]);

  return (
    <div
      className="relative h-full w-full bg-[var(--map-land)]"
      data-map={idle ? "idle" : state}
      aria-busy={state === "loading"}
    >
      <div ref={container} className="absolute! inset-0" />
      {hover && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute z-10 max-w-64 -translate-x-1/2 translate-y-4 rounded-small bg-ink px-2 py-1 text-paper text-small"
          style={{ left: hover.x, top: hover.y }}
        >
          {props.describe(hover.selection)}
        </div>
      )}
      {state !== "ready" && (
        <p
          role="status"
          className="absolute inset-0 grid place-content-center p-8 text-center text-body text-ink-soft"
        >
          <span className="max-w-96 rounded-panel bg-surface px-5 py-3 shadow-raised">
            {t(`map.state.${state}`)}
          </span>
        </p>
      )}
    </div>
  );
}
