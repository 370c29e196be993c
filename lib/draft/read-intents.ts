import { clauseEnd, findSubject } from "./clause";
import { eventOf, type FoundEvent } from "./event";
import { findHolder, findSide, type Holder } from "./find-holder";
import type { Mention } from "./mention";
import { readTargets } from "./read-targets";
import { type Sentence, type Token, wordsOf } from "./token";
import { readVerbGroup } from "./verb-group";
import { formsOf, modals, negations, nounSenses } from "./words/english-verbs";

const KINDS = new Set([
  "buffer",
  "security",
  "sanitary",
  "safety",
  "demilitarized",
  "demilitarised",
  "safe",
  "cordon",
]);
const ZONES = new Set(["zone", "zones", "strip", "belt", "corridor", "cordon"]);
const forms = (list: string): ReadonlySet<string> =>
  new Set(list.split(" ").flatMap((entry) => formsOf(entry)[1]));
const MAKES = new Set([
  ...forms(
    "create establish carve propose form build:built,building set:setting expand extend demand secure plan:planned,planning want seek need",
  ),
  "creation",
  "establishment",
  "expansion",
  "plans",
  "plan",
]);
const PREPARES = new Set([
  ...forms(
    "prepare ready plan:planned,planning threaten amass gather mass plot:plotted,plotting concentrate",
  ),
  "preparing",
  "preparations",
  "preparation",
  "plans",
  "plan",
]);
const SIGNS = new Set([
  "sign",
  "signs",
  "evidence",
  "indication",
  "indications",
  "plan",
  "plans",
  "preparation",
  "preparations",
  "confirmation",
  "intention",
]);
const DEPTH = /(\d{1,3}(?:[.,]\d+)?)[\s-]*(?:km|kilomet(?:re|er)s?)/i;

/** What somebody means to do: a buffer zone, an attack; and the denial that anything of the kind is meant. */
export function readIntents(text: string, { tokens }: Sentence, mentions: readonly Mention[]): FoundEvent[] {
  return tokens.flatMap((token, at) => {
    if (
      ZONES.has(token.lower) &&
      /^(?:the|this|that)$/.test(tokens[at - 1]?.lower ?? "") &&
      (tokens[at + 1]?.pos === "AUX" || modals.has(tokens[at + 1]?.lower ?? ""))
    ) {
      // "the zone would run along the X and Y regions"
      const after = tokens.findIndex(
        ({ pos }, index) => index > at && pos !== "AUX" && pos !== "VERB" && pos !== "ADV",
      );
      const list = readTargets(
        tokens,
        mentions,
        after < 0 ? at + 2 : after,
        clauseEnd(tokens, at + 1),
        "path",
      );
      const verb = tokens
        .slice(at + 1, at + 5)
        .some(({ lower }) => /^(?:be|is|are|run|runs|stretch|extend|cover|include|lie|go)$/.test(lower));
      const [first, ...others] = list.targets;
      if (verb && first)
        return [
          eventOf({
            assertion: "intent",
            what: "buffer zone",
            holder: { kind: "speaker" },
            target: {
              ...first,
              within: [
                ...first.within,
                ...others.flatMap(({ mention }) => (mention.kind === "region" ? [mention.region] : [])),
              ],
            },
            first: at,
            last: at + 1,
            to: list.last,
            confidence: 0.6,
          }),
        ];
    }
    if (isZone(tokens, at)) return readBuffer(text, tokens, mentions, at);
    if (PREPARES.has(token.lower) || SIGNS.has(token.lower))
      return readPreparation(text, tokens, mentions, at);
    return [];
  });
}

const isZone = (tokens: readonly Token[], at: number): boolean =>
  ZONES.has(tokens[at]?.lower ?? "") &&
  [1, 2, 3].some(
    (back) =>
      KINDS.has(tokens[at - back]?.lower ?? "") &&
      tokens.slice(at - back + 1, at).every(({ lower }) => KINDS.has(lower) || /^["“”'’]$/.test(lower)),
  );

function readBuffer(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
): FoundEvent[] {
  const lead = tokens.slice(Math.max(0, at - 14), at);
  const make = lead.map(({ lower }) => MAKES.has(lower)).lastIndexOf(true);
  const after = tokens.slice(at + 1, at + 9).some(({ lower }) => MAKES.has(lower) || lower === "continues");
  if (make < 0 && !after) return [];
  const makeAt = at - lead.length + make;
  const group = make < 0 ? null : readVerbGroup(tokens, makeAt);
  const isDenied = lead.some(({ lower }) => negations.has(lower));
  const from = /^["”’']$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  const list = readTargets(tokens, mentions, from, clauseEnd(tokens, from), "path");
  const depth = DEPTH.exec(wordsOf(text, tokens, Math.max(0, at - 8), Math.min(tokens.length - 1, at + 8)));
  const bufferKm = depth ? Number((depth[1] ?? "").replace(",", ".")) : null;
  const by = lead.findLastIndex(({ lower }) => lower === "by");
  const agent = by < 0 ? null : findSide(tokens, mentions, { first: at - lead.length + by + 1, last: at });
  const subject = group ? findSubject(tokens, group.start) : null;
  const found = agent ? null : findHolder(tokens, mentions, subject);
  const holder: Holder = agent
    ? { kind: "side", mention: agent }
    : found?.kind === "side"
      ? found
      : { kind: "speaker" };
  const what = wordsOf(text, tokens, at - (KINDS.has(tokens[at - 2]?.lower ?? "") ? 2 : 1), at).replace(
    /["“”]/g,
    "",
  );
  const base = {
    assertion: isDenied ? ("denial" as const) : ("intent" as const),
    of: isDenied ? ("intent" as const) : null,
    what: isDenied ? null : bufferKm === null ? what : `${what}, ${bufferKm} km deep`,
    holder,
    bufferKm,
    first: make < 0 ? at - 1 : Math.max(makeAt, 0),
    last: at,
    from: make < 0 ? at - 1 : makeAt,
    to: Math.max(list.last, at),
  };
  if (list.targets.length === 0)
    // without a place or a depth it is the idea of a zone, not a plan for one
    return bufferKm === null
      ? []
      : [eventOf({ ...base, to: clauseEnd(tokens, from), target: "earlier", confidence: 0.5 })];
  // "along the Kursk, Belgorod and Bryansk regions" is one strip
  return list.targets.slice(0, 1).map((target) =>
    eventOf({
      ...base,
      target: {
        ...target,
        within: [
          ...target.within,
          ...list.targets
            .slice(1)
            .flatMap(({ mention }) => (mention.kind === "region" ? [mention.region] : [])),
        ],
      },
    }),
  );
}

function readPreparation(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
): FoundEvent[] {
  const end = clauseEnd(tokens, at + 1);
  const noun = tokens
    .slice(at + 1, Math.min(end + 1, at + 10))
    .findIndex(({ lower }) => nounSenses.get(lower) === "advance");
  if (noun < 0) return [];
  const nounAt = at + 1 + noun;
  if (
    tokens
      .slice(at + 1, nounAt)
      .some(({ pos, lower }) => (pos === "VERB" || pos === "AUX") && !lower.endsWith("ing"))
  )
    return [];
  const isSign = SIGNS.has(tokens[at]?.lower ?? "") && !PREPARES.has(tokens[at]?.lower ?? "");
  const lead = tokens.slice(Math.max(0, at - 16), at).map(({ lower }) => lower);
  const isDenied =
    lead.some((word) => negations.has(word)) &&
    (isSign || SIGNS.has(tokens[at]?.lower ?? "") || lead.some((word) => SIGNS.has(word)));
  if (isSign && !isDenied) return [];
  const group = readVerbGroup(tokens, at);
  if (group.isModal || (group.isNegated && !isDenied)) return [];
  const list = readTargets(tokens, mentions, nounAt + 1, end, "path");
  const subject = findSubject(tokens, group.start);
  const found = findHolder(tokens, mentions, subject);
  const holder: Holder | null = isDenied ? null : (found ?? { kind: "speaker" });
  return list.targets.map((target) =>
    eventOf({
      assertion: isDenied ? "denial" : "intent",
      of: isDenied ? "intent" : null,
      what: isDenied ? null : wordsOf(text, tokens, at + 1, nounAt),
      holder,
      target,
      first: at,
      last: nounAt,
      from: Math.min(subject?.first ?? group.start, group.start),
      to: list.last,
      confidence: 0.6,
    }),
  );
}
