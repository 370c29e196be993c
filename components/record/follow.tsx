import type { Language } from "@/lib/domain/names";
import { type FeedSubject, feedAddress } from "@/lib/wire/feed/feed-address";
import { type FeedFormat, feedFormats, feedMediaTypes } from "@/lib/wire/feed/feed-content";
import { feedTitle, type SubjectNames } from "@/lib/wire/feed/feed-words";
import type { MessageKey } from "@/lib/wire/messages/catalogue";
import { translator } from "@/lib/wire/messages/translate";

/** The forms by their own names, which no language translates. */
const FORM_NAMES: Record<FeedFormat, string> = { atom: "Atom", rss: "RSS", json: "JSON Feed" };

const THEATRE_ALONE = { place: null, source: null, text: null };

interface FollowProps {
  slug: string;
  /** What of the theatre is followed: by id, and by name. Without it, all. */
  placeId?: string;
  sourceId?: string;
  names?: SubjectNames;
  language: Language;
}

const subjectOf = ({ slug, placeId, sourceId, names, language }: FollowProps): FeedSubject => ({
  slug,
  placeId: placeId ?? null,
  sourceId: sourceId ?? null,
  text: names?.text ?? null,
  lang: language,
});

/** Tells feed readers and browsers of the feeds: React puts these links into the head, where they look. */
export function FollowHead(props: FollowProps) {
  const title = feedTitle(props.names ?? THEATRE_ALONE, props.language);
  return feedFormats.map((format) => (
    <link
      key={format}
      rel="alternate"
      type={feedMediaTypes[format]}
      title={title}
      href={feedAddress(subjectOf(props), format)}
    />
  ));
}

/** The same for people: a quiet line of links. */
export function FollowLine({
  lead,
  ...props
}: FollowProps & { lead: Extract<MessageKey, `follow.${Lead}`> }) {
  return (
    <p data-print="no" className="flex flex-wrap items-center gap-x-4 text-ink-soft text-small">
      <span>{translator(props.language)(lead)}</span>
      <span className="flex gap-x-4 whitespace-nowrap">
        {feedFormats.map((format) => (
          <a
            key={format}
            href={feedAddress(subjectOf(props), format)}
            type={feedMediaTypes[format]}
            className="prose-link touch-target inline-flex items-center"
          >
            {FORM_NAMES[format]}
          </a>
        ))}
      </span>
    </p>
  );
}
type Lead = "theatre" | "place" | "source" | "search";

/** Both, for a page of text. */
export const Follow = (props: Parameters<typeof FollowLine>[0]) => (
  <>
    <FollowHead {...props} />
    <FollowLine {...props} />
  </>
);
