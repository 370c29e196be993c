"use client";

import { type Remote, wrap } from "comlink";
import { useCallback, useEffect, useRef } from "react";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import type { Engine } from "./engine";

/** Asks the worker that does the long work. It is started by the first who asks, and ends with the page. */
export type AskEngine = <T>(use: (engine: Remote<Engine>) => Promise<T>) => Promise<T>;

interface Running {
  worker: Worker;
  ready: Promise<Remote<Engine>>;
  /** Those who asked and have no answer yet. */
  waiting: Set<(reason: Error) => void>;
}

function startWorker(head: AtlasHead, onBroken: (running: Running) => void): Running {
  const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
  const engine = wrap<Engine>(worker);
  const running: Running = {
    worker,
    ready: engine.start(head).then(() => engine),
    waiting: new Set(),
  };
  worker.addEventListener("error", () => onBroken(running));
  return running;
}

/** The worker of a map page. Nothing is loaded before it is asked for; one that broke is followed by another at the next question. */
export function useEngine(head: AtlasHead): AskEngine {
  const running = useRef<Running | null>(null);
  const end = useCallback((one: Running | null) => {
    one?.worker.terminate();
    if (running.current === one) running.current = null;
    // A worker that ended answers nobody any more.
    for (const reject of one?.waiting ?? []) reject(new Error("The page's worker ended."));
  }, []);
  useEffect(() => () => end(running.current), [end]);
  return useCallback(
    (use) => {
      running.current ??= startWorker(head, end);
      const { ready, waiting } = running.current;
      return new Promise((resolve, reject) => {
        waiting.add(reject);
        ready
          .then(use)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      });
    },
    [head, end],
  );
}
