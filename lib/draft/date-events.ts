import { countDays, type Day } from "@/lib/domain/day";
import type { DateMention } from "./find-dates";
import type { ReadSentence, Said } from "./said";

/** Nobody reports as news what happened longer ago; the report's own story of it is its background. */
export const BACKGROUND_DAYS = 75;

/** Sentences of the report's own that tell how things came about: after an old date, until another date or a present tense. */
export function tellBackground(sentences: readonly ReadSentence[], publishedOn: Day): Set<ReadSentence> {
  const background = new Set<ReadSentence>();
  let isOld = false;
  for (const read of sentences) {
    const [date] = read.dates.slice(-1);
    const { tokens } = read.sentence;
    if (date) isOld = countDays(date.latest, publishedOn) > BACKGROUND_DAYS;
    else if (
      read.attributions.length > 0 ||
      tokens.some(({ lower }) =>
        ["has", "have", "is", "are", "remain", "remains", "currently", "now"].includes(lower),
      )
    )
      isOld = false;
    if (isOld) background.add(read);
  }
  return background;
}

/** The day in the clause of the event that is not the day it was said. */
export function dateOfEvent(
  { read, event, saidOn, attribution }: Said,
  publishedOn: Day,
): DateMention | null {
  const { tokens } = read.sentence;
  const [from, to] = [tokens[event.from]?.start ?? 0, tokens[event.to]?.end ?? 0];
  const others = read.dates.filter((date) => date !== saidOn || attribution === null);
  const range = attribution && (event.first > attribution.verb ? attribution.right : attribution.left);
  const floor = range ? (tokens[range.first]?.start ?? 0) : 0;
  const ceiling = range ? (tokens[range.last]?.end ?? Infinity) : Infinity;
  // a date beyond another verb belongs to that one
  const isOwn = ({ start, end }: DateMention) =>
    !tokens.some(
      ({ pos, lower, ...token }, index) =>
        (pos === "VERB" || /^(?:since|when|while|who|which)$/.test(lower)) &&
        ((token.start >= to && token.end <= start) ||
          (token.start >= end && token.end <= from && tokens[index + 1]?.lower !== "to")),
    );
  const near = others.filter(
    (one) => one.start >= floor && one.end <= ceiling && one.latest <= publishedOn && isOwn(one),
  );
  const rank = ({ start, end }: DateMention) => (start >= to ? start - to : end <= from ? from - end : 0);
  const best = near.sort((one, other) => rank(one) - rank(other))[0];
  return best && rank(best) < 160 ? best : null;
}

export function eventEdtf(
  { event }: Said,
  date: DateMention | null,
  said: Pick<DateMention, "earliest" | "latest" | "edtf">,
): string {
  const isChange =
    (event.assertion === "control" && event.action !== "holds") || event.assertion === "withdrawal";
  if (date) return date.edtf;
  return isChange ? `[..${said.latest}]` : said.edtf;
}
