import { assertions } from "../claim";
import { passesFilter } from "../claim-filter";
import { sourceKinds } from "../source";
import { verdicts } from "../verification";
import { admitsSpeaker } from "../viewpoint";
import type { View } from "./claim-case";
import type { ClaimColumns } from "./claim-columns";
import { SPECIAL, sourceOf } from "./column-entries";
import type { ColumnIndex } from "./index-columns";
import { FALLEN, HINDSIGHT, IS_FOUND_TRUE, IS_UNASSESSED } from "./settle-claims";

/** What is heard of a claim: that it stands; that viewpoint and filter admit it; that it is verified. */
const STANDS = 1;
export const ADMITTED = 2;
export const VERIFIED_VOICE = 4;

/** Who is heard in a view, by what was known until a day. */
export interface ColumnHearing {
  /** Leaves out what was said or assessed after a day; HINDSIGHT leaves out nothing. */
  knowUntil(day: number): void;
  /** The marks of a claim, given its word and the day it was said; 0 where it does not stand. */
  voiceOf(row: number, word: number, said: number): number;
  /** Whether claims of the source in a word can be admitted at all. */
  mayAdmit(word: number): boolean;
  /** The day that verifying evidence of a claim shows. */
  shownDay(row: number): number;
}

/** The hearing of a view. */
export function createHearing(
  { parties, sources, assertion }: ClaimColumns,
  { settlement, states }: ColumnIndex,
  { viewpoint, filter }: View,
): ColumnHearing {
  const open = { verdict: null, assertion: filter.assertions[0] ?? "control" } as const;
  const bySource = Uint8Array.from(sources.ids, (speakerId, source) => {
    const side = parties[sources.side[source] ?? -1] ?? null;
    const speakerKind = sourceKinds[sources.kind[source] ?? 0] ?? "other";
    const isHeard = passesFilter({ ...filter, verdicts: [] }, { ...open, speakerId, speakerKind });
    return isHeard && admitsSpeaker(viewpoint, speakerId, side) ? ADMITTED : 0;
  });
  const byAssertion = Uint8Array.from(assertions, (one) =>
    filter.assertions.length === 0 || filter.assertions.includes(one) ? 1 : 0,
  );
  const byVerdict = Uint8Array.from(verdicts, (one) =>
    filter.verdicts.length === 0 || filter.verdicts.includes(one) ? 1 : 0,
  );
  const isNarrow = filter.assertions.length + filter.verdicts.length > 0;
  let until = HINDSIGHT;

  return {
    knowUntil(day) {
      until = day;
    },
    voiceOf(row, word, said) {
      if (until !== HINDSIGHT && (said < 0 || said > until)) return 0;
      if (!isNarrow && (word & SPECIAL) === 0) return STANDS | (bySource[sourceOf(word)] ?? 0);
      let state = IS_UNASSESSED;
      if ((word & SPECIAL) !== 0)
        state = until === HINDSIGHT ? (states[row] ?? FALLEN) : settlement.stateOn(row, until);
      if (state === FALLEN) return 0;
      const passes = !isNarrow || (byAssertion[assertion[row] ?? 0] === 1 && byVerdict[state - 1] === 1);
      return (
        STANDS |
        (passes ? (bySource[sourceOf(word)] ?? 0) : 0) |
        (state === IS_FOUND_TRUE ? VERIFIED_VOICE : 0)
      );
    },
    mayAdmit: (word) => bySource[sourceOf(word)] === ADMITTED,
    shownDay: (row) => settlement.shownDayOn(row, until),
  };
}
