import type { Day } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import type { Status, StatusName } from "@/lib/domain/resolve/status";
import { type AtlasIndex, type Subject, statusOn } from "./status-on-day";

export interface SubjectRow {
  subject: Subject;
  status: Status;
}

/** What is most in dispute comes first, what nobody disputes last. */
const ORDER: StatusName[] = ["contested", "claimed", "unknown", "assessed", "agreed", "verified", "baseline"];

/**
 * The text equivalent of the map on a day: every place that somebody has spoken of or that is not as on the first day,
 * and every region with words of its own; by status, then by name.
 */
export function listSubjects(
  index: AtlasIndex,
  day: Day,
  language: Language,
): { places: SubjectRow[]; regions: SubjectRow[] } {
  const collator = new Intl.Collator(language);
  const rows = (subjects: Iterable<Subject>) =>
    [...subjects]
      .flatMap((subject): SubjectRow[] => {
        const status = statusOn(index, subject, day);
        const isTold = subject.record.claimIds.length > 0 || (status && status.status !== "baseline");
        return status && isTold ? [{ subject, status }] : [];
      })
      .sort(
        (one, other) =>
          ORDER.indexOf(one.status.status) - ORDER.indexOf(other.status.status) ||
          collator.compare(
            pickName(one.subject.record.names, language),
            pickName(other.subject.record.names, language),
          ),
      );
  return { places: rows(index.places.values()), regions: rows(index.regions.values()) };
}
