"use client";

import type { Feature, FeatureCollection } from "geojson";
import { useEffect, useState } from "react";
import type { AskEngine } from "@/components/engine/use-engine";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { type Catchments, readCatchments } from "@/lib/wire/catchment-topology";

export interface Geometry {
  catchments: Catchments | null;
  regions: Map<string, Feature>;
  /** The regions are here: enough to draw a map of points. The cells come later, and the map takes them up. */
  isReadyToDraw: boolean;
  state: "loading" | "ready" | "failed";
}

/** The claim columns of a theatre of this size (some 100 KB) come without being asked for; larger ones at the first change of view. */
const CLAIMS_AHEAD = 20_000;

async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}

/** The shapes of a theatre, fetched once: they travel apart from what is said about them. The cells are larger and come later. */
export function useGeometry({ addresses, claims }: AtlasHead, engine: AskEngine): Geometry {
  const { regions: outlines, claims: columns } = addresses;
  const [geometry, setGeometry] = useState<Geometry>({
    catchments: null,
    regions: new Map(),
    isReadyToDraw: false,
    state: "loading",
  });
  useEffect(() => {
    const abort = new AbortController();
    const loadRegions = async () => {
      const json = await fetchJson(outlines, abort.signal);
      const { features } = json as FeatureCollection; // what our own server sends
      const regions = new Map(features.map((region) => [String(region.properties?.id), region]));
      setGeometry((before) => ({ ...before, regions, isReadyToDraw: true }));
    };
    const loadCells = async () => {
      const topology = await engine((worker) => worker.topology());
      if (abort.signal.aborted) return;
      if (topology !== null) setGeometry((before) => ({ ...before, catchments: readCatchments(topology) }));
      // Asked for again when it is needed.
      if (columns !== null && claims <= CLAIMS_AHEAD)
        engine((worker) => worker.warm()).catch(() => undefined);
    };
    Promise.all([loadRegions(), loadCells()]).then(
      () => setGeometry((before) => ({ ...before, state: "ready" })),
      () =>
        abort.signal.aborted ||
        setGeometry((before) => ({ ...before, isReadyToDraw: true, state: "failed" })),
    );
    return () => abort.abort();
  }, [outlines, columns, claims, engine]);
  return geometry;
}
