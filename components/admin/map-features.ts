import { z } from "zod";

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
  /** The property with the country's two letters, or those themselves. */
  country: { property: string } | { value: string };
}

/** The properties that any feature of a file has, in the file's order. */
export const propertiesOf = ({ features }: OutlineFile): string[] => [
  ...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {}))),
];

const wordsOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";

/** A key as addresses take it. */
const toKey = (words: string): string =>
  words
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/** The first of some properties that a file has, or the first of all. */
export const guessProperty = (properties: readonly string[], likely: readonly string[]): string =>
  likely.find((name) => properties.includes(name)) ?? properties[0] ?? "";

/** A file as the API takes it: key, names and country from the properties chosen. What is missing there is left empty, and refused by name. */
export function mapFeatures({ features }: OutlineFile, mapping: FeatureMapping) {
  return {
    type: "FeatureCollection",
    features: features.map(({ properties, geometry }) => {
      const read = (name: string) => wordsOf(properties?.[name]);
      const uk = mapping.uk === null ? "" : read(mapping.uk);
      const country = "value" in mapping.country ? mapping.country.value : read(mapping.country.property);
      const own = { en: read(mapping.en), uk: uk === "" ? null : uk };
      const names = properties?.names && mapping.en === "names" ? properties.names : own;
      return {
        type: "Feature",
        properties: { key: toKey(read(mapping.key)), names, country: country.toUpperCase() },
        geometry,
      };
    }),
  };
}
