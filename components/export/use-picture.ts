"use client";

import { useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import { exportPicture, type Picture, type PictureSize } from "./export-picture";
import type { DrawMaps, Takeout, TakeoutWitness } from "./takeout";

export type PictureState =
  | { step: "idle" | "sources" | "drawing" }
  | { step: "done"; picture: Picture; url: string }
  | { step: "failed" };

interface PictureInput {
  takeout: Takeout;
  gather: (signal: AbortSignal) => Promise<TakeoutWitness>;
  drawMaps: DrawMaps;
}

/** Makes pictures one at a time and saves each as a file. What is under way when the dialog closes is given up. */
export function usePicture({ takeout, gather, drawMaps }: PictureInput): {
  state: PictureState;
  save: (size: PictureSize) => void;
} {
  const { language } = useMessages();
  const [state, setState] = useState<PictureState>({ step: "idle" });
  const abort = useRef<AbortController | null>(null);
  const url = useRef<string | null>(null);
  const forget = () => {
    abort.current?.abort();
    if (url.current !== null) URL.revokeObjectURL(url.current);
    url.current = null;
  };
  useEffect(
    () => () => {
      abort.current?.abort();
      if (url.current !== null) URL.revokeObjectURL(url.current);
    },
    [],
  );
  const make = async (size: PictureSize) => {
    forget();
    abort.current = new AbortController();
    const { signal } = abort.current;
    try {
      setState({ step: "sources" });
      const witness = await gather(signal);
      setState({ step: "drawing" });
      const picture = await exportPicture(takeout, witness, size, drawMaps, language, signal);
      signal.throwIfAborted();
      url.current = URL.createObjectURL(picture.blob);
      saveFile(url.current, picture.fileName);
      setState({ step: "done", picture, url: url.current });
    } catch {
      if (!signal.aborted) setState({ step: "failed" });
    }
  };
  return { state, save: (size) => void make(size) };
}

function saveFile(url: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
}
