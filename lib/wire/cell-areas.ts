import { z } from "zod";
import type { AreaGround } from "@/lib/domain/area-ground";
import type { PlaceDirectory } from "./place-directory";

const cellsSchema = z.object({
  objects: z.object({
    catchments: z.object({
      geometries: z.array(
        z.object({ id: z.string(), properties: z.object({ regionId: z.string(), areaKm2: z.number() }) }),
      ),
    }),
  }),
});

const M2_PER_KM2 = 1e6;

/** An area in whole square metres: sums of these are exact. */
export const toSquareMetres = (km2: number): number => Math.round(km2 * M2_PER_KM2);

/** Square metres as km2, to the metre. */
export const toKm2 = (m2: number): number => m2 / M2_PER_KM2;

/** The region and size in whole square metres of each place's cell in a catchment topology. Throws where it is none. */
export function readCellAreas(topology: unknown): Map<string, { regionId: string; m2: number }> {
  const { geometries } = cellsSchema.parse(topology).objects.catchments;
  return new Map(
    geometries.map(({ id, properties }) => [
      id,
      { regionId: properties.regionId, m2: toSquareMetres(properties.areaKm2) },
    ]),
  );
}

/** The part of a place directory that its ground is laid by. */
export interface GroundDirectory {
  places: Pick<PlaceDirectory["places"], "ids" | "baseline">;
  regions: Pick<PlaceDirectory["regions"], "ids" | "baseline">;
}

/** The ground of a directory's places; `regionM2` has the whole square metres of each of its regions. */
export function layGround(
  { places, regions }: GroundDirectory,
  cells: ReturnType<typeof readCellAreas>,
  regionM2: readonly number[],
): AreaGround {
  const numbers = new Map(regions.ids.map((id, region) => [id, region]));
  const own = places.ids.map((id) => cells.get(id));
  const baseline = new Int8Array(places.baseline.length + regions.baseline.length);
  baseline.set(places.baseline);
  baseline.set(regions.baseline, places.baseline.length);
  return {
    m2: Float64Array.from(own, (cell) => cell?.m2 ?? 0),
    region: Int32Array.from(own, (cell) => (cell && numbers.get(cell.regionId)) ?? -1),
    baseline,
    regionM2: Float64Array.from(regionM2),
  };
}
