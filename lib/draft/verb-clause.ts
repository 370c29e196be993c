import { clauseEnd, type Range } from "./clause";
import { eventOf, type FoundEvent } from "./event";
import { findHolder, type Holder } from "./find-holder";
import type { Mention } from "./mention";
import type { TargetList } from "./read-targets";
import { isCapital, type Token } from "./token";
import type { VerbGroup } from "./verb-group";
import type { Sense } from "./words/english-verbs";

/** A verb of territory with the words around it. */
export interface Verb {
  text: string;
  tokens: readonly Token[];
  mentions: readonly Mention[];
  /** Number of its token. */
  at: number;
  base: string;
  sense: Sense;
  group: VerbGroup;
  subject: Range | null;
}

/** A verb in its clause, with what makes events of the targets that it has. */
export interface VerbClause extends Verb {
  /** Number of the clause's last token. */
  end: number;
  /** The words after the verb, in small letters: the next one, and the next few. */
  next: string;
  words: string[];
  make: (list: TargetList, holder: Holder | null, rest: Asserted) => FoundEvent[];
  /** Whoever the subject is; null where it is nobody who could hold ground. */
  holderOf: () => Holder | null;
}

type Asserted = Partial<FoundEvent> & Pick<FoundEvent, "assertion">;

/** Opens the clause of a verb for reading. */
export function openVerbClause(verb: Verb): VerbClause {
  const { tokens, mentions, at, subject } = verb;
  const end = clauseEnd(tokens, at + 1);
  return {
    ...verb,
    end,
    next: tokens[at + 1]?.lower ?? "",
    words: tokens.slice(at + 1, Math.min(end + 1, at + 8)).map(({ lower }) => lower),
    make: (list, holder, rest) => makeEvents(verb, list, holder, rest),
    // "Burhan vowed to retake X": a person who is no force means his own
    holderOf: () =>
      findHolder(tokens, mentions, subject) ??
      (verb.group.governor === "planned" && subject !== null && isCapital(tokens[subject.last]?.text ?? "")
        ? { kind: "speaker" }
        : null),
  };
}

function makeEvents(
  { at, group, subject }: Verb,
  list: TargetList,
  holder: Holder | null,
  rest: Asserted,
): FoundEvent[] {
  const base = {
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
  const { from, to } = list;
  if (from && to && from.mention.kind === "place" && to.mention.kind === "place")
    return [
      eventOf({ ...base, ...rest, holder, target: { from, to } }),
      ...list.targets
        .filter((one) => one !== to)
        .map((target) => eventOf({ ...base, ...rest, holder, target })),
    ];
  return list.targets.map((target) => eventOf({ ...base, ...rest, holder, target }));
}
