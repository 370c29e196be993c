import type { Claim, ClaimReview, Graph, Map as MapWork, Organization } from "schema-dts";
import { isDay } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { translator } from "@/lib/wire/messages/translate";
import { attributionSentence, capitalise } from "@/lib/wire/sentence";
import { type SnapshotPlace, snapshotAddresses } from "./snapshot-addresses";
import type { SnapshotContent } from "./snapshot-content";
import { summariseSnapshot } from "./summarise-snapshot";
import { titleOfSnapshot } from "./title-of-snapshot";

type Verdict = NonNullable<PayloadClaim["verdict"]>;

/** Verdicts that are a point on a scale; the others are words alone. 1 is refuted and 5 verified: the direction that Google's documentation of ClaimReview sets. */
const RATINGS: Partial<Record<Verdict, number>> = { verified: 5, refuted: 1 };

const organisation = (name: string, url?: string): Organization => ({
  "@type": "Organization",
  name,
  ...(url && { url }),
});

/**
 * What a snapshot says, for programs, as JSON-LD in words of schema.org: a Map whose parts are the Claims that its statuses
 * rest on, each as its speaker's; and a ClaimReview for each that somebody assessed. The text is safe inside a script element.
 * @param frozenAt instant at which it was frozen and first shown
 */
export function snapshotJsonLd(
  content: SnapshotContent,
  place: SnapshotPlace & { digest: string; frozenAt: string },
  language: Language = content.lang,
): string {
  const t = translator(language);
  const { page, image } = snapshotAddresses(place);
  const atlas = organisation(t("shell.name"), `${place.origin}/`);
  const behind = new Set(content.statuses.flatMap(({ items }) => items.flatMap(({ because }) => because)));
  const claims = content.claims.filter(({ id }) => behind.has(id));
  const parties = content.theatre.parties;
  const sentenceOf = (claim: PayloadClaim) => attributionSentence(claim, parties, language);
  const anchorOf = (claim: PayloadClaim) => `${page}#${encodeURIComponent(claim.id)}`;

  const claimNode = (claim: PayloadClaim): Claim => ({
    "@type": "Claim",
    "@id": anchorOf(claim),
    name: sentenceOf(claim),
    author: organisation(
      capitalise(pickName(claim.speaker.names, language)),
      `${place.origin}/sources/${encodeURIComponent(claim.speaker.id)}`,
    ),
    // A day of EDTF that is uncertain is no date of ISO 8601: it stands in the sentence.
    ...(isDay(claim.saidOn) && { datePublished: claim.saidOn }),
    appearance: {
      "@type": "CreativeWork",
      url: `${place.origin}/statements/${encodeURIComponent(claim.statementId)}`,
    },
  });

  const reviewNode = (claim: PayloadClaim, verdict: Verdict): ClaimReview => ({
    "@type": "ClaimReview",
    // Each review on a page of several is named by an anchor of its own.
    url: anchorOf(claim),
    claimReviewed: sentenceOf(claim),
    // When it was published here: the day on which an assessor judged is no part of what is pinned.
    datePublished: place.frozenAt,
    author: claim.verdictBy ? organisation(capitalise(pickName(claim.verdictBy, language))) : atlas,
    itemReviewed: claimNode(claim),
    reviewRating: {
      "@type": "Rating",
      alternateName: t(`record.verdict.${verdict}`),
      ...(RATINGS[verdict] && { ratingValue: RATINGS[verdict], bestRating: 5, worstRating: 1 }),
    },
  });

  const map: MapWork = {
    "@type": "Map",
    "@id": page,
    url: page,
    name: titleOfSnapshot(content),
    description: summariseSnapshot(content, language).sentences.join(" "),
    inLanguage: language,
    datePublished: place.frozenAt,
    temporalCoverage: content.view.date,
    version: content.policy,
    identifier: { "@type": "PropertyValue", propertyID: "sha256", value: place.digest },
    image,
    publisher: atlas,
    hasPart: claims.map(claimNode),
  };
  const reviews = claims.flatMap((claim) => (claim.verdict ? [reviewNode(claim, claim.verdict)] : []));
  const graph: Graph = { "@context": "https://schema.org", "@graph": [map, ...reviews] };
  return escapeScript(JSON.stringify(graph));
}

/** JSON that cannot end the element it stands in, nor open a comment there: `<` as its escape, which is the same in JSON. */
const escapeScript = (json: string): string => json.replaceAll("<", "\\u003c");
