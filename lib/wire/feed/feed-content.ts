import type { Language } from "@/lib/domain/names";

/** The forms in which a feed goes out. */
export const feedFormats = ["atom", "rss", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** What a feed reader and a browser call each form. */
export const feedMediaTypes: Record<FeedFormat, string> = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
};

/** One claim as followers meet it. All addresses are absolute, all instants ISO 8601. */
export interface FeedEntry {
  /** The same for ever, whatever happens to the claim and to the address of the atlas. */
  id: string;
  /** Who said what when, in a sentence. */
  title: string;
  /** The same with whoever checked it and the chain that it came through. */
  text: string;
  /** The claim on the page of its statement. */
  link: string;
  speaker: { name: string; link: string };
  /** When the atlas first showed it. */
  published: string;
  /** When it, its statement's words or a verification of it last changed. */
  updated: string;
  /** What it asserts, and the verdict on it. */
  tags: string[];
}

/** A feed, whatever its form. */
export interface FeedContent {
  id: string;
  title: string;
  description: string;
  language: Language;
  /** The name of the atlas, which is who speaks in the feed. */
  publisher: string;
  /** The page for people. */
  link: string;
  /** Where the feed itself is, in each form. */
  self: Record<FeedFormat, string>;
  /** The newest change of an entry; of an empty feed the theatre's first day. */
  updated: string;
  /** Newest change first. */
  entries: FeedEntry[];
}
