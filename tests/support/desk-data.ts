import type { StatementPreview } from "@/lib/wire/preview-views";
import type { EnteredStatement, StatementDeskData } from "@/lib/wire/statement-desk";

const claim = (id: string, note: string | null = null) => ({
  id,
  assertion: "control",
  action: "captured",
  of: null,
  what: null,
  party: "ua",
  target: { kind: "place", placeId: "kopyto" },
  quantity: null,
  eventDate: "2025-05-01",
  note,
  answers: [],
});
/** The newest revision of a statement with two claims, each with a note. */
export const storedStatement = (
  revision: number,
  summary = "The ministry says that Kopyto was taken.",
): EnteredStatement => ({
  id: "ministry-1",
  revision,
  state: "published",
  fields: {
    speakerId: "ministry",
    relay: [],
    saidOn: "2025-05-01",
    publishedOn: null,
    url: null,
    archivedUrl: null,
    language: null,
    excerpt: null,
    summary,
    claims: [claim("one", "first"), claim("two", "second")],
  } as never, // as the schema would brand it
});
/** A statement as the API gives it. */
export const statementJson = ({ fields, ...rest }: EnteredStatement) => ({
  ...rest,
  ...fields,
  struck: false,
});
/** What the form of that statement opens with. */
export const deskData: StatementDeskData = {
  ...{ slug: "small", regions: [], bounds: null, account: "person:a", stored: storedStatement(1) },
  parties: [{ key: "ua", names: { en: "Ukraine", uk: null }, colour: "#0057b7" }],
  named: { places: [], sources: [], claims: [] },
};
/** What the server says of it: a sentence for each claim, and no change. */
export const PREVIEW: StatementPreview = {
  ...{ newestDay: "2025-05-01", changes: [], touched: 0, leftOut: 0, twins: [], sameAddress: [] },
  ...{ sentences: ["It says the first.", "It says the second."], outlets: [], newest: null },
};
