"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Takeout, TakeoutWitness } from "./takeout";

/** What goes on paper. */
export interface PrintSheet {
  takeout: Takeout;
  /** Null where the print began before it could be asked for. */
  witness: TakeoutWitness | null;
  /** Address of the map drawn for paper; null leaves the live map in its place. */
  mapUrl: string | null;
}

interface PrintInput {
  /** The view as it is now. */
  getTakeout: () => Takeout;
  /** Gathers what a print in meant form needs. */
  prepare: (signal: AbortSignal) => Promise<PrintSheet>;
  onFailure: (error: unknown) => void;
}

/**
 * The sheet while the browser prints, else null. Ctrl+P and `print()` draw the map for paper first; the browser's own menu leaves
 * no time for that, and then the sheet goes around the live map.
 */
export function usePrint(input: PrintInput): { sheet: PrintSheet | null; print: () => Promise<void> } {
  const [sheet, setSheet] = useState<PrintSheet | null>(null);
  const abort = useRef<AbortController | null>(null);
  const { prepare, onFailure } = input;

  const show = (next: PrintSheet | null) => {
    setSheet((before) => {
      if (before?.mapUrl && before.mapUrl !== next?.mapUrl) URL.revokeObjectURL(before.mapUrl);
      return next;
    });
  };
  const print = async () => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    try {
      const made = await prepare(mine.signal);
      mine.signal.throwIfAborted();
      if (made.mapUrl) await loadImage(made.mapUrl);
      flushSync(() => show(made));
      window.print();
    } catch (error) {
      if (!mine.signal.aborted) onFailure(error);
    }
  };
  const begin = useEffectEvent(() => {
    if (sheet === null) flushSync(() => show({ takeout: input.getTakeout(), witness: null, mapUrl: null }));
  });
  const end = useEffectEvent(() => show(null));
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.key.toLowerCase() !== "p" ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    void print();
  });
  useEffect(() => {
    const [first, last, key] = [() => begin(), () => end(), (event: KeyboardEvent) => press(event)];
    window.addEventListener("beforeprint", first);
    window.addEventListener("afterprint", last);
    window.addEventListener("keydown", key);
    return () => {
      abort.current?.abort();
      window.removeEventListener("beforeprint", first);
      window.removeEventListener("afterprint", last);
      window.removeEventListener("keydown", key);
    };
  }, []);
  return { sheet, print };
}

/** Resolves when a picture can be shown without delay. */
async function loadImage(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode();
}
