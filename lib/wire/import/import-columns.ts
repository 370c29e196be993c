/** What a column of an import can mean. `statement` columns are said once for all claims of a statement. */
interface ImportColumn {
  of: "statement" | "claim";
  /** Other headers that mean the same, beside every way to write them (case, spaces, hyphens and underscores aside). */
  aliases: readonly string[];
}

const statement = (...aliases: string[]): ImportColumn => ({ of: "statement", aliases });
const claim = (...aliases: string[]): ImportColumn => ({ of: "claim", aliases });

/** The documented columns, in the order of the template. What `format=csv` exports has these names, too. */
export const importColumns = {
  statement: statement("statementId", "statementKey", "заява"),
  speaker: statement("source", "джерело", "мовець"),
  speakerId: statement("sourceId"),
  relay: statement("chain"),
  carriers: statement("via", "через"),
  saidOn: statement("said", "сказано"),
  publishedOn: statement("published", "опубліковано"),
  url: statement("link", "посилання"),
  archivedUrl: statement("archive", "архів"),
  language: statement("lang", "мова"),
  summary: statement("короткозміст", "зміст"),
  excerpt: statement("quote", "цитата"),
  claim: claim("claimId", "claimKey"),
  assertion: claim("твердження"),
  action: claim("дія"),
  of: claim(),
  what: claim(),
  party: claim("holder", "сторона"),
  targetKind: claim("kind"),
  target: claim("place", "settlement", "name", "місце", "населенийпункт"),
  targetId: claim("placeId"),
  geonameId: claim("geoname"),
  region: claim("oblast", "область"),
  lat: claim("latitude", "широта"),
  lng: claim("lon", "long", "longitude", "довгота"),
  eventDate: claim("date", "day", "дата"),
  quantity: claim("amount", "кількість"),
  unit: claim(),
  modifier: claim(),
  quantityOf: claim(),
  count: claim(),
  countModifier: claim(),
  regions: claim("regionIds"),
  lineFrom: claim(),
  lineTo: claim(),
  description: claim("опис"),
  bufferKm: claim(),
  geometry: claim("geojson"),
  note: claim("comment", "примітка"),
  answers: claim(),
  answerNotes: claim(),
} as const satisfies Record<string, ImportColumn>;
export type ImportField = keyof typeof importColumns;

/** All fields, in the order of the template. The keys of the table above are these and no others. */
export const importFields = Object.keys(importColumns) as ImportField[];

/** Columns of an export that an import has no use for: they are worked out anew. */
const DERIVED = new Set(["alignment", "countsfrom", "countsto", "verdict", "sentence"]);

const fold = (header: string) => header.toLowerCase().replace(/[\s_\-.]+/g, "");
const byHeader = new Map<string, ImportField>(
  importFields.flatMap((field) =>
    [field, ...importColumns[field].aliases].map((name) => [fold(name), field] as const),
  ),
);

/** What a header means by its own words; null where nothing is known of it. */
export const fieldOfHeader = (header: string): ImportField | null => byHeader.get(fold(header)) ?? null;

/** Whether an import knowingly leaves this column of an export aside. */
export const isDerived = (header: string): boolean => DERIVED.has(fold(header));
