import type { StatusName } from "@/lib/domain/resolve/status";

/** How a status is drawn: which marks, in which parties' colours. The same on the map and in the legend. */
export interface Pattern {
  marks: "solid" | "light" | "dots" | "stripes" | "hatch" | "crosses";
  /** Party keys whose colours the marks take; none for the neutral colour. */
  parties: string[];
  /** A firm line around it. */
  firmEdge: boolean;
}

/** A pattern of a status, or of the difference between two maps (flip-pattern.ts). */
export interface DrawnPattern extends Omit<Pattern, "marks"> {
  marks: Pattern["marks"] | "plus" | "rings" | "bars" | "specks";
}

type Drawn = Exclude<StatusName, "baseline">;

const MARKS: Record<Drawn, Pattern["marks"]> = {
  verified: "solid",
  agreed: "light",
  assessed: "dots",
  claimed: "stripes",
  contested: "hatch",
  unknown: "crosses",
};

/** The pattern of a status; null where nothing is drawn (the baseline). Never a blended colour: each party keeps its own. */
export function choosePattern(status: {
  status: StatusName;
  holder: string | null;
  parties: string[];
}): Pattern | null {
  const { status: name, holder } = status;
  if (name === "baseline") return null;
  const held = holder === null || name === "unknown" ? [] : [holder];
  const parties = name === "contested" ? [...status.parties].sort() : held;
  return { marks: MARKS[name], parties, firmEdge: name === "verified" };
}

/** The name of a pattern: equal patterns have equal names. */
export function patternName(pattern: DrawnPattern): string {
  return [pattern.marks, ...pattern.parties].join("-");
}
