"use client";

import { useMemo } from "react";
import { readCellAreas } from "@/lib/wire/cell-areas";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import type { Geometry } from "./use-geometry";

/** Whole square metres of each place's cell, by its number; 0 where it has none or the cells are not here. */
export function useCellAreas({ places }: PlaceDirectory, { catchments }: Geometry): Float64Array {
  return useMemo(() => {
    const cells = catchments ? readCellAreas(catchments.topology) : new Map<string, { m2: number }>();
    return Float64Array.from(places.ids, (id) => cells.get(id)?.m2 ?? 0);
  }, [places, catchments]);
}
