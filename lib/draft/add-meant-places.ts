import type { Mention, PlaceMention } from "./mention";
import type { ReadSentence } from "./said";
import { isCapital, type Sentence } from "./token";

const KINDS = /^(?:city|town|village|settlement|township|locality)$/;
/** So many sentences back a name is still meant. */
const REACH = 3;

/** "the town", "the city": the place that was named last is meant, and stands among the mentions under its name. */
export function addMeantPlaces(
  { tokens }: Sentence,
  mentions: Mention[],
  before: readonly ReadSentence[],
): void {
  const earlier = before
    .slice(-REACH)
    .flatMap((read) => read.mentions)
    .filter(isPlace);
  for (const [at, token] of tokens.entries()) {
    const [article, next] = [tokens[at - 1], tokens[at + 1]];
    if (!KINDS.test(token.lower) || !article || !/^(?:the|this|that)$/.test(article.lower)) continue;
    if (
      next &&
      (next.lower === "of" || next.pos === "NOUN" || isCapital(next.text) || /^['’]s$/.test(next.text))
    )
      continue;
    if (mentions.some(({ first, last }) => first <= at && last >= at)) continue;
    const named = mentions.filter((mention) => isPlace(mention) && mention.last < at);
    const meant = [...earlier, ...named].at(-1);
    if (meant?.kind !== "place") continue;
    mentions.push({
      kind: "place",
      text: meant.text,
      places: meant.places,
      first: at,
      last: at,
      start: token.start,
      end: token.end,
    });
  }
  mentions.sort((one, other) => one.first - other.first);
}

const isPlace = (mention: Mention): mention is PlaceMention => mention.kind === "place";
