import type { Token } from "./token";
import { beForms, governors, modals, negations, nounSenses, plans, unreal } from "./words/english-verbs";

/** The words around a verb that belong to it. */
export interface VerbGroup {
  /** Number of the first token of the group. */
  start: number;
  isPassive: boolean;
  isNegated: boolean;
  isModal: boolean;
  /** "failed to", "plans to", "tried to"; null where the verb speaks for itself. */
  governor: "failed" | "planned" | "meant" | null;
  isParticiple: boolean;
  isInfinitive: boolean;
}

const SKIPPED = new Set(["ADV"]);

/** The group of the verb at a token: auxiliaries, negation, adverbs and the verb that governs it. */
export function readVerbGroup(tokens: readonly Token[], at: number): VerbGroup {
  const verb = tokens[at];
  const isIng = verb?.lower.endsWith("ing") ?? false;
  let [start, seesBe, seesHave, seesTo] = [at, false, false, false];
  let [isNegated, isModal] = [false, false];
  let governor: VerbGroup["governor"] = null;
  for (let index = at - 1; index >= 0 && at - index < 12; index--) {
    const token = tokens[index];
    if (!token) break;
    const { lower } = token;
    const last = tokens[index + 1]?.lower;
    if (
      negations.has(lower) &&
      (token.pos !== "DET" || lower === "no") &&
      !(lower === "no" && governor === "planned")
    ) {
      if (lower === "no" && index !== at - 1) break;
      isNegated = true;
    } else if (modals.has(lower)) isModal = true;
    else if (beForms.has(lower) || /^['’]s$/.test(lower)) {
      if (/^['’]s$/.test(lower) && token.pos !== "AUX" && token.pos !== "VERB") break;
      if (!seesTo) seesBe = true;
    } else if (["have", "has", "had", "having", "'ve", "’ve", "do", "does", "did"].includes(lower))
      seesHave = true;
    else if (lower === "to") seesTo = true;
    else if (seesTo && last === "to" && governors.failed.has(lower)) governor ??= "failed";
    else if (seesTo && last === "to" && governors.meant.has(lower))
      governor ??= plans.has(lower) ? "planned" : "meant";
    else if (seesTo && last === "to" && governors.done.has(lower)) seesTo = false;
    else if (lower === "no" && governor === "planned") isNegated = true;
    else if (seesTo && last === "to" && nounSenses.has(lower) && governsBefore(tokens, index)) {
      governor ??= "planned";
      start = index;
      break;
    } else if (
      ["continued", "continue", "continues", "began", "started"].includes(lower) &&
      isIng &&
      index === start - 1
    ) {
      // "continue capturing"
    } else if (
      ["tried", "trying", "for", "of", "from", "by", "at"].includes(lower) &&
      isIng &&
      index === start - 1 &&
      lower !== "by"
    ) {
      const head = tokens[index - 1]?.lower ?? "";
      if (governors.failed.has(head)) governor ??= "failed";
      else if (governors.meant.has(head) || unreal.has(head)) governor ??= "meant";
      break;
    } else if (!SKIPPED.has(token.pos) && !ADVERBS.test(lower)) break;
    start = index;
  }
  const isPastForm = !isIng && verb !== undefined && !seesTo;
  const isInfinitive = seesTo;
  return {
    start,
    isPassive: seesBe && isPastForm && /(?:ed|en|n|t|d|g|ld|ft|st|ht)$/.test(verb?.lower ?? ""),
    isNegated,
    isModal,
    governor:
      governor ??
      (isInfinitive && !seesBe && !seesHave && at - start <= 2 && tokens[start]?.lower === "to"
        ? "meant"
        : null),
    isParticiple: !seesBe && !seesHave && isIng && !isModal,
    isInfinitive,
  };
}

/** "plans a counter-offensive to": a plan before a noun of war. */
const governsBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => plans.has(lower));

const ADVERBS =
  /ly$|^(?:also|now|still|then|just|already|yet|soon|first|back|again|even|since|today|reportedly|further)$/;
