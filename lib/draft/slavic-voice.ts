import { toSearchKey } from "@/lib/domain/search-key";
import type { PartyIndex } from "./party-index";
import { personInNominative } from "./slavic-cases";
import type { SourceIndex } from "./source-index";
import { isCapital } from "./token";
import { slavicOffices, slavicOfficeWords } from "./words/slavic-offices";

type Entry = SourceIndex["entries"][number];

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

/** Whether two folded words are forms of one: all but their last letters are the same. */
function areForms(one: string, other: string): boolean {
  const least = Math.max(3, Math.min(one.length, other.length) - 2);
  return one.slice(0, least) === other.slice(0, least) && Math.abs(one.length - other.length) <= 3;
}

/** Folded words of a name: abbreviations in full, a side by its key however it is called. */
function formsOf(name: string, { stems }: PartyIndex): string[] {
  const forms = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .flatMap((word): string[] => {
      const stem = stems.find(({ stem: one }) => (one.length <= 3 ? word === one : word.startsWith(one)));
      if (stem) return [`= ${stem.side.key}`];
      const office = slavicOffices.find(({ form }) => form.test(word));
      return (office?.full ?? word).split(" ").map(toSearchKey);
    });
  return [...new Set(forms)];
}

/** The source that a Ukrainian or Russian name means in whatever case: all words of one, or the only source with all of these. */
export function findSlavicSource({ entries }: SourceIndex, name: string, parties: PartyIndex): Entry | null {
  const words = formsOf(name, parties);
  const isIn = (list: readonly string[]) => (word: string) =>
    list.some((one) => (word.startsWith("=") || one.startsWith("=") ? word === one : areForms(one, word)));
  const named = entries.flatMap((entry) =>
    entry.own && isCyrillic(entry.own) ? [{ entry, forms: formsOf(entry.own, parties) }] : [],
  );
  const whole = named
    .filter(({ forms }) => forms.length > 1 && forms.every(isIn(words)))
    .sort((one, other) => other.forms.length - one.forms.length);
  if (whole[0]) return whole[0].entry;
  if (!words.some((word) => !word.startsWith("=") && word.length > 4)) return null;
  // "президент Зеленський", "Владимир Путин": a leader is known by the family name
  const family = words.at(-1) ?? "";
  const leader = [...parties.leaderSides.keys()].some((key) => areForms(key, family));
  const familiar = leader ? named.filter(({ forms }) => areForms(forms.at(-1) ?? "", family)) : [];
  if (new Set(familiar.map(({ entry }) => entry.id)).size === 1) return familiar[0]?.entry ?? null;
  const fuller = named.filter(({ forms }) => words.every(isIn(forms)));
  return new Set(fuller.map(({ entry }) => entry.id)).size === 1 ? (fuller[0]?.entry ?? null) : null;
}

/** A Ukrainian or Russian name in the nominative, as far as rules tell: a person's after "за словами", an office's after "у". */
export function inNominative(words: readonly string[], isGenitive: boolean): string {
  const first = words.findIndex((_, at) => at >= words.length - 3 && isPersonal(words.slice(at)));
  if (first >= 0) {
    const person = words.slice(first);
    return (isGenitive ? personInNominative(person) : person).join(" ");
  }
  const bent = words.map((word, at) => {
    const lower = word.toLowerCase();
    const office =
      slavicOffices.find(({ form }) => form.test(lower))?.nominative ??
      slavicOfficeWords.find(([form]) => form.test(lower))?.[1];
    if (!office) return word;
    return at === 0 || !isCapital(word) ? office : office;
  });
  const name = bent.join(" ").replace(/« /g, "«").replace(/ »/g, "»");
  return name.includes("«") && !name.includes("»") ? `${name}»` : name;
}

/** Two or three words in capitals that begin with a small letter's neighbour: a first name and a family name. */
function isPersonal(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word) && isCyrillic(word)) &&
    !words.some(
      (word) =>
        slavicOffices.some(({ form }) => form.test(word.toLowerCase())) ||
        /^(?:міністерств|министерств|генеральн|збройн|вооружен|сил|телеграм|російськ|росси|украї|украи|росі)/iu.test(
          word,
        ),
    )
  );
}
