import { z } from "zod";
import { makeKey } from "@/lib/domain/make-key";
import { plainOutline } from "@/lib/geo/plain-outline";

/** A file of outlines as it comes: any GeoJSON FeatureCollection. */
export const outlineFileSchema = z.looseObject({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.looseObject({
        type: z.literal("Feature"),
        properties: z.record(z.string(), z.unknown()).nullable(),
        geometry: z.unknown(),
      }),
    )
    .min(1),
});
export type OutlineFile = z.infer<typeof outlineFileSchema>;

/** Which property of a feature says what; null where none does. */
export interface FeatureMapping {
  key: string;
  en: string;
  uk: string | null;
  /** The property with the code by which a gazetteer finds the region; null leaves it to positions. */
  admin1: string | null;
  /** The property with the country's two letters, or those themselves. */
  country: { property: string } | { value: string };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The properties that any feature of a file has, in the file's order; one inside another as `names.en`. */
export function propertiesOf({ features }: OutlineFile): string[] {
  const paths = features.flatMap(({ properties }) =>
    Object.entries(properties ?? {}).flatMap(([name, value]) =>
      isRecord(value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
    ),
  );
  return [...new Set(paths)];
}

function wordsOf(properties: Record<string, unknown> | null, path: string): string {
  const own = properties?.[path];
  const [outer = "", inner = ""] = path.split(".");
  const holder = properties?.[outer];
  const value = own === undefined && isRecord(holder) ? holder[inner] : own;
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** The first of some properties that a file has, or the first of all. */
export const guessProperty = (properties: readonly string[], likely: readonly string[]): string =>
  likely.find((name) => properties.includes(name)) ?? properties[0] ?? "";

/** The feature that a path of the API names (`features.2.geometry`): its number from 1 and its English name; else null. */
export function featureAt(path: string, { features }: OutlineFile, { en }: FeatureMapping) {
  const index = Number(/^features\.(\d+)(?:\.|$)/.exec(path)?.[1] ?? Number.NaN);
  const feature = features[index];
  return feature ? { number: index + 1, name: wordsOf(feature.properties, en) } : null;
}

/** A file as the API takes it: key, names and country from the properties chosen. What is missing there is left empty, and refused by name. */
export function mapFeatures({ features }: OutlineFile, mapping: FeatureMapping) {
  return {
    type: "FeatureCollection",
    features: features.map(({ properties, geometry }) => {
      const read = (name: string) => wordsOf(properties, name);
      const uk = mapping.uk === null ? "" : read(mapping.uk);
      const country = "value" in mapping.country ? mapping.country.value : read(mapping.country.property);
      const admin1 = mapping.admin1 === null ? null : read(mapping.admin1);
      return {
        type: "Feature",
        properties: {
          key: makeKey(read(mapping.key)),
          names: { en: read(mapping.en), uk: uk === "" ? null : uk },
          country: country.toUpperCase(),
          ...(admin1 !== null && { admin1: admin1 === "" ? null : admin1 }),
        },
        geometry: plainOutline(geometry),
      };
    }),
  };
}
