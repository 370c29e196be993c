import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { feedAddress, readFeedName } from "@/lib/wire/feed/feed-address";
import { type FeedContent, feedFormats } from "@/lib/wire/feed/feed-content";
import { writeFeed } from "@/lib/wire/feed/write-feed";

const odd = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
    fc.constantFrom("<", "]]>", "&amp;", "«Є»", "\u0000", "\u000b", "\ufffe", "\ud800", "'", '"'),
  ),
});

const feedOf = (text: string): FeedContent => ({
  id: "urn:uuid:1",
  title: text,
  description: text,
  language: "uk",
  publisher: text,
  link: "https://example.org/",
  self: { atom: "https://example.org/a", rss: "https://example.org/r", json: "https://example.org/j" },
  updated: "2025-03-09T10:00:00.000Z",
  entries: [
    {
      id: "urn:uuid:2",
      title: text,
      text,
      link: "https://example.org/s#c",
      speaker: { name: text, link: "https://example.org/p" },
      published: "2025-03-08T10:00:00.000Z",
      updated: "2025-03-09T10:00:00.000Z",
      tags: [text],
    },
  ],
});

/** What may stand in no XML document: https://www.w3.org/TR/xml/#charsets. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

describe("A feed's document", () => {
  it("carries any words through XML, but for characters that XML cannot hold", () => {
    fc.assert(
      fc.property(
        odd.filter((text) => text.trim() !== ""),
        (text) => {
          for (const format of ["atom", "rss"] as const)
            expect(writeFeed(feedOf(text), format)).not.toMatch(FORBIDDEN);
        },
      ),
    );
    const text = "«Україна» & <Росія> ]]> 5 > 4 \"q\" 'a'";
    const atom = parseAtomFeed(writeFeed(feedOf(text), "atom"));
    expect(atom.entries?.[0]).toMatchObject({
      title: { value: text },
      content: { value: text, type: "text" },
    });
    expect(parseRssFeed(writeFeed(feedOf(text), "rss")).items?.[0]).toMatchObject({
      title: text,
      description: text,
    });
  });

  it("carries any words through JSON as they are", () => {
    fc.assert(
      fc.property(
        odd.filter((text) => text.trim() !== ""),
        (text) => {
          expect(JSON.parse(writeFeed(feedOf(text), "json")).items[0]).toMatchObject({
            title: text,
            content_text: text,
          });
        },
      ),
    );
    expect(parseJsonFeed(writeFeed(feedOf("x"), "json")).items?.[0]?.content_text).toBe("x");
  });
});

describe("A feed's address", () => {
  it("says what is followed, and only what is not usual", () => {
    const all = { slug: "sumy-kursk", placeId: null, sourceId: null, text: null, lang: "en" } as const;
    expect(feedAddress(all, "atom")).toBe("/feeds/sumy-kursk.atom");
    expect(feedAddress({ ...all, placeId: "a", sourceId: "b", text: "x & y", lang: "uk" }, "json")).toBe(
      "/feeds/sumy-kursk.json?place=a&source=b&q=x+%26+y&lang=uk",
    );
  });

  it("is read back from the name of its file, which has a known ending", () => {
    for (const format of feedFormats)
      expect(readFeedName(`sumy-kursk.${format}`)).toEqual({ slug: "sumy-kursk", format });
    for (const name of ["sumy-kursk", ".atom", "atom", "sumy-kursk.xml"])
      expect(readFeedName(name)).toBeNull();
  });
});
