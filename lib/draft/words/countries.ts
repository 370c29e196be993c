import { countries } from "countries-list";
import nationalities from "i18n-nationality/langs/en.json";

// Origin: names and capitals from the package countries-list (MIT), demonyms from i18n-nationality (MIT), names in Ukrainian
// and Russian from Unicode CLDR through Intl. What newsrooms write besides is listed here by hand.

/** A country as reports name it; words are in small letters. */
export interface CountryWords {
  code: string;
  names: string[];
  /** Seats that stand for the government: its capital, its palace. */
  seats: string[];
  demonyms: string[];
  /** Beginnings of the words for the country, its people and its seat in Ukrainian and Russian. */
  stems: string[];
}

/** Further names, demonyms and seats in use by news agencies. */
const MORE: Record<string, Partial<Pick<CountryWords, "names" | "seats" | "demonyms" | "stems">>> = {
  AE: { names: ["uae"], demonyms: ["emirati"] },
  AM: { stems: ["вірмен", "єреван", "армянск", "армян", "ереван"] },
  AZ: { stems: ["азербайдж", "баку"] },
  BA: { demonyms: ["bosnian"] },
  BY: { seats: ["minsk"], stems: ["мінськ", "минск", "білорус", "белорус"] },
  CD: { names: ["drc", "dr congo", "congo"], demonyms: ["congolese"] },
  CF: { names: ["car"], demonyms: ["central african"] },
  CI: { names: ["ivory coast"], demonyms: ["ivorian"] },
  GB: { names: ["britain", "uk"], demonyms: ["british"] },
  GE: { stems: ["грузин", "тбіліс", "тбилис"] },
  IL: { seats: ["tel aviv"], stems: ["ізраїл", "израил"] },
  IQ: { demonyms: ["iraqi"] },
  KP: { demonyms: ["north korean"], stems: ["пхеньян", "північнокорей", "северокорей"] },
  KR: { demonyms: ["south korean"] },
  ML: { demonyms: ["malian"] },
  MM: { names: ["burma"], demonyms: ["burmese", "myanma"], seats: ["naypyidaw", "nay pyi taw", "naypyitaw"] },
  NE: { demonyms: ["nigerien"] },
  PK: { demonyms: ["pakistani"] },
  PS: { names: ["palestine"], demonyms: ["palestinian"] },
  RU: {
    names: ["the russian federation"],
    seats: ["kremlin"],
    stems: ["росі", "росси", "рф", "москв", "кремл", "москов", "фсб", "росгвард"],
  },
  SD: { demonyms: ["sudanese"] },
  SO: { demonyms: ["somali"] },
  SS: { demonyms: ["south sudanese"] },
  SY: { names: ["syria"], demonyms: ["syrian"] },
  TR: { names: ["turkey", "turkiye"], demonyms: ["turkish"] },
  UA: {
    seats: ["kiev"],
    stems: [
      "україн",
      "украин",
      "києв",
      "київ",
      "киев",
      "зсу",
      "всу",
      "гур",
      "сбу",
      "дпсу",
      "осув",
      "оперативно-стратегічн",
    ],
  },
  US: { names: ["us", "usa", "u.s.", "america"], demonyms: ["american"], seats: ["washington"] },
  YE: { demonyms: ["yemeni"] },
};

const inWords = (code: string, language: string): string[] => {
  const name = new Intl.DisplayNames([language], { type: "region", fallback: "none" }).of(code);
  // "Судан" and "Росія" bend at the end only; short or many-worded names are left aside
  return name && /^\p{L}{4,}$/u.test(name) ? [name.toLowerCase().replace(/[аяіїйьє]$/u, "")] : [];
};

/** Every country by the words that reports use for it. */
export const countryWords: readonly CountryWords[] = Object.entries(countries).map(([code, country]) => {
  const more = MORE[code] ?? {};
  const alias = "alias" in country ? country.alias : [];
  // the package's lists are keyed by the same ISO 3166-1 codes
  const demonym = (nationalities.nationalities as Record<string, string | string[]>)[code];
  const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase());
  return {
    code,
    names: lower([country.name, ...alias, ...(more.names ?? [])]),
    seats: lower([country.capital, ...(more.seats ?? [])]).filter((seat) => seat !== ""),
    demonyms: [...new Set(lower([...[demonym ?? []].flat(), ...(more.demonyms ?? [])]))],
    stems: [...new Set([...inWords(code, "uk"), ...inWords(code, "ru"), ...(more.stems ?? [])])].filter(
      (stem) => stem.length > 1,
    ),
  };
});
