import type { FieldError } from "@/lib/domain/outcome";
import type { Translate } from "@/lib/wire/messages/translate";

/** What is wrong at a field in the reader's words; the API's own sentence where the catalogue has none. */
export function fieldWords(error: FieldError | undefined, t: Translate): string | undefined {
  if (!error) return undefined;
  return error.key ? t(`complaint.${error.key}`, error.values ?? {}) : error.message;
}
