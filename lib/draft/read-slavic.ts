import { eventOf, type FoundEvent } from "./event";
import type { Holder } from "./find-holder";
import { findSlavicSpeech } from "./find-slavic-speech";
import type { Attribution } from "./find-speech";
import type { CountMention, Mention, PartyMention, PlaceMention } from "./mention";
import { findSlavicAct, type SlavicAct, senseOf } from "./slavic-act";
import { isCapital, type Sentence, type Token } from "./token";
import {
  slavicControl,
  slavicDirection,
  slavicEnemy,
  slavicFrom,
  slavicJoin,
  slavicNear,
  slavicNegation,
  slavicUnreal,
} from "./words/slavic";

/** Reads assertions and speakers of a Ukrainian or Russian sentence by the beginnings of its words, clause by clause. */
export function readSlavic(
  { tokens }: Sentence,
  mentions: readonly Mention[],
): { events: FoundEvent[]; attributions: Attribution[] } {
  const attributions = findSlavicSpeech(tokens);
  // the side in the name of whoever speaks acts nowhere: "Генштаб ВСУ спростував захоплення X"
  const acting = mentions.filter(
    (mention) =>
      mention.kind !== "party" ||
      !attributions.some(
        ({ speaker }) => speaker && mention.first >= speaker.first && mention.last <= speaker.last,
      ),
  );
  const events = splitClauses(tokens, attributions).flatMap(([first, last]) =>
    readClause(tokens, acting, first, last),
  );
  return { events, attributions };
}

/** Clauses end at signs, and at "and" where a verb of territory follows. */
function splitClauses(tokens: readonly Token[], attributions: readonly Attribution[]): [number, number][] {
  const clauses: [number, number][] = [];
  let from = 0;
  const isSpeaker = (at: number) =>
    attributions.some(({ speaker }) => speaker && at >= speaker.first && at <= speaker.last);
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at] ?? { lower: "" };
    const isJoin =
      /^(?:та|і|й|и|а|але|но)$/u.test(lower) &&
      [1, 2, 3, 4].some(
        (ahead) =>
          senseOf(tokens[at + ahead]) !== null &&
          tokens.slice(at, at + ahead).every(({ text }) => text !== ","),
      );
    // a list of names goes on after its comma
    const isListed =
      lower === "," &&
      isCapital(tokens[at + 1]?.text ?? "") &&
      isCapital(tokens[at - 1]?.text ?? "") &&
      !isSpeaker(at + 1);
    if (isJoin || (/^[,;:—–.!?]$/.test(lower) && !isListed)) {
      if (at > from) clauses.push([from, at - 1]);
      from = at + 1;
    }
  }
  if (from < tokens.length) clauses.push([from, tokens.length - 1]);
  return clauses;
}

function readClause(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  first: number,
  last: number,
): FoundEvent[] {
  const words = tokens.slice(first, last + 1);
  if (words.some(({ lower }) => slavicUnreal.test(lower))) return [];
  const own = mentions.filter((mention) => mention.first >= first && mention.last <= last);
  const act = findSlavicAct(words);
  if (act === null) return [];
  const { at, sense } = act;
  const isNegated = words.slice(Math.max(0, at - 2), at).some(({ lower }) => slavicNegation.test(lower));
  if (sense === "contest" && isNegated) return [];
  if (sense === "advance" && !words.slice(at).some(({ lower }) => slavicDirection.test(lower))) return [];
  const trigger = first + at;
  const regions = own.flatMap((mention) => (mention.kind === "region" ? [mention.region] : []));
  const targets = listTargets(tokens, own, first, act);
  const isNoun =
    sense !== "hold" &&
    sense !== "contest" &&
    /(?:нн[яіюем]{1,2}|тт[яіюем]{1,2}|ие|ия|ии|ат[уыи]?|р[юяиі]|рт|рата|рату|рати|ери|ерю|еря)$/u.test(
      words[at]?.lower ?? "",
    );
  const base = { first: trigger, last: trigger, from: first, to: last, confidence: 0.6, isNoun };
  const holder = findActor(own, words, first, act);
  const list =
    targets.length > 0 || sense === "expel" ? targets : own.filter((mention) => mention.kind === "region");
  return list.flatMap((mention) =>
    mention.kind === "place" || mention.kind === "region" || mention.kind === "count"
      ? [
          eventOf({
            ...base,
            ...assertionOf(sense, isNegated),
            holder,
            target: {
              mention,
              areaFrom: null,
              within: mention.kind === "region" ? [] : regions,
              listed: false,
            },
          }),
        ]
      : [],
  );
}

/** The places of a clause that its act is about: not those that are only near, "біля A та B" being near both. */
function listTargets(
  tokens: readonly Token[],
  own: readonly Mention[],
  first: number,
  { sense, at, isZone }: SlavicAct,
): (PlaceMention | CountMention)[] {
  const named = own.filter((mention) => mention.kind === "place" || mention.kind === "count");
  let isNear = false;
  let isFrom = false;
  return named.filter((mention, index) => {
    const before = named[index - 1];
    const isJoined =
      before !== undefined &&
      tokens.slice(before.last + 1, mention.first).every(({ lower }) => slavicJoin.test(lower));
    if (!isJoined) {
      const lead = tokens.slice(Math.max(first, mention.first - 3), mention.first);
      isNear = lead
        .slice(-2)
        .some(
          ({ lower }, offset, all) =>
            slavicNear.test(lower) && !slavicControl.test(all[offset + 1]?.lower ?? ""),
        );
      isFrom = lead.some(({ lower }) => slavicFrom.test(lower));
    }
    if (sense === "expel") return isFrom && mention.first > first + at;
    return sense === "advance" || sense === "repel" || isZone || !isNear;
  });
}

function assertionOf(
  sense: SlavicAct["sense"],
  isNegated: boolean,
): Pick<FoundEvent, "assertion"> & Partial<FoundEvent> {
  if (sense === "contest") return { assertion: "contested" };
  if (sense === "repel") return { assertion: "denial", of: "advance" };
  const isControl = sense === "capture" || sense === "liberate" || sense === "hold" || sense === "expel";
  if (isNegated)
    return isControl
      ? { assertion: "denial", of: "control" }
      : sense === "advance" || sense === "enter"
        ? { assertion: "denial", of: "advance" }
        : { assertion: "control", action: "holds" };
  if (sense === "capture") return { assertion: "control", action: "captured" };
  if (sense === "liberate" || sense === "expel")
    return { assertion: "control", action: "captured", isLiberated: true };
  if (sense === "hold") return { assertion: "control", action: "holds" };
  return { assertion: sense === "advance" || sense === "enter" ? "advance" : "withdrawal" };
}

/** Whose act it is: the side in the clause that is nearest to its verb, or the one that drove another out. */
function findActor(own: readonly Mention[], words: readonly Token[], first: number, act: SlavicAct): Holder {
  const { sense, at, isPassive } = act;
  const sides = own.filter((mention): mention is PartyMention => mention.kind === "party");
  const distance = (mention: PartyMention) => Math.abs(mention.first - first - at);
  const [best] = [...sides].sort((one, other) => distance(one) - distance(other));
  const isEnemy = words.some(({ lower }) => slavicEnemy.test(lower));
  if (sense === "expel") {
    const winner = isPassive ? undefined : sides.find((mention) => mention.first < first + at);
    if (winner) return { kind: "side", mention: winner };
    return best && !isEnemy ? { kind: "foeOf", mention: best } : { kind: "friend" };
  }
  if (sense === "repel") {
    // "російські війська відбили атаку": whoever repels is not who attacks
    const attacker = sides.find((mention) => mention.first > first + at);
    if (attacker && !isPassive) return { kind: "side", mention: attacker };
    return best && !isPassive ? { kind: "foeOf", mention: best } : { kind: "enemy" };
  }
  if (best) return { kind: "side", mention: best };
  const root = words[at]?.lower ?? "";
  return isEnemy || /^(?:окуп|оккуп|загарб)/u.test(root) ? { kind: "enemy" } : { kind: "previous" };
}
