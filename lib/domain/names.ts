import { z } from "zod";
import { complaints } from "./complaint";

/** The interface languages, complete in every catalogue. */
export const languages = ["en", "uk"] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

const nameText = z
  .string()
  .trim()
  .min(1, { error: complaints.name })
  .max(200, { error: complaints.nameLength });

/** A name in the interface languages. English is always there; where Ukrainian is absent, English stands in. */
export const namesSchema = z.strictObject({ en: nameText, uk: nameText.nullable() });
export type Names = z.infer<typeof namesSchema>;

/** The name to show in a language. */
export function pickName(names: Names, language: Language): string {
  return names[language] ?? names.en;
}
