import { fromDayNumber } from "../day";
import { ruleNumber } from "../policy";
import type { View } from "./claim-case";
import type { ClaimColumns } from "./claim-columns";
import { type ColumnIndex, indexColumns } from "./index-columns";
import { type ChangePoint, statuses } from "./status";
import { createSubjectTeller } from "./tell-subject";

/** A change point of one subject with what it rests on, in the numbers of the columns. */
export interface ExplainedPoint {
  /** Julian day number. */
  day: number;
  /** Index in `statuses`. */
  status: number;
  /** Index of the party; -1 is none. */
  holder: number;
  /** Mask of the parties in dispute. */
  parties: number;
  /** Rows of the claims that count, newest first. */
  because: number[];
}

const isSame = (one: ExplainedPoint, other: ExplainedPoint): boolean =>
  one.status === other.status &&
  one.holder === other.holder &&
  one.parties === other.parties &&
  one.because.length === other.because.length &&
  one.because.every((row, index) => row === other.because[index]);

/**
 * Explains one subject after another: the change points of the plain resolver's `timeline`, made also where only the
 * claims that count change. With an index a subject takes no longer than its own claims are many.
 */
export function createExplainer(
  columns: ClaimColumns,
  view: View,
  { index = indexColumns(columns) }: { index?: ColumnIndex } = {},
): (subject: number) => ExplainedPoint[] {
  let points: ExplainedPoint[] = [];
  const teller = createSubjectTeller(columns, index, view, ({ status, holder, parties }, day) => {
    const point = { day, status, holder, parties, because: teller.listBecause() };
    const last = points.at(-1);
    if (!last || !isSame(last, point)) points.push(point);
  });
  return (subject) => {
    points = [];
    teller.tell(subject);
    return points;
  };
}

/** Reads explained points as the plain resolver's `timeline` gives them. `claimIds` names the rows of claims. */
export function readChangePoints(
  points: ExplainedPoint[],
  { parties: keys }: Pick<ClaimColumns, "parties">,
  claimIds: string[],
): ChangePoint[] {
  return points.map(({ day, status, holder, parties, because }) => {
    const name = statuses[status] ?? "unknown";
    return {
      day: fromDayNumber(day),
      rule: ruleNumber(name),
      status: name,
      holder: keys[holder] ?? null,
      parties: keys.filter((_, party) => (parties & (1 << party)) !== 0).sort(),
      because: because.flatMap((row) => claimIds[row] ?? []),
    };
  });
}
