import type { Token } from "./token";
import {
  slavicAttack,
  slavicControl,
  slavicFight,
  slavicGoesOn,
  slavicSenses,
  slavicTakes,
  slavicUnder,
  slavicZone,
  slavicZoneNoun,
} from "./words/slavic";

/** What a clause tells: at which of its words, and whether in the passive ("вибито", "вытеснен"). */
export interface SlavicAct {
  at: number;
  sense: (typeof slavicSenses)[number][1] | "contest";
  isPassive: boolean;
  isZone: boolean;
}

/** The sense of a word by its beginning; a verb of speech has none. */
export const senseOf = (token: Token | undefined) =>
  token?.pos === "SPEECH"
    ? null
    : (slavicSenses.find(([pattern]) => pattern.test(token?.lower ?? ""))?.[1] ?? null);

/** The act that a clause is about; null where it is none of territory. */
export function findSlavicAct(words: readonly Token[]): SlavicAct | null {
  const lower = (at: number): string => words[at]?.lower ?? "";
  const make = (at: number, sense: SlavicAct["sense"], isZone = false): SlavicAct => ({
    at,
    sense,
    isZone,
    isPassive: !/(?:л|ла|ло|ли|лись|лися|лся|лась|в|вся)$/u.test(lower(at)),
  });
  const zone = words.findIndex(
    (word, at) => slavicZone.test(word.lower) && slavicZoneNoun.test(lower(at + 1)),
  );
  if (zone >= 0) return make(zone, "contest", true);
  const fight = words.findIndex((word) => slavicFight.test(word.lower));
  if (fight >= 0 && words.some((word) => slavicGoesOn.test(word.lower))) return make(fight, "contest");
  const under = words.findIndex(
    (word, at) => slavicUnder.test(word.lower) && slavicControl.test(lower(at + 1)),
  );
  if (under >= 0) {
    const taking = words.findIndex((word) => slavicTakes.test(word.lower));
    return taking >= 0 ? make(taking, "capture") : make(under, "hold");
  }
  const isAttack = words.some((word) => slavicAttack.test(word.lower));
  const fended = words.findIndex((word) => senseOf(word) === "repel" || /^отби/u.test(word.lower));
  if (fended >= 0 && isAttack) return make(fended, "repel");
  const at = words.findIndex((word) => senseOf(word) !== null);
  const sense = senseOf(words[at]);
  if (sense === null) return null;
  // "відбили село": what is won back from somebody is no attack
  return make(at, sense === "repel" && /^від?би/u.test(lower(at)) ? "liberate" : sense);
}
