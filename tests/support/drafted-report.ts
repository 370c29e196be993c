import { draftReportSchema } from "@/lib/domain/draft";

const TEXT =
  'The governor said on Tuesday that Kopyto was in a "grey zone". <script>alert(1)</script> The ministry denied it. Shots near Lug.';

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const noSpans = { assertion: null, target: null, holder: null, date: null, quantity: null };

const claimOf = (words: string, change: object = {}) => ({
  ...{ assertion: "contested", action: null, of: null, what: null, holder: null, quantity: null },
  target: {
    ...{ kind: "place", name: "Kopyto", placeId: "kopyto", count: null, modifier: null },
    candidates: [{ placeId: "kopyto", name: "Kopyto", region: null, likelihood: 1 }],
    ...{ in: [], regionIds: [], from: null, to: null, fromPlaceId: null, toPlaceId: null, bufferKm: null },
  },
  ...{ eventDate: "2025-05-27", answers: null, confidence: 0.9, origin: "rules" },
  span: spanOf(words),
  spans: noSpans,
  ...change,
});

const nobody = { relay: [], saidOnSpan: null, verification: null };

/** A report that carries a script, and what was drafted from it: the second statement answers the first. */
export const draftedReport = {
  report: {
    ...{ sha256: "a".repeat(64), text: TEXT, publishedOn: "2025-05-30", outletId: "outlet" },
    url: "https://news.example.org/kopyto",
  },
  drafts: draftReportSchema.parse({
    language: { code: "en", reading: "full" },
    notices: [],
    drafts: [
      {
        ...nobody,
        speaker: { name: "the governor", role: null, alignment: "ua", sourceId: "governor", span: null },
        saidOn: "2025-05-27",
        claims: [
          claimOf('Kopyto was in a "grey zone"', {
            spans: { ...noSpans, target: spanOf("Kopyto") },
          }),
          claimOf('Kopyto was in a "grey zone"', { eventDate: "2025-05-26" }),
        ],
      },
      {
        ...nobody,
        speaker: { name: "the ministry", role: "of defence", alignment: "ru", sourceId: null, span: null },
        saidOn: "2025-05-29",
        claims: [
          claimOf("The ministry denied it", {
            ...{ assertion: "denial", of: "control" },
            holder: { name: "Ukraine", partyKey: "ua" },
            answers: { kind: "denies", draft: 0, claim: 0 },
          }),
        ],
      },
    ],
    unresolved: [
      { span: spanOf("Shots near Lug"), reason: "nearby", place: "Lug", placeId: null, quantity: null },
    ],
  }),
};
