import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { oembedOf, oembedXml } from "@/lib/wire/snapshot/oembed";
import { readSnapshotAddress, snapshotAddresses } from "@/lib/wire/snapshot/snapshot-addresses";
import { snapshotJsonLd } from "@/lib/wire/snapshot/snapshot-json-ld";
import { socialTags } from "@/lib/wire/snapshot/social-tags";
import { pinnedClaim, pinnedStatus, snapshotContent } from "@/tests/support/snapshot-content";

const place = { origin: "https://claims.example.org", id: "k7f3q2" };
const page = "https://claims.example.org/s/k7f3q2";
const NASTY = `</script><script>alert("1")</script> & 'quoted' <!--`;
const long = snapshotContent({
  title: "Суми та Курськ: ".repeat(10),
  statuses: [
    {
      ...(snapshotContent().statuses[0] ?? { date: snapshotContent().view.date }),
      items: Array.from({ length: 40 }, (_, index) =>
        pinnedStatus({ id: `a-village-with-a-long-name-${index}`, status: "contested", holder: null }),
      ),
    },
  ],
});

describe("The tags of a preview", () => {
  const tags = socialTags(snapshotContent(), place);

  it("have all that Open Graph requires, absolute, and its own forms", () => {
    // Required: https://ogp.me/#metadata. Structured: https://ogp.me/#structured. Locale: https://ogp.me/#optional.
    const { title, type, url, images, locale, siteName, description } = tags.openGraph;
    expect({ title, type, url, siteName }).toEqual({
      title: "Small theatre, 30 May 2025",
      type: "website",
      url: page,
      siteName: "Claim Atlas",
    });
    expect(images).toEqual([
      {
        url: `${page}/image.png`,
        type: "image/png",
        width: 1200,
        height: 630,
        alt: expect.stringMatching(/\S/),
      },
    ]);
    for (const address of [url, images[0]?.url ?? ""]) expect(new URL(address).protocol).toBe("https:");
    expect(locale).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
    expect(socialTags(snapshotContent({ lang: "uk" }), place).openGraph.locale).toBe("uk_UA");
    expect(description.startsWith("Contested on 30 May 2025: Alder.")).toBe(true);
  });

  it("keep to what a large card of Twitter shows, whatever there is to say", () => {
    // https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image and .../markup:
    // title at most 70 characters, description 200, alternative text 420.
    for (const { twitter } of [tags, socialTags(long, place), socialTags(long, place, "uk")]) {
      expect(twitter.card).toBe("summary_large_image");
      expect(Array.from(twitter.title).length).toBeLessThanOrEqual(70);
      expect(Array.from(twitter.description).length).toBeLessThanOrEqual(200);
      expect(Array.from(twitter.images[0]?.alt ?? "").length).toBeLessThanOrEqual(420);
      expect(twitter.title).toMatch(/\S/);
    }
    expect(tags.twitter.images[0]?.alt).toBe(
      "Map: Small theatre, 30 May 2025. Contested on 30 May 2025: Alder. Claimed by South alone, and verified by nobody: Birch. Held by South, and verified: Cedar.",
    );
  });

  it("lead consumers of oEmbed to it", () => {
    // https://oembed.com/#section4: the types, and addresses that carry the page's own.
    const { types, canonical } = tags.alternates;
    expect(canonical).toBe(page);
    for (const [type, format] of [
      ["application/json+oembed", "json"],
      ["text/xml+oembed", "xml"],
    ] as const) {
      const url = new URL(types[type][0]?.url ?? "");
      expect(url.pathname).toBe("/api/oembed");
      expect(Object.fromEntries(url.searchParams)).toEqual({ url: page, format });
    }
  });
});

describe("oEmbed", () => {
  const none = { maxWidth: null, maxHeight: null };
  const nasty = snapshotContent({ title: NASTY });

  it("has all that its specification requires of rich content", () => {
    // https://oembed.com/#section2.3.4.4 and #section2.3.4
    const embed = oembedOf(snapshotContent(), place, none);
    expect(embed).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "Small theatre, 30 May 2025",
      provider_name: "Claim Atlas",
      provider_url: "https://claims.example.org/",
      width: 720,
      height: 540,
      thumbnail_url: `${page}/image.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(embed.html).toContain('src="https://claims.example.org/embed/k7f3q2"');
  });

  it("honours the limits, of frame and thumbnail alike", () => {
    const embed = oembedOf(snapshotContent(), place, { maxWidth: 300, maxHeight: 900 });
    expect([embed.width, embed.height]).toEqual([300, 540]);
    expect(embed.html).toContain('width="300" height="540"');
    expect(Object.keys(embed).filter((key) => key.startsWith("thumbnail"))).toEqual([]);
    expect(oembedOf(snapshotContent(), place, { maxWidth: 5000, maxHeight: 5000 })).toMatchObject({
      width: 720,
      thumbnail_width: 1200,
    });
  });

  it("frames one page and nothing else, whatever the title says", () => {
    const { html } = oembedOf(nasty, place, none);
    expect(html.match(/</g)).toHaveLength(2);
    expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(html).toContain("&#60;/script&#62;");
  });

  it("says the same as XML", () => {
    const embed = oembedOf(nasty, place, none);
    const xml = oembedXml(embed);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { oembed } = new XMLParser({ parseTagValue: false, trimValues: false }).parse(xml);
    const { "#text": _, ...fields } = oembed;
    expect(fields).toEqual(
      Object.fromEntries(Object.entries(embed).map(([name, value]) => [name, String(value)])),
    );
    expect(oembedXml({ ...embed, title: "a\u0000b" })).not.toContain("\u0000");
  });
});

describe("The address of a snapshot", () => {
  it("is read back from its page and its embed on this site, and from nowhere else", () => {
    const { page: own, embed } = snapshotAddresses(place);
    for (const address of [own, embed, `${own}/`, `${own}?lang=uk#c1`, own.replace("https", "http")])
      expect(readSnapshotAddress(address, place.origin)).toBe("k7f3q2");
    for (const address of [
      "https://elsewhere.example.org/s/k7f3q2",
      "https://claims.example.org:8443/s/k7f3q2",
      "https://claims.example.org@evil.example/s/k7f3q2",
      `${place.origin}/places/k7f3q2`,
      `${place.origin}/s/`,
      `${place.origin}/s/a/image.png`,
      `${place.origin}/s/%`,
      "javascript:alert(1)",
      "k7f3q2",
      "",
    ])
      expect(readSnapshotAddress(address, place.origin)).toBeNull();
  });
});

describe("A snapshot's JSON-LD", () => {
  const known = { ...place, digest: "ab12".repeat(16), frozenAt: "2025-06-03T08:00:00.000Z" };
  const read = (content = snapshotContent()) => JSON.parse(snapshotJsonLd(content, known))["@graph"];

  it("is a Map whose parts are the claims behind its statuses, each its speaker's", () => {
    const [map] = read();
    expect(map).toMatchObject({
      "@type": "Map",
      "@id": page,
      name: "Small theatre, 30 May 2025",
      inLanguage: "en",
      datePublished: "2025-06-03T08:00:00.000Z",
      identifier: { propertyID: "sha256", value: known.digest },
    });
    expect(map.hasPart).toHaveLength(4);
    expect(map.hasPart[2]).toMatchObject({
      "@type": "Claim",
      "@id": `${page}#c3`,
      name: "North’s staff denied on 28 May 2025 that South held Alder (Upper) on 27 May 2025.",
      author: { "@type": "Organization", name: "North’s staff", url: `${place.origin}/sources/north-staff` },
      datePublished: "2025-05-28",
      appearance: { "@type": "CreativeWork", url: `${place.origin}/statements/s3` },
    });
  });

  it("has a review of each claim that was assessed, with all that Google and schema.org ask of a ClaimReview", () => {
    // https://developers.google.com/search/docs/appearance/structured-data/factcheck: required are claimReviewed,
    // reviewRating with alternateName, and url on the page's own domain; recommended author, itemReviewed (a Claim with
    // author, datePublished, appearance), datePublished, and numbers with bestRating and worstRating.
    const claims = snapshotContent().claims.map((claim, index) => ({
      ...claim,
      verdict: (["refuted", "unverifiable", null, "verified"] as const)[index] ?? null,
    }));
    const [, ...reviews] = read(snapshotContent({ claims }));
    expect(reviews).toHaveLength(3);
    for (const review of reviews) {
      expect(review).toMatchObject({
        "@type": "ClaimReview",
        claimReviewed: expect.stringMatching(/\S/),
        url: expect.stringMatching(/^https:\/\/claims\.example\.org\/s\/k7f3q2#c\d$/),
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        author: { "@type": "Organization", name: expect.stringMatching(/\S/) },
        reviewRating: { "@type": "Rating", alternateName: expect.stringMatching(/\S/) },
        itemReviewed: {
          "@type": "Claim",
          author: { "@type": "Organization", name: expect.stringMatching(/\S/) },
          datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          appearance: { url: expect.stringMatching(/^https:/) },
        },
      });
      const { ratingValue, bestRating, worstRating } = review.reviewRating;
      if (ratingValue !== undefined) {
        expect(ratingValue).toBeGreaterThanOrEqual(worstRating);
        expect(ratingValue).toBeLessThanOrEqual(bestRating);
      }
    }
    const ratings = reviews.map(
      ({
        reviewRating: { alternateName, ratingValue },
      }: {
        reviewRating: { alternateName: string; ratingValue?: number };
      }) => [alternateName, ratingValue],
    );
    expect(ratings).toEqual([
      ["Refuted", 1],
      ["Cannot be verified", undefined],
      ["Verified", 5],
    ]);
    // Who assessed it; of a reviewer of the atlas, the atlas.
    expect(reviews.map(({ author }: { author: { name: string } }) => author.name)).toEqual([
      "Claim Atlas",
      "Claim Atlas",
      "Analysts",
    ]);
  });

  it("gives no date of a claim whose day of saying is uncertain", () => {
    const claims = [pinnedClaim({ saidOn: "2025-05~" })];
    expect(read(snapshotContent({ claims }))[0].hasPart[0]).not.toHaveProperty("datePublished");
  });

  it("cannot end the script element that it stands in", () => {
    const content = snapshotContent({ title: NASTY, claims: [pinnedClaim({ note: NASTY })] });
    const text = snapshotJsonLd(content, known);
    expect(text).not.toContain("<");
    expect(JSON.parse(text)["@graph"][0].name).toBe(NASTY);
  });
});
