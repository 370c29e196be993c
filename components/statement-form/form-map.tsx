"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import "@/components/map/map-view.css";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { chooseStyle } from "@/components/map/make-map";
import type { MapGround } from "@/components/map/map-view";
import { readPalette } from "@/components/map/palette";
import { useMessages } from "@/components/shell/messages-provider";
import type { EntryMap, EntryScene } from "./entry-map";
import { type MapAnswer, useMapTask } from "./map-task";

interface FormMapProps {
  ground: MapGround;
  scene: EntryScene;
  /** Where to look before anything is entered. */
  bounds: [number, number, number, number];
  onAnswer: (answer: MapAnswer) => void;
}

const hasWebGl = () => document.createElement("canvas").getContext("webgl2") !== null;

/** The map of the form: where the statement speaks of, what it would change, and where to click or draw. */
export function FormMap({ ground, scene, bounds, onAnswer }: FormMapProps) {
  const { t, language } = useMessages();
  const { task, setTask } = useMapTask();
  const box = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<EntryMap | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "noWebGl" | "failed">("loading");
  const answer = useEffectEvent(onAnswer);

  const start = useEffectEvent(async (element: HTMLElement, signal: AbortSignal) => {
    const palette = readPalette(element);
    const [{ EntryMap: Made }, style] = await Promise.all([
      import("./entry-map"),
      chooseStyle(ground, palette, language, signal),
    ]);
    signal.throwIfAborted();
    const made = new Made({
      container: element,
      style,
      palette,
      bounds,
      words: {
        "Map.Title": t("entry.map.title"),
        "NavigationControl.ZoomIn": t("map.zoom.in"),
        "NavigationControl.ZoomOut": t("map.zoom.out"),
        "CooperativeGesturesHandler.WindowsHelpText": t("entry.map.gesture.ctrl"),
        "CooperativeGesturesHandler.MacHelpText": t("entry.map.gesture.command"),
        "CooperativeGesturesHandler.MobileHelpText": t("entry.map.gesture.touch"),
      },
      onReady: () => {
        if (signal.aborted) return;
        setMap(made);
        setState("ready");
      },
      onAnswer: (given) => answer(given),
    });
    signal.addEventListener("abort", () => made.destroy());
  });
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    if (!hasWebGl()) return setState("noWebGl");
    const abort = new AbortController();
    start(element, abort.signal).catch(() => abort.signal.aborted || setState("failed"));
    return () => {
      abort.abort();
      setMap(null);
    };
  }, []);

  useEffect(() => map?.setScene(scene), [map, scene]);
  const seen = useMemo(() => JSON.stringify(scene.dots.map(({ position }) => position)), [scene]);
  useEffect(() => map?.lookAt(JSON.parse(seen)), [map, seen]);
  const what = task?.what ?? null;
  useEffect(() => {
    map?.setTask(what);
    if (what !== null) box.current?.scrollIntoView({ block: "nearest" });
  }, [map, what]);

  return (
    <div ref={box} data-entry-map={state} className="scroll-mt-4">
      {task && (
        <p role="status" className="mb-2 flex flex-wrap items-center gap-3 bg-mark px-3 py-2 text-small">
          <span className="min-w-0 flex-1">{t(`entry.map.do.${task.what}`, { number: task.claim + 1 })}</span>
          <button type="button" onClick={() => setTask(null)} className={PLAIN_ACTION}>
            {t("entry.cancel")}
          </button>
        </p>
      )}
      <div className="relative h-72 overflow-hidden rounded-panel border border-line bg-(--map-land)">
        <div ref={container} className="absolute! inset-0" />
        {state !== "ready" && (
          <p className="absolute inset-0 grid place-content-center p-6 text-center text-ink-soft text-small">
            {t(`entry.map.state.${state}`)}
          </p>
        )}
      </div>
      <p className="mt-1 text-ink-soft text-small">
        {ground.credits.map(({ credit }) => credit).join(" · ")}
      </p>
    </div>
  );
}
