import { fail } from "@/lib/domain/outcome";
import { answerFeed } from "@/lib/service/answer-feed";
import { readFeedName } from "@/lib/wire/feed/feed-address";
import { outcomeAnswer } from "@/lib/wire/http-answer";

/** The addresses that pages name and people pass on: `/feeds/sumy-kursk.atom`, `.rss`, `.json`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const named = readFeedName((await params).name);
  if (!named)
    return outcomeAnswer(fail("notFound", "There is no such feed: its name ends in .atom, .rss or .json."));
  return answerFeed(request, named.slug, named.format);
}
