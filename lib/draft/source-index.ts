import { toSearchKey } from "@/lib/domain/search-key";
import { nameWords } from "./party-index";
import type { TheatreWords } from "./theatre-words";
import { carriers } from "./words/english-speech";

/** Sources of a theatre by the words of their names. */
export interface SourceIndex {
  entries: {
    id: string;
    name: string;
    words: Set<string>;
    /** What stands in brackets behind the name: "president of Russia". */
    role: Set<string>;
    /** The spelling that the words are of. */
    own: string;
    alignment: string | null;
    kind: string;
  }[];
}

/** Makes the sources of a theatre findable by every spelling of their names. */
export function buildSourceIndex(sources: TheatreWords["sources"]): SourceIndex {
  return {
    entries: sources.flatMap(({ id, source }) => {
      const names = [source.names.en, source.names.uk ?? ""].filter((name) => name !== "");
      return names.flatMap((name) => {
        const bare = name.replace(/\([^)]*\)/g, " ");
        const inside = /\(([^)]*)\)/.exec(name)?.[1];
        const one = {
          id,
          name: source.names.en,
          own: bare,
          role: nameWords(inside ?? ""),
          alignment: source.alignment,
          kind: source.kind,
        };
        const entry = [{ ...one, words: nameWords(bare) }];
        return inside && /^\p{Lu}[\p{Lu}\d-]+$/u.test(inside)
          ? [...entry, { ...one, words: nameWords(inside) }]
          : entry;
      });
    }),
  };
}

/** The source that a name means: all its words are there; of several the one with most words. */
export function findSourceOf({ entries }: SourceIndex, name: string): SourceIndex["entries"][number] | null {
  const words = nameWords(name);
  const joined = [...words].join("");
  let best: SourceIndex["entries"][number] | null = null;
  for (const entry of entries) {
    if (entry.words.size === 0) continue;
    const [only = ""] = entry.words;
    const isInside =
      entry.words.size === 1 && only.length >= 7 && joined.includes(only) && isNameWord(entry.words);
    if (isInside && !best) best = entry;
    const isWhole = [...entry.words].every((word) => words.has(word)) || [...entry.words].join("") === joined;
    // a single word ("Russia") has to be all that is said
    if (
      !isWhole ||
      (entry.words.size === 1 && words.size > 1 && !(isNameWord(entry.words) && words.size < 5))
    )
      continue;
    if (!best || entry.words.size > best.words.size) best = entry;
  }
  const isFamilyName = words.size === 1 && /^\p{Lu}\p{Ll}{3,}$/u.test(name.trim());
  if (best || (words.size < 2 && !isFamilyName) || !isNameWord(words)) return best;
  // "the General Staff", "Hryhorov": the only source with these words
  const fuller = entries.filter((entry) => [...words].every((word) => entry.words.has(word)));
  return new Set(fuller.map(({ id }) => id)).size === 1 ? (fuller[0] ?? null) : null;
}

/** "The Russian president": the only source whose office is told in the same words. */
export function findByRole({ entries }: SourceIndex, name: string): SourceIndex["entries"][number] | null {
  const words = nameWords(name);
  if (words.size < 2) return null;
  const fit = entries.filter(
    ({ role }) => role.size === words.size && [...words].every((word) => role.has(word)),
  );
  return new Set(fit.map(({ id }) => id)).size === 1 ? (fit[0] ?? null) : null;
}

const isNameWord = (words: Set<string>): boolean => [...words].every((word) => !/^[A-Z]{2}$/.test(word));

const carrierKeys = new Map(carriers.map((name) => [toSearchKey(name.replace(/^The /, "")), name]));

/** The news agency or outlet that a phrase names, as it is called. */
export function findCarrier(
  index: SourceIndex,
  phrase: string,
): { name: string; sourceId: string | null } | null {
  const source = findSourceOf(index, phrase);
  if (source && (source.kind === "newsAgency" || source.kind === "newsOutlet"))
    return { name: source.name, sourceId: source.id };
  const plain = phrase.replace(/^(?:the|its|his|her) /i, "");
  for (const [key, name] of carrierKeys)
    if (
      key.length > 3
        ? ` ${toSearchKey(plain)} `.includes(` ${key} `)
        : new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, "u").test(phrase)
    )
      return { name, sourceId: null };
  return null;
}
