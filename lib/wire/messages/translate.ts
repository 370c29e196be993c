import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "@/lib/domain/names";
import { catalogue, type MessageKey } from "@/lib/wire/messages/catalogue";

/** What a message may be filled with. */
export type MessageValues = Record<string, string | number | boolean | null>;

/** Gives the words for a key of the catalogue; throws where a placeholder has no value. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const formats = new Map<string, IntlMessageFormat>();

function formatOf(language: Language, key: MessageKey): IntlMessageFormat {
  const id = `${language} ${key}`;
  const known = formats.get(id);
  if (known) return known;
  const format = new IntlMessageFormat(catalogue[language][key], language, undefined, { ignoreTag: true });
  formats.set(id, format);
  return format;
}

/** The function that speaks one language: `t("area.key", { values })`. Messages are parsed once a process. */
export function translator(language: Language): Translate {
  return (key, values) => String(formatOf(language, key).format(values ?? {}));
}

/** The words of a key that was put together from data, for example `record.kind.${kind}`; null when there is none. */
export function translateOrNull(language: Language, key: string, values?: MessageValues): string | null {
  // `in` has just shown that the text is one of the keys
  return key in catalogue[language] ? translator(language)(key as MessageKey, values) : null;
}
