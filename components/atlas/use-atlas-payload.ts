"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { ATLAS_PAYLOAD_VERSION, type AtlasPayload } from "@/lib/wire/atlas-payload";
import type { AtlasView } from "@/lib/wire/view-url";

type Lens = Pick<AtlasView, "viewpoint" | "asKnown" | "knownAsOf">;

const sameLens = (one: Lens, other: Lens) =>
  one.viewpoint === other.viewpoint && one.asKnown === other.asKnown && one.knownAsOf === other.knownAsOf;

async function fetchPayload(slug: string, lens: Lens, signal: AbortSignal): Promise<AtlasPayload> {
  const query = new URLSearchParams({ viewpoint: lens.viewpoint, asKnown: lens.asKnown });
  if (lens.knownAsOf !== null) query.set("knownAsOf", lens.knownAsOf);
  const response = await fetch(`/api/v1/theatres/${slug}/atlas?${query}`, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const payload: AtlasPayload = await response.json(); // what our own server sends; its version is checked below
  if (payload.version !== ATLAS_PAYLOAD_VERSION)
    throw new Error(`Expected payload version ${ATLAS_PAYLOAD_VERSION}, got ${payload.version}.`);
  return payload;
}

/**
 * The payload for a viewpoint and a state of knowledge: the one that came with the page, or another from the server.
 * While that is under way, and if it fails, the last one stays. `wanted` null asks for none: the last one stays, too.
 */
export function useAtlasPayload(served: AtlasPayload, servedLens: Lens, wanted: Lens | null) {
  const [shown, setShown] = useState({ payload: served, lens: servedLens });
  const [failed, setFailed] = useState(false);
  const lens = wanted ?? shown.lens;
  const { viewpoint, asKnown, knownAsOf } = lens;
  const isLoading = !sameLens(shown.lens, lens);
  const load = (next: Lens, signal: AbortSignal) => {
    setFailed(false);
    fetchPayload(served.theatre.slug, next, signal).then(
      (payload) => setShown({ payload, lens: next }),
      () => signal.aborted || setFailed(true),
    );
  };
  const start = useEffectEvent(load);
  useEffect(() => {
    if (!isLoading) return setFailed(false);
    const abort = new AbortController();
    start({ viewpoint, asKnown, knownAsOf }, abort.signal);
    return () => abort.abort();
  }, [isLoading, viewpoint, asKnown, knownAsOf]);
  const retry = () => load({ viewpoint, asKnown, knownAsOf }, new AbortController().signal);
  return { ...shown, isLoading: isLoading && !failed, failed, retry };
}
