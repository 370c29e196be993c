import type { Target } from "@/lib/domain/claim";
import { dayEntered } from "@/lib/domain/day-entered";
import { writtenDay } from "./entry-to-input";
import { NO_TARGET, type StatementEntry, type TargetEntry } from "./form-model";

/** A target without what was entered for other kinds and no longer shows. */
function bareTarget({ kind, ...target }: TargetEntry): TargetEntry {
  const {
    placeId,
    regionId,
    description,
    regionIds,
    area,
    line,
    bufferKm,
    fromPlaceId,
    toPlaceId,
    count,
    modifier,
  } = target;
  const own: Record<Target["kind"], Partial<TargetEntry>> = {
    place: { placeId },
    region: { regionId },
    area: { description, regionIds, area, bufferKm },
    line: { description, line, fromPlaceId, toPlaceId },
    count: { count, modifier, regionIds },
  };
  return { ...NO_TARGET, kind, ...own[kind] };
}

/** What is entered with its dates as they would be stored: two forms of the same are equal then. */
export function settleEntry(entry: StatementEntry): StatementEntry {
  const writtenOn = writtenDay(entry);
  const day = (text: string, on: string | null) => (text.trim() === "" ? "" : dayEntered(text, on));
  return {
    ...entry,
    summary: entry.summary.trim(),
    saidOn: day(entry.saidOn, writtenOn),
    publishedOn: day(entry.publishedOn, null),
    claims: entry.claims.map((claim) => ({
      ...claim,
      eventDate: day(claim.eventDate, writtenOn),
      target: bareTarget(claim.target),
    })),
  };
}
