"use client";

import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import type { Opened } from "@/components/engine/engine";
import type { AskEngine } from "@/components/engine/use-engine";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import type { AtlasOpening, PayloadLens } from "@/lib/wire/atlas-payload";
import { lensKey } from "@/lib/wire/lens-query";
import { unpackOpening } from "@/lib/wire/pack-opening";
import type { AtlasData } from "./atlas-data";
import type { StoryLibrary } from "./story-library";

/** The places and the timelines that a page opens with: brought along, or fetched by the worker. */
export function useOpened({ packed }: AtlasOpening, engine: AskEngine) {
  const [opened, setOpened] = useState<Opened | null>(() => packed && unpackOpening(packed));
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const isHere = opened !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks anew
  useEffect(() => {
    if (isHere) return;
    let isWanted = true;
    setFailed(false);
    engine((worker) => worker.open()).then(
      (loaded) => isWanted && setOpened(loaded),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [isHere, engine, attempt]);
  return { opened, failed, retry: () => setAttempt(attempt + 1) };
}

interface Told {
  lens: PayloadLens;
  timelines: Timelines;
}

/**
 * What one view tells of a theatre: the one that the page opened with, or another that the worker tells anew. While that
 * is under way, and if it fails, the last one stays. `wanted` null asks for none: the last one stays, too.
 */
export function useAtlasData(
  { head }: AtlasOpening,
  opened: Opened | null,
  engine: AskEngine,
  library: StoryLibrary,
  wanted: PayloadLens | null,
) {
  const [told, setTold] = useState<Told | null>(null);
  const [failed, setFailed] = useState(false);
  const opening = useMemo(
    () => opened && { lens: head.lens, timelines: opened.payload.timelines },
    [head, opened],
  );
  const asked = wanted ?? told?.lens ?? head.lens;
  const view = lensKey(asked);
  const isOpening = view === lensKey(head.lens);
  const shown = isOpening ? opening : (told ?? opening);
  const isLoading = shown === null || lensKey(shown.lens) !== view;

  const [attempt, setAttempt] = useState(0);
  const tell = useEffectEvent(() => engine((worker) => worker.timelines(asked)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks anew
  useEffect(() => {
    setFailed(false);
    // What was told before is not what the next view falls back to, once the opening view was shown in between.
    if (isOpening) return setTold(null);
    if (!isLoading) return;
    let isWanted = true;
    const lens = asked;
    tell().then(
      (timelines) => isWanted && setTold({ lens, timelines }),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [view, isOpening, isLoading, attempt]);

  const lens = shown?.lens ?? head.lens;
  const shelfNow = () => library.shelfOf(lens);
  const shelf = useSyncExternalStore(library.subscribe, shelfNow, shelfNow);
  const data = useMemo(
    (): AtlasData | null =>
      shown &&
      opened && {
        head,
        directory: opened.directory,
        lens: shown.lens,
        parties: opened.payload.parties,
        timelines: shown.timelines,
        shelf,
      },
    [head, opened, shown, shelf],
  );
  return { data, isLoading: isLoading && !failed, failed, retry: () => setAttempt(attempt + 1) };
}
