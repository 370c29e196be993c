"use client";

import type { Feature, FeatureCollection } from "geojson";
import { useEffect, useState } from "react";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { type Catchments, readCatchments } from "@/lib/wire/catchment-topology";

export interface Geometry {
  catchments: Catchments | null;
  regions: Map<string, Feature>;
  state: "loading" | "ready" | "failed";
}

async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}

/** The shapes of a theatre, fetched once: they travel apart from what is said about them. */
export function useGeometry({ theatre: { slug }, addresses: { catchments: address } }: AtlasHead): Geometry {
  const [geometry, setGeometry] = useState<Geometry>({
    catchments: null,
    regions: new Map(),
    state: "loading",
  });
  useEffect(() => {
    const abort = new AbortController();
    const load = async () => {
      const [regions, catchments] = await Promise.all([
        fetchJson(`/api/v1/theatres/${slug}/regions`, abort.signal),
        address === null ? null : fetchJson(address, abort.signal),
      ]);
      const { features } = regions as FeatureCollection; // what our own server sends
      setGeometry({
        catchments: catchments === null ? null : readCatchments(catchments),
        regions: new Map(features.map((region) => [String(region.properties?.id), region])),
        state: "ready",
      });
    };
    load().catch(() => abort.signal.aborted || setGeometry((before) => ({ ...before, state: "failed" })));
    return () => abort.abort();
  }, [slug, address]);
  return geometry;
}
