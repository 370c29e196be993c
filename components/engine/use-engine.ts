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
  /** Never comes true; fails when the worker breaks, which answers nobody any more. */
  broken: Promise<never>;
}

function startWorker(head: AtlasHead): Running {
  const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
  const engine = wrap<Engine>(worker);
  const { promise: broken, reject } = Promise.withResolvers<never>();
  broken.catch(() => undefined); // whoever asked hears of it by their own question
  worker.addEventListener("error", () => reject(new Error("The page's worker broke.")));
  return { worker, broken, ready: engine.start(head).then(() => engine) };
}

/** The worker of a map page. Nothing is loaded before it is asked for; one that broke is followed by another at the next question. */
export function useEngine(head: AtlasHead): AskEngine {
  const running = useRef<Running | null>(null);
  const end = useCallback((one: Running | null) => {
    one?.worker.terminate();
    if (running.current === one) running.current = null;
  }, []);
  useEffect(() => () => end(running.current), [end]);
  return useCallback(
    (use) => {
      running.current ??= startWorker(head);
      const asked = running.current;
      asked.broken.catch(() => end(asked));
      return Promise.race([asked.ready.then(use), asked.broken]);
    },
    [head, end],
  );
}
