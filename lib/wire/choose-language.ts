import { type Language, languageSchema, languages } from "@/lib/domain/names";

/** What a request says about the reader's language; absent is null. */
export interface LanguageWishes {
  query: string | null;
  cookie: string | null;
  acceptLanguage: string | null;
}

/** The interface language: `?lang=` wins, then the cookie, then Accept-Language by its weights, else English. */
export function chooseLanguage({ query, cookie, acceptLanguage }: LanguageWishes): Language {
  for (const wish of [query, cookie]) {
    const parsed = languageSchema.safeParse(wish);
    if (parsed.success) return parsed.data;
  }
  const weighed = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], weight: Number(weight ?? 1) };
    })
    .sort((one, other) => other.weight - one.weight);
  const match = weighed.find(
    ({ language, weight }) => weight > 0 && languages.some((known) => known === language),
  );
  return languageSchema.catch("en").parse(match?.language);
}
