import { z } from "zod";
import { idSchema } from "@/lib/domain/identity";
import { sourceInputSchema } from "@/lib/domain/source";

/** A source to be made with the import: as it is entered, without a grade. */
const newSourceSchema = sourceInputSchema
  .pick({ kind: true, alignment: true })
  .extend(sourceInputSchema.pick({ names: true, url: true, note: true }).partial().shape);

const rowValue = z.string().max(3000);
const MOST_CHOICES = 50_000;
const few = <T>(choices: Record<string, T>) => Object.keys(choices).length <= MOST_CHOICES;

/**
 * What whoever imports has decided, by the row values that a dry run names. `places`: the place that is meant, or null to
 * leave its rows out. `sources`: the source that is meant, `create`, or null. `unknownSources`: whether those nobody decided
 * about are made, as the mapping describes them or else as independent ones of no kind. `duplicates`: claims that are there
 * already. `problems`: whether rows that cannot come in stop the import, or are left out and told.
 */
export const importChoicesSchema = z.strictObject({
  places: z
    .record(rowValue, idSchema.nullable())
    .refine(few, { error: `Choose at most ${MOST_CHOICES} places.` })
    .default({}),
  sources: z
    .record(rowValue, z.union([idSchema, z.strictObject({ create: newSourceSchema }), z.null()]))
    .refine(few, { error: `Choose at most ${MOST_CHOICES} sources.` })
    .default({}),
  unknownSources: z.enum(["refuse", "create"]).default("refuse"),
  duplicates: z.enum(["skip", "import"]).default("skip"),
  problems: z.enum(["refuse", "leaveOut"]).default("refuse"),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** A source that is made with the import, as it is entered. */
export type NewSource = z.infer<typeof sourceInputSchema>;

/** The source that a text stands for: as described, named like the text unless named otherwise. Null where that is no source. */
export function describeNewSource(
  text: string,
  described: { [K in keyof NewSource]?: NewSource[K] | undefined },
  partyKeys: readonly string[],
): NewSource | null {
  const {
    names = { en: text, uk: null },
    kind = "other",
    alignment = null,
    url = null,
    note = null,
  } = described;
  const read = sourceInputSchema.safeParse({ names, kind, alignment, reliability: null, url, note });
  const isAligned = alignment === null || partyKeys.includes(alignment);
  return read.success && isAligned ? read.data : null;
}

/** Nothing decided yet. */
export const noChoices: ImportChoices = importChoicesSchema.parse({});
