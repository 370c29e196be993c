import { createHash } from "node:crypto";
import { mapOutcome } from "@/lib/domain/outcome";
import { type FeedContent, type FeedFormat, feedMediaTypes } from "@/lib/wire/feed/feed-content";
import { writeFeed } from "@/lib/wire/feed/write-feed";
import { hasTag, outcomeAnswer } from "@/lib/wire/http-answer";
import { querySchemas, readQuery } from "@/lib/wire/read-query";
import { answerSafely } from "./answer-safely";
import { readFeed } from "./read-feed";
import { siteAddress } from "./site-address";

/** Feed readers ask every few minutes; whatever stands between may answer them for one. */
const CACHE_CONTROL = "public, max-age=60";

/**
 * Answers with a feed: by its ETag, or where the reader knows only a time, by that, 304 when nothing is new. `named` is the
 * form that the address itself says; null leaves it to the parameter `format`.
 */
export function answerFeed(request: Request, slug: string, named: FeedFormat | null): Promise<Response> {
  return answerSafely(request, async (db) => {
    const given = new URL(request.url).searchParams;
    const query =
      named === null
        ? readQuery(querySchemas.feed, given)
        : mapOutcome(readQuery(querySchemas.namedFeed, given), (rest) => ({ ...rest, format: named }));
    if (!query.ok) return outcomeAnswer(query);
    const { place, source, q, lang, format } = query.value;
    const subject = { slug, placeId: place, sourceId: source, text: q, lang };
    const feed = await readFeed(db, subject, siteAddress(request.headers));
    return outcomeAnswer(mapOutcome(feed, (content) => feedAnswer(request, content, format)));
  });
}

function feedAnswer(request: Request, content: FeedContent, format: FeedFormat): Response {
  const body = writeFeed(content, format);
  const digest = createHash("sha256").update(body).digest("base64url");
  const headers = {
    "Cache-Control": CACHE_CONTROL,
    "Content-Type": `${feedMediaTypes[format]}; charset=utf-8`,
    "Content-Language": content.language,
    ETag: `"${digest}"`,
    "Last-Modified": new Date(content.updated).toUTCString(),
  };
  const isKnown = request.headers.has("if-none-match")
    ? hasTag(request)(digest)
    : isSince(request, content.updated);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** Whether nothing has changed since the day and second that the reader names. */
function isSince(request: Request, updated: string): boolean {
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  return Math.floor(Date.parse(updated) / 1000) * 1000 <= since;
}
