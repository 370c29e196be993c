import { z } from "zod";
import { complaints } from "./complaint";

const lng = z.number().min(-180, { error: complaints.longitude }).max(180, { error: complaints.longitude });
const lat = z.number().min(-90, { error: complaints.latitude }).max(90, { error: complaints.latitude });

/** A position as longitude, latitude in degrees (WGS84). */
export const positionSchema = z.tuple([lng, lat]);
export type Position = z.infer<typeof positionSchema>;

const ring = z
  .array(positionSchema)
  .min(4, { error: complaints.ringLength })
  .refine(
    (positions) => {
      const [first, last] = [positions[0], positions.at(-1)];
      return first?.[0] === last?.[0] && first?.[1] === last?.[1];
    },
    { error: complaints.ringOpen },
  );
const polygonSchema = z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) });
const multiPolygonSchema = z.strictObject({
  type: z.literal("MultiPolygon"),
  coordinates: z.array(z.array(ring).min(1)).min(1),
});

/** An area on the ground, as GeoJSON. */
export const areaGeometrySchema = z.discriminatedUnion("type", [polygonSchema, multiPolygonSchema]);
export type AreaGeometry = z.infer<typeof areaGeometrySchema>;

/** A line on the ground, as GeoJSON. */
export const lineGeometrySchema = z.strictObject({
  type: z.literal("LineString"),
  coordinates: z.array(positionSchema).min(2).max(5000),
});
