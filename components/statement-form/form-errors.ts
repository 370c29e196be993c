import { type FieldErrors, get } from "react-hook-form";
import { fieldWords } from "@/components/form/field-words";
import { type FieldError, fieldError } from "@/lib/domain/outcome";
import type { Translate } from "@/lib/wire/messages/translate";
import type { StatementEntry } from "./form-model";

/** Where the form shows what the schema says of a field: some of its fields are several of the schema's. */
const PLACES_OF_FIELDS: [RegExp, string][] = [
  [/^(claims\.\d+)\.(assertion|action|of)$/, "$1.says"],
  [/^(claims\.\d+\.target)(\.geometry.*|\.kind)?$/, "$1.description"],
  [/^(claims\.\d+\.quantity)(\.(unit|modifier|of))?$/, "$1.value"],
  [/^(claims\.\d+\.answers).*$/, "$1.root"],
  [/^relay\..*$/, "relay.root"],
  [/^(claims\.\d+\.target\.regionIds).*$/, "$1.root"],
  [/^claims$/, "claims.root"],
];

/** What to say where nothing was chosen: the schema only sees that it is no id. */
const NOT_CHOSEN: [RegExp, Parameters<typeof fieldError>[1]][] = [
  [/speakerId$/, "noSpeaker"],
  [/[pP]laceId$/, "noPlace"],
  [/regionId$/, "noRegion"],
  [/party$/, "claimParty"],
  [/description$/, "missing"],
];

/** The errors of the schema or the server by the form's own fields, each in the reader's words. */
export function placeErrors(
  errors: readonly FieldError[],
  t: Translate,
): Record<string, { type: string; message: string }> {
  const placed = errors.map((error) => {
    const rule = PLACES_OF_FIELDS.find(([pattern]) => pattern.test(error.path));
    const path = rule ? error.path.replace(rule[0], rule[1]) : error.path;
    const isEmpty = error.key === "id" || error.key === "tooShort" || error.key === "partyKey";
    const instead = isEmpty ? NOT_CHOSEN.find(([pattern]) => pattern.test(path)) : undefined;
    const said = instead ? fieldError(path, instead[1]) : error;
    // Editors write dates in words: of EDTF the form need not speak.
    const words = said.key === "edtf" ? t("entry.day.unreadable") : fieldWords(said, t);
    return [path, { type: said.key ?? "refused", message: words ?? said.message }] as const;
  });
  // The first complaint about a field is said; the others wait until it is cured.
  return Object.fromEntries(placed.toReversed());
}

/** The words at a field, by its path in the form. */
export function errorAt(errors: FieldErrors<StatementEntry>, path: string): string | undefined {
  const found: unknown = get(errors, path);
  const isError = typeof found === "object" && found !== null && "message" in found;
  return isError && typeof found.message === "string" ? found.message : undefined;
}
