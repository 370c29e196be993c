import { clauseEnd, findSubject, type Range, readVerbGroup, type VerbGroup } from "./clause";
import { eventOf, type FoundEvent, type Puzzle } from "./event";
import { findHolder, findSide, type Holder } from "./find-holder";
import type { Mention } from "./mention";
import { readTargets, type TargetList } from "./read-targets";
import { type Sentence, type Token, wordsOf } from "./token";
import { modals, nounSenses, type Sense, unreal, verbSenses } from "./words/english-verbs";

/** What a sentence asserts by its verbs. */
export interface VerbReading {
  events: FoundEvent[];
  puzzles: Puzzle[];
  /** What was understood as a clause of territory, whether or not it asserts anything. */
  covered: FoundEvent[];
}

/** Verbs that speak of ground only with "control" or "hold" beside them. */
const NEEDS_CONTROL = new Set([
  "keep",
  "maintain",
  "gain",
  "assume",
  "establish",
  "win",
  "re-establish",
  "restore",
  "man",
]);
/** Verbs of motion that need a direction to be an advance. */
const NEEDS_DIRECTION = new Set([
  "move",
  "go",
  "drive",
  "close",
  "break",
  "roll",
  "develop",
  "deploy",
  "march",
  "cross",
  "expand",
  "raid",
  "attack",
  "gain",
]);
const DIRECTIONS = new Set([
  "toward",
  "towards",
  "to",
  "into",
  "onto",
  "closer",
  "deeper",
  "through",
  "across",
  "inside",
]);
const OUT = new Set(["out", "from", "back", "away", "off"]);

const OBJECT_SENSES = new Set<Sense>([
  "capture",
  "recapture",
  "liberate",
  "hold",
  "lose",
  "leave",
  "enter",
  "infiltrate",
]);

/** Reads the clauses of an English sentence whose verb takes, holds, leaves or approaches a place. */
export function readVerbs(text: string, { tokens }: Sentence, mentions: readonly Mention[]): VerbReading {
  const reading: VerbReading = { events: [], puzzles: [], covered: [] };
  for (const [at, token] of tokens.entries()) {
    const entry = verbSenses.get(token.lower);
    if (!entry || !isVerb(tokens, at)) continue;
    const group = readVerbGroup(tokens, at);
    const subject =
      findSubject(tokens, group.start) ??
      (group.isParticiple ? subjectOfMainVerb(tokens, group.start) : null);
    if (isRelative(tokens, group.start)) continue;
    for (const sense of entry.senses) {
      const found = readSense(text, tokens, mentions, { at, base: entry.base, sense, group, subject });
      if (found === null) continue;
      if ("reason" in found) reading.puzzles.push(found);
      else reading.covered.push(...found);
      if (!("reason" in found))
        reading.events.push(...found.flatMap((event) => settleMood(text, tokens, event, group) ?? []));
      break;
    }
  }
  return reading;
}

/** A form that can be a noun too has to be tagged as a verb; a participle before a noun only describes it. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  if (/(?:ed|ing|en|ook|ost|eld|ell|ew|ove|oke|eft|aken)$/.test(token.lower)) {
    if (token.pos === "PROPN") return false;
    const describes =
      ["DET", "ADJ", "PART"].includes(previous?.pos ?? "") &&
      previous?.lower !== "to" &&
      ["NOUN", "PROPN", "ADJ"].includes(next?.pos ?? "") &&
      token.pos !== "VERB";
    return !describes && previous?.lower !== "the" && previous?.lower !== "newly" && next?.text !== "-";
  }
  return (
    token.pos === "VERB" ||
    (token.pos === "NOUN" &&
      (modals.has(previous?.lower ?? "") ||
        ["to", "not", "n't", "n’t", "do", "does", "did"].includes(previous?.lower ?? "") ||
        isPlainVerb(token, previous, next)))
  );
}

/** "after driving", "by seizing": who does it is the subject of the verb before, or else of the next. */
function subjectOfMainVerb(tokens: readonly Token[], before: number): Range | null {
  for (let index = before - 1; index >= 0; index--)
    if (tokens[index]?.pos === "VERB" && !tokens[index]?.lower.endsWith("ing")) {
      const found = findSubject(tokens, readVerbGroup(tokens, index).start);
      if (found) return found;
    }
  return null;
}

/** "troops who had retreated from X" are described, not reported. */
const isRelative = (tokens: readonly Token[], start: number): boolean => {
  const [pronoun, head] = [tokens[start - 1], tokens[start - 2]];
  return (
    (pronoun?.lower === "who" ||
      pronoun?.lower === "which" ||
      (pronoun?.lower === "that" && head?.pos === "NOUN")) &&
    head?.lower !== ","
  );
};

/** "our forces control Bara": the tagger takes the verb for a noun after a plural. */
const isPlainVerb = (token: Token, previous: Token | undefined, next: Token | undefined): boolean =>
  /^(?:control|hold|advance|retreat|capture|seize)$/.test(token.lower) &&
  (previous?.pos === "PRON" || /s$/.test(previous?.lower ?? "")) &&
  (next?.pos === "PROPN" || next?.pos === "DET");

interface Verb {
  at: number;
  base: string;
  sense: Sense;
  group: VerbGroup;
  subject: Range | null;
}

function readSense(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { at, base, sense, group, subject }: Verb,
): FoundEvent[] | Puzzle | null {
  const end = clauseEnd(tokens, at + 1);
  const next = tokens[at + 1]?.lower ?? "";
  const words = tokens.slice(at + 1, Math.min(end + 1, at + 8)).map(({ lower }) => lower);
  const make = (
    list: TargetList,
    holder: Holder | null,
    rest: Partial<FoundEvent> & Pick<FoundEvent, "assertion">,
  ): FoundEvent[] => {
    const base: Pick<FoundEvent, "first" | "last" | "from" | "to" | "quantity"> = {
      first: group.start,
      last: at,
      from: Math.min(subject?.first ?? group.start, group.start),
      to: Math.max(list.last, at),
      quantity: list.quantity && {
        value: list.quantity.quantity,
        start: list.quantity.start,
        end: list.quantity.end,
      },
    };
    if (list.from && list.to && list.from.mention.kind === "place" && list.to.mention.kind === "place")
      return [
        eventOf({ ...base, ...rest, holder, target: { from: list.from, to: list.to } }),
        ...list.targets
          .filter((one) => one !== list.to)
          .map((target) => eventOf({ ...base, ...rest, holder, target })),
      ];
    return list.targets.map((target) => eventOf({ ...base, ...rest, holder, target }));
  };
  const holderOf = () => findHolder(tokens, mentions, subject);

  if (OBJECT_SENSES.has(sense)) {
    if (
      (base === "take" || base === "carry") &&
      (next === "part" || next === "place" || next === "advantage" || next === "steps")
    )
      return null;
    const isReduced = !group.isPassive && next === "by" && /(?:ed|en|n|t|d)$/.test(tokens[at]?.lower ?? "");
    if (group.isPassive || isReduced) {
      const by = words.indexOf("by");
      const agent =
        by < 0 ? null : findSide(tokens, mentions, { first: at + by + 2, last: Math.min(end, at + by + 7) });
      const list = isReduced
        ? readTargets(tokens, mentions, Math.max(0, previousStart(mentions, at)), at - 1, "object")
        : readTargets(
            tokens,
            mentions,
            leftOfList(tokens, subject?.first ?? group.start),
            group.start - 1,
            "object",
          );
      if (list.targets.length === 0 || base === "leave") return null;
      if (isReduced && !agent) return null;
      return make(
        list,
        agent
          ? { kind: "side", mention: agent }
          : by >= 0
            ? strangerAfter(text, tokens, at + by + 2, end)
            : { kind: "agentless" },
        assertionOf(sense),
      );
    }
    const list = readTargets(
      tokens,
      mentions,
      base === "hold" && next === "out" ? at + 2 : at + 1,
      end,
      base === "hold" && next === "out" ? "inside" : "object",
    );
    if (list.targets.length === 0 && list.quantity && holderOf() !== null)
      return [
        eventOf({
          ...assertionOf(sense),
          holder: holderOf(),
          target: "earlier",
          quantity: { value: list.quantity.quantity, start: list.quantity.start, end: list.quantity.end },
          first: group.start,
          last: at,
          from: Math.min(subject?.first ?? group.start, group.start),
          to: list.last,
          confidence: 0.6,
        }),
      ];
    if (list.targets.length === 0)
      return list.near ? { first: group.start, last: Math.max(list.near.last, at), reason: "nearby" } : null;
    const between = tokens.slice(at + 1, list.targets[0]?.mention.first).map(({ lower }) => lower);
    const hasControl = between.some((word) =>
      /^(?:control|hold|possession|charge|command|foothold|presence|positions|ground)$/.test(word),
    );
    if (NEEDS_CONTROL.has(base) && !hasControl) return null;
    if (base === "gain" && between.includes("ground"))
      return make(list, holderOf(), { assertion: "advance" });
    if (sense === "lose" && between.includes("ground")) return null;
    if (
      base === "take" &&
      !hasControl &&
      between.length > 0 &&
      /^(?:in|at|on|to|from)$/.test(between[0] ?? "")
    )
      return null;
    const holder = holderOf();
    if (holder === null) return null;
    if (sense === "lose") {
      const to = tokens.findIndex(
        (token, index) => index > list.last && index <= list.last + 2 && token.lower === "to",
      );
      const winner = to < 0 ? null : findSide(tokens, mentions, { first: to + 1, last: to + 4 });
      if (winner)
        return make(list, { kind: "side", mention: winner }, { assertion: "control", action: "captured" });
    }
    return make(list, holder, assertionOf(sense));
  }

  if (sense === "expel") {
    const out = words.findIndex((word, index) => OUT.has(word) && index < 7);
    const moved = out <= 0 ? null : findSide(tokens, mentions, { first: at + 1, last: at + out });
    const isMoved =
      out > 0 &&
      (moved !== null ||
        words
          .slice(0, out)
          .some((word) =>
            /^(?:enemy|them|rebels|troops|forces|fighters|soldiers|militants|insurgents|units|occupiers|invaders)$/.test(
              word,
            ),
          ));
    if (!group.isPassive && !isMoved) return null;
    if (group.isPassive && (out < 0 || out > 2)) return null;
    const list = readTargets(tokens, mentions, at + 2 + out, end, "source");
    if (list.targets.length === 0) return null;
    if (group.isPassive) return make(list, holderOf(), { assertion: "withdrawal" });
    const holder = holderOf();
    return make(list, holder ?? { kind: "previous" }, { assertion: "control", isLiberated: true });
  }
  if (sense === "clear") {
    const list = readTargets(tokens, mentions, at + 1, end, "object");
    const of = tokens[list.last + 1]?.lower;
    return list.targets.length > 0 && (of === "of" || of === "from") && !group.isPassive
      ? make(list, holderOf(), { assertion: "control", isLiberated: true })
      : null;
  }
  if (sense === "fall") {
    const to = words.findIndex((word) => word === "to" || word === "hands");
    if (to < 0 && subject && (words.length === 0 || /^[.,;"”]$/.test(next) || words[0] === "and"))
      return make(
        readTargets(tokens, mentions, subject.first, subject.last, "object"),
        { kind: "agentless" },
        { assertion: "control", action: "captured", confidence: 0.6 },
      );
    if (to < 0 || to > 4 || !subject) return null;
    const winner = findSide(tokens, mentions, { first: at + 1 + to + 1, last: Math.min(end, at + to + 7) });
    const list = readTargets(tokens, mentions, subject.first, subject.last, "object");
    return winner && list.targets.length > 0
      ? make(list, { kind: "side", mention: winner }, { assertion: "control", action: "captured" })
      : null;
  }
  if (sense === "shift") {
    if (next !== "from" && words[1] !== "from") return null;
    const list = readTargets(tokens, mentions, at + 2, end, "source");
    const rest = tokens.slice(at, end + 1).map(({ lower }) => lower);
    const isEuphemism =
      rest.includes("to") &&
      rest.some((word) => /^(?:positions|lines|line|position|defences|defenses|frontiers)$/.test(word));
    return isEuphemism && list.targets.length > 0
      ? make(list, holderOf(), { assertion: "withdrawal" })
      : null;
  }
  if (sense === "withdraw") {
    const from = words.findIndex(
      (word, index) => word === "from" || (word === "of" && words[index - 1] === "out"),
    );
    if (from < 0 || from > 6 || (base === "pull" && !words.some((word) => word === "out" || word === "back")))
      return null;
    if (base === "fall" && next !== "back") return null;
    const list = readTargets(tokens, mentions, at + 2 + from, end, "source");
    const holder = group.isPassive ? findHolder(tokens, mentions, subject) : holderOf();
    if (list.targets.length === 0 || holder === null) return null;
    return make({ ...list, from: null, to: null }, holder, { assertion: "withdrawal" });
  }
  if (sense === "confine") {
    const to = words.indexOf("to");
    const side = to < 0 ? null : findSide(tokens, mentions, { first: at + 1, last: at + to + 1 });
    if (!side) return null;
    const list = readTargets(tokens, mentions, at + to + 2, end, "inside");
    return make(list, { kind: "side", mention: side }, { assertion: "control", action: "holds" });
  }
  if (sense === "repel") {
    const range = group.isPassive ? subject : { first: at + 1, last: end };
    const attack = range && findAttack(tokens, range);
    const isPronoun =
      subject !== null && subject.first === subject.last && tokens[subject.first]?.pos === "PRON";
    if (group.isPassive && attack === null && isPronoun)
      return [
        eventOf({
          assertion: "denial",
          of: "control",
          holder: { kind: "enemy" },
          target: "earlier",
          first: group.start,
          last: at,
          from: subject?.first ?? group.start,
          to: at,
          confidence: 0.6,
        }),
      ];
    if (!range || attack === null || attack === undefined) return null;
    const list = readTargets(tokens, mentions, attack + 1, range.last, "path");
    const attacker = findSide(tokens, mentions, { first: range.first, last: attack });
    const targets = list.targets.length > 0 ? list : { ...list, targets: [] };
    if (targets.targets.length === 0 && !group.isPassive) return null;
    const holder: Holder = attacker ? { kind: "side", mention: attacker } : { kind: "enemy" };
    return targets.targets.length > 0
      ? make({ ...targets, from: null, to: null }, holder, { assertion: "denial", of: "control" })
      : null;
  }
  if (sense === "rout") {
    const list = readTargets(tokens, mentions, at + 1, end, "inside");
    const between = tokens.slice(at + 1, (list.targets[0]?.mention.first ?? at) + 1);
    const beaten = findSide(tokens, mentions, {
      first: at + 1,
      last: (list.targets[0]?.mention.first ?? at) - 1,
    });
    const isRout =
      base === "rout" ||
      base === "defeat" ||
      base === "destroy" ||
      between.some(({ lower }) => nounSenses.get(lower) === "rout");
    if (!isRout || !beaten || group.isPassive || base === "destroy") return null;
    return make(list, holderOf() ?? { kind: "previous" }, { assertion: "control", isLiberated: true });
  }
  if (sense === "advance" || sense === "carry" || sense === "attack") {
    if (sense === "attack")
      return group.governor === "planned"
        ? intendFrom(text, tokens, mentions, at, end, group, holderOf())
        : null;
    const holder = holderOf();
    if (holder === null) return null;
    const noun = tokens
      .slice(at + 1, Math.min(end + 1, at + 6))
      .findIndex(({ lower }) => nounSenses.has(lower));
    if (sense === "carry" || base === "develop") {
      if (noun < 0) return null;
      if (
        group.governor === "failed" &&
        nounSenses.get(tokens[at + 1 + noun]?.lower ?? "") === "advance" &&
        readTargets(tokens, mentions, at + 2 + noun, end, "path").targets.length === 0
      )
        return [
          eventOf({
            assertion: "advance",
            holder,
            target: "earlier",
            first: group.start,
            last: at,
            from: group.start,
            to: at + 1 + noun,
            confidence: 0.5,
          }),
        ];
      const meant = nounSenses.get(tokens[at + 1 + noun]?.lower ?? "");
      if (meant !== "advance" && meant !== "withdraw") return null;
      const list = readTargets(tokens, mentions, at + 2 + noun, end, meant === "advance" ? "path" : "source");
      if (list.targets.length === 0) return null;
      return make(list, holder, { assertion: meant === "advance" ? "advance" : "withdrawal" });
    }
    const list = readTargets(tokens, mentions, at + 1, end, "path");
    if (list.targets.length === 0 && group.governor === "failed")
      return [
        eventOf({
          assertion: "advance",
          holder,
          target: "earlier",
          first: group.start,
          last: at,
          from: group.start,
          to: at,
          confidence: 0.5,
        }),
      ];
    const upTo = tokens.slice(at + 1, (list.targets[0]?.mention.first ?? at) + 1).map(({ lower }) => lower);
    if (NEEDS_DIRECTION.has(base) && !upTo.some((word) => DIRECTIONS.has(word))) return null;
    if ((base === "attack" || base === "raid" || base === "gain") && !upTo.includes("ground")) return null;
    if (upTo.includes("against") || (base === "push" && upTo.includes("for"))) return null;
    return list.targets.length > 0 && !group.isPassive ? make(list, holder, { assertion: "advance" }) : null;
  }
  return null;
}

/** "held by allied joint forces": somebody who is no side of the theatre, by name. */
function strangerAfter(text: string, tokens: readonly Token[], from: number, end: number): Holder {
  let last = from - 1;
  while (last < end && ["DET", "ADJ", "NOUN", "PROPN", "PART"].includes(tokens[last + 1]?.pos ?? ""))
    last += 1;
  if (last < from) return { kind: "agentless" };
  const [start, stop] = [tokens[from]?.start ?? 0, tokens[last]?.end ?? 0];
  return {
    kind: "side",
    mention: {
      kind: "party",
      side: { key: null, name: wordsOf(text, tokens, from, last).slice(0, 300) },
      closeness: 0,
      first: from,
      last,
      start,
      end: stop,
    },
  };
}

const intendFrom = (
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
  end: number,
  group: VerbGroup,
  holder: Holder | null,
): FoundEvent[] =>
  readTargets(tokens, mentions, at + 1, end, "object").targets.map((target) =>
    eventOf({
      assertion: "intent",
      what: wordsOf(text, tokens, at, target.mention.last),
      holder,
      target,
      first: group.start,
      last: at,
      to: target.mention.last,
    }),
  );

const previousStart = (mentions: readonly Mention[], at: number): number =>
  mentions.filter(({ kind, last }) => kind !== "party" && last < at && last >= at - 3).at(-1)?.first ?? at;

/** A list that is the subject may begin before the comma at which the search for the subject stopped. */
const leftOfList = (_: readonly Token[], first: number): number => first;

const findAttack = (tokens: readonly Token[], { first, last }: Range): number | null => {
  for (let index = first; index <= Math.min(last, first + 12); index++)
    if (
      nounSenses.get(tokens[index]?.lower ?? "") === "advance" ||
      tokens[index]?.lower === "attempt" ||
      tokens[index]?.lower === "attempts"
    )
      return index;
  return null;
};

function assertionOf(sense: Sense): Pick<FoundEvent, "assertion" | "action" | "isLiberated"> {
  const of = (
    assertion: FoundEvent["assertion"],
    action: FoundEvent["action"] = null,
    isLiberated = false,
  ) => ({ assertion, action, isLiberated });
  if (sense === "capture") return of("control", "captured");
  if (sense === "recapture") return of("control", "recaptured");
  if (sense === "liberate") return of("control", "captured", true);
  if (sense === "hold") return of("control", "holds");
  if (sense === "infiltrate") return of("control", "infiltrated");
  return of(sense === "enter" ? "advance" : "withdrawal");
}

/** The event as its verb's mood leaves it: denied, intended, or nothing where it is only possible. */
export function settleMood(
  text: string,
  tokens: readonly Token[],
  event: FoundEvent,
  group: VerbGroup,
): FoundEvent | null {
  const lead = tokens
    .slice(Math.max(0, Math.min(event.from, group.start) - 2), Math.max(event.from, group.start))
    .map(({ lower }) => lower);
  if (lead.some((word) => unreal.has(word)) && !(lead.includes("before") && group.isParticiple)) return null;
  const isDone = event.assertion === "control" && event.action !== null && event.action !== "holds";
  if (group.governor === "planned" && !group.isNegated)
    return event.assertion === "denial"
      ? null
      : {
          ...event,
          assertion: "intent",
          action: null,
          what: wordsOf(text, tokens, Math.max(event.first, event.last), event.to).slice(0, 300),
        };
  if (group.isModal) return null;
  if (group.governor === "planned" && group.isNegated)
    return { ...event, assertion: "denial", of: "intent", action: null };
  if (group.governor === "meant" || group.governor === "planned") return null;
  if (group.isNegated || group.governor === "failed") return negate(event);
  return group.isInfinitive && isDone ? { ...event, confidence: event.confidence - 0.1 } : event;
}

/** What is said when an event is denied. */
export function negate(event: FoundEvent): FoundEvent | null {
  if (event.assertion === "control") return { ...event, assertion: "denial", of: "control", action: null };
  if (event.assertion === "advance") return { ...event, assertion: "denial", of: "advance" };
  if (event.assertion === "withdrawal") return { ...event, assertion: "control", action: "holds" };
  if (event.assertion === "intent") return { ...event, assertion: "denial", of: "intent", what: null };
  return null;
}
