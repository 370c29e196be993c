import type { Language } from "@/lib/domain/names";
import { type FeedFormat, feedFormats } from "./feed-content";

/** What is followed: a theatre, narrowed to a place, a source, a search, or all of them at once; absent parts are null. */
export interface FeedSubject {
  slug: string;
  placeId: string | null;
  sourceId: string | null;
  text: string | null;
  lang: Language;
}

/** The address of a feed on this site, as the pages name it: `/feeds/sumy-kursk.atom?place=...&lang=uk`. English is not said. */
export function feedAddress(
  { slug, placeId, sourceId, text, lang }: FeedSubject,
  format: FeedFormat,
): string {
  const parameters = new URLSearchParams();
  if (placeId !== null) parameters.set("place", placeId);
  if (sourceId !== null) parameters.set("source", sourceId);
  if (text !== null) parameters.set("q", text);
  if (lang !== "en") parameters.set("lang", lang);
  const query = parameters.toString();
  return `/feeds/${slug}.${format}${query === "" ? "" : `?${query}`}`;
}

/** Reads the file name of such an address: `sumy-kursk.atom`. Null where it is none. */
export function readFeedName(name: string): { slug: string; format: FeedFormat } | null {
  const format = feedFormats.find((one) => name.endsWith(`.${one}`));
  const slug = format === undefined ? "" : name.slice(0, -(format.length + 1));
  return format === undefined || slug === "" ? null : { slug, format };
}
