import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actions, answerKinds, assertions, denialSubjects } from "@/lib/domain/claim";
import { languages } from "@/lib/domain/names";
import { verdicts } from "@/lib/domain/verification";
import type { PayloadClaim, PayloadTarget } from "@/lib/wire/atlas-payload";
import { attributionSentence, claimSentence, verificationSentence } from "@/lib/wire/sentence";
import { claimOf, kositsa, kurskOblast, parties, sumyOblast } from "@/tests/support/claim-of";

const sumyRegion: PayloadTarget = { kind: "region", id: "sumy", names: sumyOblast };
const fourPlaces: PayloadTarget = { kind: "count", count: 4, modifier: "exact", regions: [sumyOblast] };
const strip: PayloadTarget = {
  kind: "area",
  description: "border of Sumy Oblast",
  regions: [sumyOblast],
  bufferKm: 10,
  drawn: false,
};
const line: PayloadTarget = {
  kind: "line",
  from: { en: "Zhuravka", uk: "Журавка" },
  to: { en: "Bilovody", uk: "Біловоди" },
  description: null,
};
const reuters = { en: "Reuters", uk: null };

describe("the sentence of a claim", () => {
  it("says who spoke, when, and that nobody has verified it", () => {
    const claim = claimOf({ action: "recaptured" });
    expect(claimSentence(claim, parties, "en")).toBe(
      "Russia's Ministry of Defence said on 9 March 2025 that Russia had recaptured Kositsa (Kursk Oblast). Nobody has verified it.",
    );
    expect(claimSentence(claim, parties, "uk")).toBe(
      "Джерело «Міністерство оборони Росії» заявило 9 березня 2025 року, що сторона «Росія» відбила населений пункт Косиця (Курська область). Ніхто цього не перевірив.",
    );
  });

  it("names the day spoken of only where it is not the day of speaking", () => {
    const withdrawal = claimOf({
      assertion: "withdrawal",
      party: "ua",
      eventDate: "2025-03-12",
      saidOn: "2025-03-21",
    });
    expect(attributionSentence(withdrawal, parties, "en")).toBe(
      "Russia's Ministry of Defence said on 21 March 2025 that Ukraine had withdrawn from Kositsa (Kursk Oblast) on 12 March 2025.",
    );
    expect(attributionSentence(claimOf({ eventDate: "2025-03-09~" }), parties, "en")).not.toMatch(
      /2025.*2025/,
    );
  });

  it("keeps the figure that the source gave, with its modifier", () => {
    const area = claimOf({
      assertion: "contested",
      party: null,
      target: sumyRegion,
      quantity: { unit: "km2", value: 82, modifier: "about", of: null },
    });
    expect(attributionSentence(area, parties, "en")).toContain(
      "that about 82 km² of Sumy Oblast were contested.",
    );
    expect(attributionSentence(area, parties, "uk")).toContain(
      "спірна зона охоплює близько 82 км² у регіоні «Сумська область»",
    );
    const share = claimOf({
      action: "recaptured",
      target: { ...sumyRegion, names: kurskOblast },
      quantity: { unit: "share", value: 0.667, modifier: "about", of: "lost" },
    });
    expect(attributionSentence(share, parties, "en")).toContain(
      "about 67 % of what had been lost in Kursk Oblast",
    );
  });

  it("uses the Ukrainian plural that the number asks for", () => {
    const places = (count: number) =>
      attributionSentence(claimOf({ action: "captured", target: { ...fourPlaces, count } }), parties, "uk");
    expect(places(1)).toContain("1 неназваний населений пункт ");
    expect(places(4)).toContain("4 неназвані населені пункти ");
    expect(places(28)).toContain("28 неназваних населених пунктів ");
  });

  it("calls an advance an advance and never a capture", () => {
    expect(attributionSentence(claimOf({ assertion: "advance", target: line }), parties, "en")).toBe(
      "Russia's Ministry of Defence spoke on 9 March 2025 of an advance by Russia from Zhuravka towards Bilovody.",
    );
  });

  it("does not turn a missing confirmation into a denial", () => {
    const fields = { assertion: "denial", of: "intent", target: sumyRegion } as const;
    const doubt = claimOf({ ...fields, answers: [{ kind: "doubts", claimId: "other" }] });
    const denial = claimOf({ ...fields, answers: [{ kind: "denies", claimId: "other" }] });
    expect(attributionSentence(doubt, parties, "en")).toMatch(
      /Defence doubted .* such an intent concerning Sumy Oblast/,
    );
    expect(attributionSentence(denial, parties, "en")).toMatch(/Defence denied /);
  });

  it("says that a side confirmed what the other had claimed", () => {
    const claim = claimOf({
      action: "captured",
      target: fourPlaces,
      answers: [{ kind: "confirms", claimId: "other" }],
    });
    expect(attributionSentence(claim, parties, "en")).toContain(
      "confirmed on 9 March 2025 that Russia had captured 4 unnamed places",
    );
  });

  it("says the depth of a strip once", () => {
    const intent = claimOf({ assertion: "intent", what: "a buffer zone 10 km deep", target: strip });
    expect(attributionSentence(intent, parties, "en").match(/10 km/g)).toHaveLength(1);
    expect(attributionSentence({ ...intent, what: "a buffer zone" }, parties, "en")).toContain(
      "(10 km deep)",
    );
  });

  it("names who could not verify, who verified and who refuted", () => {
    const say = (verdict: PayloadClaim["verdict"], verdictBy: PayloadClaim["verdictBy"]) =>
      verificationSentence({ verdict, verdictBy }, "en");
    expect(say("unverified", reuters)).toBe("Reuters could not verify it.");
    expect(say("verified", reuters)).toBe("Reuters verified it.");
    expect(say("verified", null)).toBe("A reviewer of this atlas verified it.");
    expect(say("refuted", reuters)).toBe("Reuters refuted it.");
    expect(say("unverifiable", reuters)).toBe("According to Reuters, it cannot be verified.");
    expect(say(null, null)).toBe("Nobody has verified it.");
  });

  it("has words for every assertion, action, target, figure, answer and verdict, and always names the speaker", () => {
    const modifier = fc.constantFrom("exact", "about", "atLeast", "atMost");
    const quantity = fc.oneof(
      fc.record({
        unit: fc.constant("km2"),
        value: fc.double({ min: 0.1, max: 9e4, noNaN: true }),
        modifier,
        of: fc.constant(null),
      }),
      fc.record({
        unit: fc.constant("count"),
        value: fc.integer({ min: 1, max: 500 }),
        modifier,
        of: fc.constant(null),
      }),
      fc.record({
        unit: fc.constant("share"),
        value: fc.double({ min: 0.01, max: 1, noNaN: true }),
        modifier,
        of: fc.constantFrom("target", "lost"),
      }),
    ) as fc.Arbitrary<PayloadClaim["quantity"]>; // fast-check widens the constants
    const claims = fc.record({
      assertion: fc.constantFrom(...assertions),
      action: fc.option(fc.constantFrom(...actions)),
      of: fc.option(fc.constantFrom(...denialSubjects)),
      what: fc.option(fc.constant("a buffer zone")),
      party: fc.constantFrom("ru", "ua"),
      target: fc.constantFrom<PayloadTarget>(kositsa, sumyRegion, strip, line, fourPlaces, {
        ...line,
        from: null,
      }),
      quantity: fc.option(quantity),
      eventDate: fc.constantFrom("2025-03-09", "2024-08/2025-03-12", "[..2025-02]", "2025-05~"),
      answers: fc.array(fc.record({ kind: fc.constantFrom(...answerKinds), claimId: fc.constant("other") }), {
        maxLength: 2,
      }),
      verdict: fc.option(fc.constantFrom(...verdicts)),
    });
    fc.assert(
      fc.property(claims, fc.constantFrom(...languages), (fields, language) => {
        const sentence = claimSentence(claimOf(fields), parties, language);
        expect(sentence).toContain(
          language === "en" ? "Russia's Ministry of Defence" : "«Міністерство оборони Росії»",
        );
        expect(sentence).not.toMatch(/undefined|null|\{|\}| {2}|\(\)|\.\.|\s[.,]/);
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
