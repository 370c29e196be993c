import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { z } from "zod";

/** The shape of a catchment topology as far as it is read here; the arcs are topojson-client's business. */
const topologySchema = z.looseObject({
  type: z.literal("Topology"),
  arcs: z.array(z.array(z.array(z.number()))),
  objects: z.looseObject({
    catchments: z.looseObject({ geometries: z.array(z.looseObject({ id: z.string() })) }),
  }),
});

/** A catchment topology with its cells by place id. */
export interface Catchments {
  topology: Topology;
  cells: Map<string, GeometryObject>;
}

/** Reads a catchment topology. Throws where it is none. */
export function readCatchments(json: unknown): Catchments {
  topologySchema.parse(json);
  const topology = json as Topology<{ catchments: GeometryCollection }>; // its outline was checked in the line above
  const cells = topology.objects.catchments.geometries.map((cell) => [String(cell.id), cell] as const);
  return { topology, cells: new Map(cells) };
}
