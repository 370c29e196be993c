import type { FoundEvent } from "./event";
import { type Token, wordsOf } from "./token";
import type { VerbGroup } from "./verb-group";
import { unreal } from "./words/english-verbs";

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
