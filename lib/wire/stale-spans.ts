import type { PbfReader, PbfWriter } from "pbf";
import { STALE_AFTER_DAYS } from "@/lib/domain/policy";
import { statuses } from "@/lib/domain/resolve/status";
import { readCounts, readNumbers, writeCounts, writeNumbers } from "@/lib/wire/byte-columns";

const BASELINE = statuses.indexOf("baseline");

/** An unbroken look of a subject: its status from its first day until the next look, and when it turned stale and fresh again. */
export interface Span {
  /** Julian day number. */
  day: number;
  /** First day of the next look, or the day after the last one. */
  end: number;
  status: number;
  /** Whether it is stale on its first day already. */
  isStale: boolean;
  /** The days on which it turned stale or fresh, in turns. */
  flips: number[];
}

/** When a look turns stale where nobody says another word: after 60 days, unless it is the baseline or ends before. */
export function expectFlips({ day, end, status }: Pick<Span, "day" | "end" | "status">): number[] {
  return status !== BASELINE && day + STALE_AFTER_DAYS < end ? [day + STALE_AFTER_DAYS] : [];
}

const isExpected = (span: Span): boolean => {
  const expected = expectFlips(span);
  return (
    !span.isStale &&
    span.flips.length === expected.length &&
    span.flips.every((day, flip) => day === expected[flip])
  );
};

/** Writes the staleness of spans: a zero for one that went as expected, so that such a ledger costs next to nothing. */
export function writeStaleness(pbf: PbfWriter, spans: readonly Span[]): void {
  writeCounts(
    pbf,
    spans.map((span) => (isExpected(span) ? 0 : 1 + span.flips.length * 2 + (span.isStale ? 1 : 0))),
  );
  writeNumbers(
    pbf,
    spans.flatMap((span) => (isExpected(span) ? [] : surprisesOf(span))),
  );
}

/** Sets `isStale` and `flips` of spans that have their days and statuses. */
export function readStaleness(pbf: PbfReader, spans: readonly Span[]): void {
  const codes = readCounts(pbf);
  const surprises = readNumbers(pbf).values();
  spans.forEach((span, i) => {
    const code = codes[i] ?? 0;
    if (code === 0) {
      span.flips = expectFlips(span);
      return;
    }
    span.isStale = (code - 1) % 2 === 1;
    let [day, isStale] = [span.day, span.isStale];
    for (let left = (code - 1) >> 1; left > 0; left -= 1) {
      day += (surprises.next().value ?? 0) + (isStale ? 0 : STALE_AFTER_DAYS);
      isStale = !isStale;
      span.flips.push(day);
    }
  });
}

/** Days between flips, those until it turned stale less the 60 that it takes. */
function surprisesOf({ day, isStale, flips }: Span): number[] {
  return flips.map((flip, i) => {
    const turnedStale = (i % 2 === 0) !== isStale;
    return flip - (flips[i - 1] ?? day) - (turnedStale ? STALE_AFTER_DAYS : 0);
  });
}
