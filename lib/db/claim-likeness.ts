import type { Claim } from "@/lib/domain/claim";
import type { Statement } from "@/lib/domain/statement";
import { Prisma } from "./generated/client";

// Two claims say the same when speaker, target, assertion and day are the same. Written twice, for a claim in hand and for
// those that are stored; a test holds the two equal.

/** Signs that say how sure a date is, and move no day. */
const MARKS = /[~?%]/g;

/** What a claim says, as one text: equal for claims that say the same. */
export function claimLikeness(
  { speakerId, summary }: Pick<Statement, "speakerId" | "summary">,
  { assertion, of, party, target, eventDate }: Claim,
): string {
  const places =
    target.kind === "place"
      ? [target.placeId, null]
      : target.kind === "line"
        ? [target.fromPlaceId, target.toPlaceId]
        : [null, null];
  const parts = [
    speakerId,
    assertion,
    of,
    party,
    target.kind,
    ...places,
    target.kind === "region" ? target.regionId : null,
    target.kind === "area" || target.kind === "line" ? target.description : null,
    // A number of unnamed places is told from another one by the words about it.
    target.kind === "count" ? `${target.count} ${summary}` : null,
    eventDate.replace(MARKS, ""),
  ];
  return parts.map((part) => part ?? "").join("|");
}

/** The same of claim `c` of statement `s`. */
export const claimLikenessSql = Prisma.sql`concat_ws('|', s."speakerId", c."assertion", coalesce(c."of", ''),
  coalesce(c."party", ''), c."targetKind", coalesce(c."placeId", ''), coalesce(c."toPlaceId", ''), coalesce(c."regionId", ''),
  coalesce(c."description", ''), CASE WHEN c."targetKind" = 'count' THEN c."count" || ' ' || s."summary" ELSE '' END,
  translate(c."eventDate", '~?%', ''))`;
