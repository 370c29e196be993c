import type { DraftSpeaker } from "@/lib/domain/draft";
import { toSearchKey } from "@/lib/domain/search-key";
import type { Range } from "./clause";
import { findSide } from "./find-holder";
import type { Gazetteer } from "./gazetteer";
import type { Mention, PartyMention } from "./mention";
import type { PartyIndex } from "./party-index";
import { findSlavicSource, inNominative } from "./slavic-voice";
import { findByRole, findSourceOf, type SourceIndex } from "./source-index";
import { isCapital, type Token, wordsOf } from "./token";
import { titles } from "./words/english-speech";

/** Somebody who speaks in a report, as far as it says who. */
export interface Voice extends DraftSpeaker {
  /** Words by which a later sentence may name the same: folded. */
  keys: Set<string>;
}

/** Who speaks, from the words that name them: a person by name, an institution by its words, with side and role. */
export function readVoice(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  range: Range,
  { sources, parties, gazetteer }: { sources: SourceIndex; parties: PartyIndex; gazetteer: Gazetteer },
): Voice {
  const phrase = wordsOf(text, tokens, range.first, range.last).replace(/^(?:the|a|an) (?=\p{Lu})/u, "");
  const span = { start: tokens[range.first]?.start ?? 0, end: tokens[range.last]?.end ?? 1 };
  const comma = tokens.findIndex(
    (token, index) => index > range.first && index < range.last && token.lower === ",",
  );
  const head: Range = comma < 0 ? range : { first: range.first, last: comma - 1 };
  const person =
    findPerson(tokens, head) ??
    (comma < 0 ? null : findPerson(tokens, { first: comma + 1, last: range.last }, true));
  const named = person ? tokens.slice(person.first, person.last + 1) : [];
  const sideOfPerson =
    named
      .map(({ text: word }) => parties.leaderSides.get(toSearchKey(word))?.key ?? null)
      .find((key) => key !== null) ?? null;
  const isSlavic = /\p{Script=Cyrillic}/u.test(phrase);
  const nominative = isSlavic
    ? inNominative(
        tokens.slice(head.first, head.last + 1).map(({ text: word }) => word),
        SLAVIC_WORDS_OF.test(tokens[range.first - 1]?.lower ?? ""),
      )
    : null;
  const source =
    findSourceOf(sources, wordsOf(text, tokens, head.first, head.last)) ??
    findSourceOf(sources, phrase) ??
    (person && sideOfPerson !== null
      ? findSourceOf(sources, wordsOf(text, tokens, person.last, person.last))
      : null) ??
    findByRole(sources, wordsOf(text, tokens, head.first, head.last)) ??
    (nominative === null
      ? null
      : (findSlavicSource(sources, phrase, parties) ?? findSlavicSource(sources, nominative, parties)));
  const inside = mentions.find(
    (mention): mention is PartyMention =>
      mention.kind === "party" &&
      mention.side.key !== null &&
      mention.first >= range.first &&
      mention.last <= range.last,
  );
  const side = findSide(tokens, mentions, head) ?? findSide(tokens, mentions, range) ?? inside;
  const official = mentions.find(
    (mention) => mention.kind === "region" && mention.first >= range.first && mention.last <= range.last,
  );
  const hasOffice = tokens
    .slice(range.first, range.last + 1)
    .some(({ lower }) =>
      /^(?:governor|mayor|administration|official|officials|police|head|council|authorities|губернатор\p{L}*|ова|ода|начальник\p{L}*|очільник\p{L}*|голов\p{L}{1,2}|глав\p{L}{1,2}|мера?|мэра?)$/u.test(
        lower,
      ),
    );
  const baseline =
    official?.kind === "region" && hasOffice ? (gazetteer.regions[official.region]?.baseline ?? null) : null;
  const regionCountry =
    official?.kind === "region" && hasOffice ? gazetteer.regions[official.region]?.country : undefined;
  const ofCountry = [...parties.countryOf].find(([, code]) => code === regionCountry)?.[0] ?? null;
  const headText = wordsOf(text, tokens, head.first, head.last).replace(
    /^(?:the|a|an|some|many|several) /i,
    "",
  );
  const name =
    source?.name ?? nominative ?? (person ? wordsOf(text, tokens, person.first, person.last) : headText);
  const role =
    phrase === name
      ? null
      : !phrase.includes(name)
        ? source
          ? phrase
          : null
        : phrase.replace(name, "").replace(/^[\s,]+|[\s,]+$/g, "") || null;
  const keys = new Set(person ? [toSearchKey(tokens[person.last]?.text ?? "")] : []);
  for (const { lower } of tokens.slice(range.first, range.last + 1)) if (lower.length > 3) keys.add(lower);
  if (keys.has("observatory")) for (const word of ["monitor", "watchdog"]) keys.add(word);
  return {
    name: name.slice(0, 300),
    role: role?.slice(0, 300) ?? null,
    alignment: source ? source.alignment : (side?.side.key ?? sideOfPerson ?? baseline ?? ofCountry),
    sourceId: source?.id ?? null,
    span,
    keys,
  };
}

/** The name of a person at the end of a phrase: two capitals or more after a title, or the whole phrase. */
function findPerson(tokens: readonly Token[], { first, last }: Range, needsTitle = false): Range | null {
  let from = last + 1;
  while (from > first) {
    const token = tokens[from - 1];
    if (
      !token ||
      !isCapital(token.text) ||
      !/^\p{L}/u.test(token.text) ||
      titles.has(token.lower) ||
      token.lower.length < 2
    )
      break;
    if (token.text === token.text.toUpperCase() && token.text.length > 3) break;
    from -= 1;
  }
  const count = last - from + 1;
  const before = tokens[from - 1];
  const hasTitle =
    from > first && before !== undefined && (titles.has(before.lower) || before.pos === "NOUN");
  if (needsTitle && !hasTitle) return null;
  if (INSTITUTION.test(tokens[last]?.lower ?? "")) return null;
  if (hasTitle && count >= 1 && count <= 4) return { first: from, last };
  if (before?.pos === "X" && count >= 2 && count <= 3) return { first: from, last };
  return count >= 2 &&
    count <= 4 &&
    from === first &&
    tokens.slice(from, last + 1).every(({ pos }) => pos === "PROPN")
    ? { first: from, last }
    : null;
}

/** "За словами X": X stands in the genitive. */
const SLAVIC_WORDS_OF =
  /^(?:даними|словами|інформацією|повідомленням|оцінкою|оцінками|данным|словам|информации|сообщению|сведениям|оценке|оценкам)$/u;

const INSTITUTION =
  /^(?:forces?|army|ministry|staff|command|group|movement|front|council|state|observatory|rights|war|institute|policy|party|agency|organi[sz]ation|union|office|mission|nations|lawyers|alliance|project|administration|service|kremlin|press|times|news|post|guard|corps|brigade|majors|team|network|police|parliament|government|republic)$/;
