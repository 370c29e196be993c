import type { CountMention, Mention, PlaceMention, QuantityMention, RegionMention } from "./mention";
import { isAreaHead, opensList, POINTS, readUnknown } from "./read-unknown-name";
import { isCapital, type Token } from "./token";
import { areaWords, divisionWords, namedAfterWords, settlementWords } from "./words/places";

/** What a clause is about, as the sentence has it. */
export interface FoundTarget {
  mention: PlaceMention | RegionMention | CountMention;
  /** First token of the words that make it an area ("the outskirts of"); null where it is the place itself. */
  areaFrom: number | null;
  /** Regions that the text puts it into. */
  within: number[];
  /** The settlement of a list is one of those that a number counts. */
  listed: boolean;
}

/** Targets read from a stretch of tokens, with what stood beside them. */
export interface TargetList {
  targets: FoundTarget[];
  quantity: QuantityMention | null;
  /** A place that is only near: named, and no target. */
  near: PlaceMention | null;
  from: FoundTarget | null;
  to: FoundTarget | null;
  /** Number of the last token that was read. */
  last: number;
}

/** How the target hangs on its verb: as its object, after a preposition of direction, after "from". */
export type TargetMode = "object" | "path" | "source" | "inside";

const PASSED_NOUNS = new Set(
  "control hold possession charge command majority group grouping number series handful chain cluster coal mining mine border frontier railway rail transport logistics supply strategic key eastern western market farming district resort ghost frontline front-line garrison home birthplace gateway name km kilometre kilometres kilometers kilometer miles mile metres meters direction directions area zone depth side sides heart foothold presence ground positions position advantage territory land swath swathes stretch pocket pockets tract tracts attack attacks assault assaults offensive operation operations push advance advances gains incursion incursions minor small full complete nearby square".split(
    " ",
  ),
);

const PREPOSITIONS: Record<TargetMode, ReadonlySet<string>> = {
  object: new Set(["of", "over", "in", "inside", "within"]),
  path: new Set(
    "toward towards to into onto on in near at across through along around inside within against of over upon by closer deep deeper further up as far for from".split(
      " ",
    ),
  ),
  source: new Set(["from", "of", "in", "out", "around", "near", "at", "inside"]),
  inside: new Set(["in", "inside", "within", "for", "of", "over", "at", "around", "on", "near"]),
};

const NEAR = new Set([
  "near",
  "outside",
  "around",
  "beside",
  "beyond",
  "behind",
  "opposite",
  "nearby",
  "close",
  "next",
  "off",
  "from",
]);

const MORE = new Set([
  ",",
  "and",
  "&",
  "plus",
  "then",
  "–",
  "-",
  "including",
  "also",
  "both",
  "namely",
  "like",
  "encompassing",
  "comprising",
  "covering",
]);

/** Reads targets from `from` to `end`; `isStrict` stops at the first word that cannot belong to one. */
export function readTargets(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  from: number,
  end: number,
  mode: TargetMode,
): TargetList {
  const at = new Map(mentions.map((mention) => [mention.first, mention]));
  const list: TargetList = { targets: [], quantity: null, near: null, from: null, to: null, last: from - 1 };
  let preposition: string | null = null;
  let areaFrom: number | null = null;
  let expectsMore = true;
  let isLine: "from" | "to" | null = null;
  let inApposition = false;
  /** The targets into whose region the words just went, while further regions may be joined to it. */
  let joining: FoundTarget[] | null = null;
  /** "near X and in Y": a preposition of its own for a further target. */
  let isCoordinated = false;

  for (let index = from; index <= end; index++) {
    const token = tokens[index];
    if (!token) break;
    const { lower, pos } = token;
    const mention =
      at.get(index) ?? (expectsMore ? readUnknown(tokens, index, end, list, preposition) : null);
    if (mention?.kind === "party") {
      if (
        !inApposition &&
        list.targets.length > 0 &&
        expectsMore &&
        !["'s", "’s"].includes(tokens[mention.last + 1]?.lower ?? "") &&
        tokens[mention.last + 1]?.pos !== "NOUN"
      )
        break;
      index = mention.last;
      continue;
    }
    if (mention?.kind === "quantity") {
      list.quantity ??= mention;
      index = list.last = mention.last;
      continue;
    }
    if (mention) {
      const after = tokens[mention.last + 1];
      const isPartOfName =
        mention.kind !== "count" && after !== undefined && namedAfterWords.has(after.lower);
      const isHyphened =
        after?.text === "-" &&
        after.start === mention.end &&
        /^\p{Ll}/u.test(tokens[mention.last + 2]?.text ?? "");
      if (isPartOfName || isHyphened) {
        if (list.targets.length > 0) break;
        index = mention.last + 1;
        continue;
      }
      const isWithin =
        list.targets.length > 0 &&
        (inApposition ||
          (preposition !== null && !expectsMore) ||
          (preposition === "in" && isRegionLike(mention)));
      const isNear =
        preposition !== null &&
        NEAR.has(preposition) &&
        !(mode === "path" && preposition !== "from" && (list.targets.length === 0 || isCoordinated)) &&
        !(mode === "source" && (preposition === "from" || preposition === "around"));
      if (
        mention.kind === "region" &&
        (isWithin || joining !== null || (list.targets.length > 0 && tokens[index - 1]?.lower === ","))
      ) {
        const told: FoundTarget[] = joining ?? list.targets.filter((target) => target.within.length === 0);
        for (const target of told) target.within.push(mention.region);
        joining = told;
        index = mention.last;
        list.last = Math.max(list.last, mention.last);
        preposition = "in";
        expectsMore = true;
        // "in the Donetsk and Kharkiv regions" goes on, and so may the list of places
        continue;
      }
      joining = null;
      if (
        mention.kind === "count" &&
        list.targets.length > 0 &&
        tokens[index - 1]?.lower === "," &&
        mode === "path"
      )
        inApposition = true;
      if (inApposition || (isWithin && mention.kind === "place")) {
        index = mention.last;
        continue;
      }
      if (isNear && areaFrom === null) {
        if (mention.kind === "place") list.near ??= mention;
        if (list.targets.length > 0) expectsMore = false;
        index = mention.last;
        if (list.targets.length === 0 && mode === "object") break;
        continue;
      }
      const target: FoundTarget = {
        mention,
        areaFrom: mention.kind === "count" ? null : areaFrom,
        within: [],
        listed: false,
      };
      if (list.quantity && preposition === "in" && mention.kind === "count") target.within = [];
      if (mode === "path" && isLine === "from") list.from = target;
      else {
        if (mode === "path" && list.from && !list.to) list.to = target;
        list.targets.push(target);
      }
      index = list.last = mention.last;
      if (mention.kind !== "count") areaFrom = null;
      preposition = null;
      isLine = null;
      expectsMore = true;
      continue;
    }
    // a word
    if (lower === "(") {
      const close = tokens.findIndex((one, other) => other > index && one.lower === ")");
      if (close > 0 && close <= end) index = close;
      continue;
    }
    if (list.targets.length > 0 || list.from) {
      if (lower === ":" && list.targets.some((target) => target.mention.kind === "count")) continue;
      if (
        lower === "," ||
        MORE.has(lower) ||
        lower === "well" ||
        lower === "as" ||
        lower === "such" ||
        lower === "among" ||
        lower === "them" ||
        lower === "—"
      ) {
        if (lower !== "," || !inApposition || !opensList(tokens, at, index + 1, end)) preposition = null;
        const next = tokens[index + 1];
        // ", a mining town in ..." and ", in the R region" tell where it is
        if (
          lower === "," &&
          next &&
          ["a", "an", "the"].includes(next.lower) &&
          !opensList(tokens, at, index + 1, end)
        )
          inApposition = true;
        else if (lower === ",") {
          if (inApposition && !opensList(tokens, at, index + 1, end)) break;
          inApposition = false;
        }
        expectsMore = true;
        continue;
      }
    }
    // "1,300 square kilometres of territory, encompassing about 100 settlements"
    if (list.quantity && list.targets.length === 0 && (lower === "," || MORE.has(lower))) continue;
    if (lower === "from" && mode === "path") {
      isLine = "from";
      preposition = null;
      expectsMore = true;
      continue;
    }
    if (pos === "ADP" || PREPOSITIONS[mode].has(lower) || NEAR.has(lower)) {
      if (POINTS.test(lower)) continue;
      isCoordinated = isJoinedTo(tokens, index, list) && mode !== "object" && !inApposition;
      const isAllowed =
        PREPOSITIONS[mode].has(lower) ||
        NEAR.has(lower) ||
        (lower === "with" && /^borders?$/.test(tokens[index - 1]?.lower ?? "")) ||
        (list.targets.length > 0 && ["in", "of", "within", "on", "at"].includes(lower));
      if (!isAllowed) break;
      if (lower !== "of" || preposition === null || !NEAR.has(preposition))
        preposition =
          lower === "of" && POINTS.test(tokens[index - 1]?.lower ?? "")
            ? "near"
            : lower === "of"
              ? preposition
              : lower;
      if (list.targets.length > 0 && lower !== "of" && !inApposition) expectsMore = isCoordinated;
      if (list.targets.length > 0 && mode === "path" && ["toward", "towards", "to", "into"].includes(lower))
        expectsMore = true;
      continue;
    }
    if (areaWords.has(lower) || POINTS.test(lower)) {
      // "in the area of X", "in the direction of X" is X itself
      const isTown =
        settlementWords.has(tokens[index + 1]?.lower ?? "") ||
        (/^cent(?:er|re)$/.test(lower) &&
          tokens[index - 1]?.pos === "NOUN" &&
          !/^(?:city|town|village)$/.test(tokens[index - 1]?.lower ?? ""));
      const isHead =
        !isTown &&
        !(lower === "area" && tokens[index + 1]?.lower === "of") &&
        isAreaHead(tokens, at, index, end);
      if (isHead && areaFrom === null && list.targets.length === 0) areaFrom = isHead ? index : null;
      continue;
    }
    if (settlementWords.has(lower)) {
      continue;
    }
    if (["DET", "ADJ", "NUM", "PART", "PRON"].includes(pos) && pos !== "PRON") continue;
    if (pos === "ADV") continue;
    if (lower === "'s" || lower === "’s" || lower === "-" || lower === '"' || lower === "“") continue;
    if (divisionWords.has(lower) || PASSED_NOUNS.has(lower)) continue;
    if (
      pos === "NOUN" ||
      (pos === "PROPN" && !isCapital(token.text)) ||
      (pos === "VERB" && /ing$|ed$/.test(lower) && tokens[index + 1]?.pos === "NOUN")
    ) {
      const [next, second] = [tokens[index + 1], tokens[index + 2]];
      if (
        next &&
        (settlementWords.has(next.lower) ||
          areaWords.has(next.lower) ||
          settlementWords.has(second?.lower ?? ""))
      )
        continue;
      if (inApposition) continue;
      // in a path the noun may be what moves: "launched an offensive", "withdrew its troops from"
      if (mode !== "object" && list.targets.length === 0 && index - from < 6) continue;
    }
    if (inApposition && ["NOUN", "PROPN", "NUM"].includes(pos)) continue;
    break;
  }
  return list;
}

/** Whether a preposition begins a further member of the list: after "and", or after a comma and not as "X, in the Y district". */
const isJoinedTo = (tokens: readonly Token[], at: number, { targets }: TargetList): boolean =>
  targets.length > 0 &&
  (/^(?:and|or|&|also|then)$/.test(tokens[at - 1]?.lower ?? "") ||
    (tokens[at - 1]?.lower === "as" && tokens[at - 2]?.lower === "well") ||
    (tokens[at - 1]?.lower === "," &&
      /^(?:near|toward|towards|to|into|inside|outside)$/.test(tokens[at]?.lower ?? "")));

const isRegionLike = (mention: Mention): boolean => mention.kind === "region" && !mention.isBare;
