import type { Draft, DraftClaim } from "@/lib/domain/draft";
import type { Carrier } from "./said";
import { targetKey } from "./settle-target";
import type { Settled } from "./settled";
import type { Voice } from "./speakers";

/** A statement under way: one voice on one day, with its claims and where each came from. */
export interface Group {
  voice: Voice | null;
  draft: Draft;
  from: Settled[];
}

/** "four villages, including A": the unnamed rest is counted, and a list that is complete leaves nothing. */
export function settleCounts(settled: readonly Settled[]): Settled[] {
  return settled.flatMap((one) => {
    const { target } = one.claim;
    if (target.kind !== "count" || target.count === null) return [one];
    const count = one.said.event.target;
    const first = count !== "earlier" && "mention" in count ? count.mention.first : 0;
    const named = settled.filter(
      ({ said, claim }) =>
        said.read === one.said.read &&
        claim.target.kind === "place" &&
        claim.assertion === one.claim.assertion &&
        said.event.first === one.said.event.first &&
        isAfter(said.event.target, first),
    ).length;
    if (named === 0) return [one];
    const rest = target.count - named;
    return rest > 0 ? [{ ...one, claim: { ...one.claim, target: { ...target, count: rest } } }] : [];
  });
}

const isAfter = (target: Settled["said"]["event"]["target"], first: number): boolean =>
  target !== "earlier" && "mention" in target && target.mention.first > first;

const sideOf = (voice: Voice | null): string =>
  voice === null ? "report" : (voice.alignment ?? `voice ${voice.name}`);

/** Whether two claims say the same of the same. */
const isSame = (one: DraftClaim, other: DraftClaim): boolean =>
  one.assertion === other.assertion &&
  one.holder?.partyKey === other.holder?.partyKey &&
  (one.holder?.partyKey != null || one.holder?.name === other.holder?.name) &&
  (targetKey(one.target) === targetKey(other.target) || isWithin(one, other) || isWithin(other, one)) &&
  one.quantity?.value === other.quantity?.value;

/** A plan for an area of a region is the plan for that region. */
const isWithin = (one: DraftClaim, other: DraftClaim): boolean =>
  one.assertion === "intent" &&
  one.target.kind === "area" &&
  (other.target.kind === "region" || other.target.kind === "area") &&
  one.target.regionIds.length > 0 &&
  one.target.regionIds[0] === other.target.regionIds[0];

/** How much a claim tells: a voice with a name, a figure, an action. */
const richness = ({ claim, said }: Settled): number =>
  (said.voice?.sourceId ? 2 : 0) +
  (said.voice && /\s/.test(said.voice.name) ? 1 : 0) +
  (claim.quantity ? 2 : 0) +
  (claim.action ? 1 : 0) +
  (said.event.isNoun ? 0 : 1);

/** One claim for what a side says twice in a report: the fuller one stays. What the report says of itself yields to a voice. */
export function mergeRepeats(settled: readonly Settled[]): Settled[] {
  const kept: Settled[] = [];
  for (const one of settled) {
    const at = kept.findIndex(
      (other) =>
        isSame(one.claim, other.claim) &&
        (sideOf(one.said.voice) === sideOf(other.said.voice) ||
          one.said.voice === null ||
          other.said.voice === null) &&
        (one.claim.assertion !== "intent" ||
          one.said.voice?.name === other.said.voice?.name ||
          isSameDay(one, other) ||
          one.said.voice === null),
    );
    const there = kept[at];
    if (!there) kept.push(one);
    else {
      const better =
        (there.said.voice === null && one.said.voice !== null) ||
        (one.said.voice !== null && richness(one) > richness(there))
          ? one
          : there;
      const other = better === one ? there : one;
      const claim = {
        ...better.claim,
        action: better.claim.action ?? other.claim.action,
        quantity: better.claim.quantity ?? other.claim.quantity,
      };
      kept[at] = { ...better, claim };
    }
  }
  return kept;
}

const isSameDay = (one: Settled, other: Settled): boolean =>
  one.saidOn === other.saidOn || one.saidOn.slice(0, 7) === other.saidOn.slice(0, 7);

/** Statements: the claims of one voice that it made on one day, through the same carriers, in order of the text. */
export function groupStatements(settled: readonly Settled[], outlet: Carrier | null): Group[] {
  const groups = new Map<string, Group>();
  for (const one of settled) {
    const { voice, carriers } = one.said;
    const relay = [...carriers, ...(outlet && voice ? [outlet] : [])].slice(0, 10);
    const key = `${voice?.name ?? ""}|${voice ? one.saidOn : ""}|${carriers.map(({ name }) => name).join()}`;
    const there = groups.get(key);
    if (there) {
      there.draft.claims.push(one.claim);
      there.from.push(one);
      continue;
    }
    const speaker = voice && {
      name: voice.name,
      role: voice.role,
      alignment: voice.alignment,
      sourceId: voice.sourceId,
      span: voice.span,
    };
    const date = one.said.saidOn;
    groups.set(key, {
      voice,
      draft: {
        speaker,
        relay,
        saidOn: one.saidOn,
        saidOnSpan: date && { start: date.start, end: date.end },
        verification: null,
        claims: [one.claim],
      },
      from: [one],
    });
  }
  return [...groups.values()];
}
