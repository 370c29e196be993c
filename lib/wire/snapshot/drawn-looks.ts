import type { Day } from "@/lib/domain/day";
import { type Flip, flipBetween } from "@/lib/domain/difference";
import type { Language } from "@/lib/domain/names";
import { flipPattern } from "@/lib/wire/flip-pattern";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern, type DrawnPattern } from "@/lib/wire/pattern";
import { statusOrder } from "@/lib/wire/status-order";
import { statusWords } from "@/lib/wire/status-words";
import { lookOnDay } from "./look-on-day";
import type { PinnedLook, PinnedPlace, PinnedRegion, SnapshotContent } from "./snapshot-content";

/** How a place or region is drawn on the picture of a snapshot. */
export interface DrawnLook<T> {
  subject: T;
  /** Null is bare ground. */
  pattern: DrawnPattern | null;
  stale: boolean;
  /** What the map says of it is said first, 0 before 1. */
  rank: number;
  /** The look on the frozen day; of a comparison on the later one. */
  look: PinnedLook;
  /** Of a comparison: what happened between the two days, and from what. */
  change: { flip: Flip; before: PinnedLook } | null;
  /** The status in few words. */
  words: string;
}

/** The day or days that a snapshot shows, the earlier first: a change is told forward in time. */
export function shownDays({
  view,
}: Pick<SnapshotContent, "view">): { before: Day; after: Day } | { before: null; after: Day } {
  if (view.compareDate === null || view.compareDate === view.date) return { before: null, after: view.date };
  const [before, after] = [view.date, view.compareDate].sort() as [Day, Day]; // two go in, two come out
  return { before, after };
}

/** How every place and region of a snapshot is drawn: by its status, or, of two days, by what differs between them. */
export function drawnLooks(
  content: SnapshotContent,
  language: Language,
): { places: DrawnLook<PinnedPlace>[]; regions: DrawnLook<PinnedRegion>[] } {
  const { before, after } = shownDays(content);
  const t = translator(language);
  const { parties } = content.theatre;
  const draw = <T extends PinnedPlace | PinnedRegion>(subject: T): DrawnLook<T> => {
    const look = lookOnDay(content, subject, after);
    if (before === null) {
      const pattern = choosePattern(look);
      const rank = statusOrder.indexOf(look.status);
      const words = pattern ? statusWords(look, parties, language) : "";
      return { subject, pattern, stale: look.stale, rank, look, change: null, words };
    }
    const was = lookOnDay(content, subject, before);
    const flip = flipBetween(was, look);
    if (flip === null)
      return {
        subject,
        pattern: null,
        stale: false,
        rank: statusOrder.length,
        look,
        change: null,
        words: "",
      };
    const words = t("compare.change.words", {
      before: statusWords(was, parties, language),
      after: statusWords(look, parties, language),
    });
    const pattern = flipPattern(flip, was, look);
    return { subject, pattern, stale: false, rank: 0, look, change: { flip, before: was }, words };
  };
  return { places: content.places.map(draw), regions: content.regions.map(draw) };
}
