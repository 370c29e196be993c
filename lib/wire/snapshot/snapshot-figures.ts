import type { AreaPart } from "@/lib/domain/area-ground";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import { statusWords } from "@/lib/wire/status-words";
import type { PinnedStatus, SnapshotContent } from "./snapshot-content";

/** One line of a snapshot's figures: whose land by which status. */
export interface FigureRow extends AreaPart {
  label: string;
  /** Places so shown; null where nobody counts them: as on the first day, and land near no place. */
  places: number | null;
  /** Null where nothing so shown has an area. */
  km2: number | null;
}

/** The order of all words about a snapshot: what is disputed must not stand behind what is settled. */
const ORDER = [
  "contested",
  "claimed",
  "assessed",
  "verified",
  "agreed",
  "unknown",
  "baseline",
  "unattributed",
] as const;
export type ToldStatus = Exclude<(typeof ORDER)[number], "baseline" | "unattributed">;
export const statusRank = (status: AreaPart["status"]): number => ORDER.indexOf(status);

/** Parties in the theatre's order; what is nobody's comes first. */
export const partyRank = ({ theatre }: SnapshotContent, { holder }: { holder: string | null }) =>
  theatre.parties.findIndex(({ key }) => key === holder);

/** Places off the baseline and regions with claims on one of the frozen days. */
export const statusesOn = ({ statuses }: SnapshotContent, date: string): PinnedStatus[] =>
  statuses.find((day) => day.date === date)?.items ?? [];

/** The figures of the frozen day, in the order of the words; km2 add up to all regions of the theatre. */
export function figureRows(content: SnapshotContent, language: Language): FigureRow[] {
  const { view, theatre, areas } = content;
  const rows = new Map<string, AreaPart & { places: number; km2: number | null }>();
  const rowOf = ({ party, status }: AreaPart) => {
    const key = JSON.stringify([status, party]);
    const row = rows.get(key) ?? { party, status, places: 0, km2: null };
    rows.set(key, row);
    return row;
  };
  for (const { kind, status, holder } of statusesOn(content, view.date))
    if (kind === "place" && status !== "baseline") rowOf({ party: holder, status }).places += 1;
  for (const { date, party, status, km2 } of areas.series) {
    if (date !== view.date) continue;
    const row = rowOf({ party, status });
    row.km2 = (row.km2 ?? 0) + km2;
  }
  return [...rows.values()]
    .filter(({ places, km2 }) => places > 0 || (km2 ?? 0) > 0)
    .sort(
      (one, other) =>
        statusRank(one.status) - statusRank(other.status) ||
        partyRank(content, { holder: one.party }) - partyRank(content, { holder: other.party }),
    )
    .map(({ party, status, places, km2 }) => ({
      party,
      status,
      label: labelOf(status, party, theatre.parties, language),
      places: status === "baseline" || status === "unattributed" ? null : places,
      // Sums of thousandths would show the error of binary fractions; areas are whole square metres.
      km2: km2 === null ? null : Math.round(km2 * 1e6) / 1e6,
    }));
}

function labelOf(
  status: AreaPart["status"],
  party: string | null,
  parties: SnapshotContent["theatre"]["parties"],
  language: Language,
): string {
  if (status === "unattributed") return translator(language)("desk.areas.unattributed");
  return statusWords({ status, holder: party, parties: [] }, parties, language);
}
