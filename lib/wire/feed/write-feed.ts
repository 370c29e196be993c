import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { xmlText } from "@/lib/wire/xml-text";
import { type FeedContent, type FeedFormat, feedMediaTypes } from "./feed-content";

const STRICT = { strict: true } as const;

const writers: Record<FeedFormat, (feed: FeedContent) => string> = {
  /** Atom 1.0, RFC 4287. */
  atom: (feed) =>
    generateAtomFeed(
      {
        id: feed.id,
        title: { value: xmlText(feed.title) },
        subtitle: { value: xmlText(feed.description) },
        updated: new Date(feed.updated),
        xml: { lang: feed.language },
        authors: [{ name: xmlText(feed.publisher) }],
        links: [
          { href: feed.link, rel: "alternate", type: "text/html" },
          { href: feed.self.atom, rel: "self", type: feedMediaTypes.atom },
        ],
        entries: feed.entries.map((entry) => ({
          id: entry.id,
          title: { value: xmlText(entry.title) },
          content: { value: xmlText(entry.text), type: "text" },
          authors: [{ name: xmlText(entry.speaker.name), uri: entry.speaker.link }],
          links: [{ href: entry.link, rel: "alternate", type: "text/html" }],
          categories: entry.tags.map((tag) => ({ term: xmlText(tag) })),
          published: new Date(entry.published),
          updated: new Date(entry.updated),
        })),
      },
      STRICT,
    ),
  /** RSS 2.0, https://www.rssboard.org/rss-specification, with the author's name as Dublin Core and the newest change as Atom has it. */
  rss: (feed) =>
    generateRssFeed(
      {
        title: xmlText(feed.title),
        description: xmlText(feed.description),
        link: feed.link,
        language: feed.language,
        lastBuildDate: new Date(feed.updated),
        atom: { links: [{ href: feed.self.rss, rel: "self", type: feedMediaTypes.rss }] },
        items: feed.entries.map((entry) => ({
          title: xmlText(entry.title),
          description: xmlText(entry.text),
          link: entry.link,
          guid: { value: entry.id, isPermaLink: false },
          pubDate: new Date(entry.published),
          categories: entry.tags.map((tag) => ({ name: xmlText(tag) })),
          dc: { creators: [xmlText(entry.speaker.name)] },
          atom: { updated: new Date(entry.updated) },
        })),
      },
      STRICT,
    ),
  /** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
  json: (feed) => {
    const written = generateJsonFeed(
      {
        title: feed.title,
        description: feed.description,
        home_page_url: feed.link,
        feed_url: feed.self.json,
        language: feed.language,
        authors: [{ name: feed.publisher }],
        items: feed.entries.map((entry) => ({
          id: entry.id,
          url: entry.link,
          title: entry.title,
          content_text: entry.text,
          date_published: new Date(entry.published),
          date_modified: new Date(entry.updated),
          authors: [{ name: entry.speaker.name, url: entry.speaker.link }],
          tags: entry.tags,
        })),
      },
      STRICT,
    );
    // The library leaves an empty list out, which the specification requires.
    return `${JSON.stringify(Object.assign({}, written, feed.entries.length === 0 && { items: [] }), null, 2)}\n`;
  },
};

/** The feed as a document of one form. Equal content makes equal text. */
export const writeFeed = (feed: FeedContent, format: FeedFormat): string => writers[format](feed);
