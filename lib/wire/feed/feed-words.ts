import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { translateOrNull, translator } from "@/lib/wire/messages/translate";
import { searchAddress } from "@/lib/wire/search-results";
import { attributionSentence, capitalise, claimSentence } from "@/lib/wire/sentence";
import { defaultView, serializeView } from "@/lib/wire/view-url";
import type { FeedSubject } from "./feed-address";
import type { FeedContent, FeedEntry } from "./feed-content";

/** The names of what is followed, in one language; absent parts are null, and all of them where it is a theatre. */
export interface SubjectNames {
  place: string | null;
  source: string | null;
  text: string | null;
}

/** What a feed is about, in few words: "Claims about Kositsa". */
export function feedTitle({ place, source, text }: SubjectNames, language: Language): string {
  const t = translator(language);
  const parts = [
    place === null ? null : t("follow.title.place", { place }),
    source === null ? null : t("follow.title.source", { source }),
    text === null ? null : t("follow.title.search", { text }),
  ].filter((part) => part !== null);
  return capitalise(parts.length === 0 ? t("follow.title.all") : parts.join(", "));
}

/** What a feed says of itself. */
export function feedWords(
  theatre: string,
  names: SubjectNames,
  language: Language,
): Pick<FeedContent, "title" | "description" | "publisher"> {
  const t = translator(language);
  return {
    title: t("follow.title", { theatre, what: feedTitle(names, language) }),
    description: t("follow.description"),
    publisher: t("shell.name"),
  };
}

/** The page for people that a feed stands beside: a path of this site. */
export function feedLink({ slug, placeId, sourceId, text }: FeedSubject): string {
  if (placeId !== null) return `/places/${encodeURIComponent(placeId)}`;
  if (sourceId !== null) return `/sources/${encodeURIComponent(sourceId)}`;
  if (text !== null) return searchAddress({ text, only: null, cursor: null });
  return `/${serializeView({ ...defaultView, theatre: slug })}`;
}

/** A claim as an entry, but for its id. `origin` is the site's address without a slash at its end. */
export function feedEntry(
  { claim, published, updated }: { claim: PayloadClaim; published: string; updated: string },
  parties: readonly Party[],
  language: Language,
  origin: string,
): Omit<FeedEntry, "id"> {
  const t = translator(language);
  const relay = claim.relay.map(({ names }) => pickName(names, language)).join(" → ");
  const sentence = claimSentence(claim, parties, language);
  const tags = [
    translateOrNull(language, `record.assertion.${claim.assertion}`),
    t(`record.verdict.${claim.verdict ?? "unverified"}`),
  ];
  return {
    title: attributionSentence(claim, parties, language),
    text: relay === "" ? sentence : `${sentence} ${t("follow.relay", { relay })}`,
    link: `${origin}/statements/${encodeURIComponent(claim.statementId)}#${claim.id}`,
    speaker: {
      name: pickName(claim.speaker.names, language),
      link: `${origin}/sources/${encodeURIComponent(claim.speaker.id)}`,
    },
    published,
    updated,
    tags: tags.filter((tag) => tag !== null),
  };
}
