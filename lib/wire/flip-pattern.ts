import type { Flip } from "@/lib/domain/difference";
import type { Derived } from "@/lib/domain/resolve/status";
import type { DrawnPattern } from "@/lib/wire/pattern";

type Holding = Pick<Derived, "holder" | "parties">;

const MARKS: Record<Flip, DrawnPattern["marks"]> = {
  gained: "plus",
  lost: "rings",
  becameContested: "hatch",
  settled: "bars",
  other: "specks",
};

/** The pattern of a difference: marks of its kind, in the colours of those who gained, lost, dispute or were left holding. */
export function flipPattern(flip: Flip, before: Holding, after: Holding): DrawnPattern {
  const of = (key: string | null) => (key === null ? [] : [key]);
  const parties: Record<Flip, string[]> = {
    gained: of(after.holder),
    lost: of(before.holder),
    becameContested: [...after.parties].sort(),
    settled: of(after.holder),
    other: [],
  };
  return { marks: MARKS[flip], parties: parties[flip], firmEdge: false };
}
