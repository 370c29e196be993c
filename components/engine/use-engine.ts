"use client";

import { type Remote, wrap } from "comlink";
import { useCallback, useEffect, useRef } from "react";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import type { Engine } from "./engine";

/** The way to the worker that does the long work: it is started by the first who asks, and ends with the page. */
export type AskEngine = () => Promise<Remote<Engine>>;

/** The worker of a map page. Nothing is loaded before it is asked for. */
export function useEngine(head: AtlasHead): AskEngine {
  const running = useRef<{ worker: Worker; ready: Promise<Remote<Engine>> } | null>(null);
  useEffect(
    () => () => {
      running.current?.worker.terminate();
      running.current = null;
    },
    [],
  );
  return useCallback(() => {
    if (running.current === null) {
      const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
      const engine = wrap<Engine>(worker);
      const ready = engine.start(head).then(() => engine);
      // A worker that does not come up is given up, so that the next who asks starts another.
      worker.addEventListener("error", () => {
        if (running.current?.worker === worker) running.current = null;
        worker.terminate();
      });
      running.current = { worker, ready };
    }
    return running.current.ready;
  }, [head]);
}
