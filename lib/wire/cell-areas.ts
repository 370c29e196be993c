import { z } from "zod";

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
