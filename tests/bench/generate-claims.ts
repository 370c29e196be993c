import { addDays, type Day, toDay } from "@/lib/domain/day";
import type { ClaimCase, ResolvableClaim, Subject } from "@/lib/domain/resolve/claim-case";

/** A repeatable source of numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain), so that every run measures the same claims. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const START = toDay("2022-02-24");
export const DAYS = 1461;
export const PARTIES = ["one", "two"];

/** Claims of four years about `places` places by 200 sources: seven states to one change, one in ten an answer. */
export function generateCase(claims: number, places: number): { claimCase: ClaimCase; subjects: Subject[] } {
  const random = createRandom(2022);
  const pick = (count: number) => Math.floor(random() * count);
  const days: Day[] = Array.from({ length: DAYS }, (_, index) => addDays(START, index));
  const made = Array.from({ length: claims }, (_, index): ResolvableClaim => {
    const source = pick(200);
    const party = PARTIES[pick(2)] ?? "one";
    const day = days[pick(DAYS)] ?? START;
    const change = random() < 1 / 8;
    const contested = !change && random() < 0.2;
    const answers =
      index > 0 && random() < 0.1
        ? [{ kind: "denies" as const, claimId: `c${pick(index)}`, note: null }]
        : [];
    return {
      id: `c${index}`,
      ordinal: 0,
      speakerId: `s${source}`,
      speakerKind: "military",
      side: source % 3 === 0 ? null : (PARTIES[source % 2] ?? null),
      assertion: "control",
      position: contested ? { kind: "contested", party: null } : { kind: "holds", party },
      gains: change ? party : null,
      placeIds: [`p${pick(places)}`],
      regionId: null,
      from: day,
      to: null,
      saidOn: day,
      recordedAt: "2026-01-01T00:00:00.000Z",
      answers,
      assessments: [],
    };
  });
  const subjects = Array.from(
    { length: places },
    (_, index): Subject => ({ kind: "place", id: `p${index}`, regionId: "r", baseline: "one" }),
  );
  return { claimCase: { startsOn: START, parties: PARTIES, claims: made }, subjects };
}
