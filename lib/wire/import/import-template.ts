import { writeCsv } from "../write-csv";
import { importFields } from "./import-columns";

/** Rows that show how: a statement of two claims, and one of an unnamed count. The names are made up. */
const EXAMPLES: Record<string, string>[] = [
  {
    statement: "1",
    speaker: "Name or id of whoever speaks",
    carriers: "Reuters; The Independent",
    saidOn: "2025-03-09",
    publishedOn: "2025-03-10",
    url: "https://example.org/report",
    language: "en",
    summary: "The speaker said that its troops had taken the two villages.",
    assertion: "control",
    action: "captured",
    party: "Key or name of a party",
    target: "Name of a place",
    region: "Name of its region",
    eventDate: "[..2025-03-09]",
  },
  {
    statement: "1",
    assertion: "control",
    action: "captured",
    party: "Key or name of a party",
    target: "Name of another place",
    lat: "51.19",
    lng: "35.27",
    eventDate: "[..2025-03-09]",
    note: "Rows with the same key that follow one another are one statement.",
  },
  {
    statement: "2",
    speaker: "Name or id of whoever speaks",
    saidOn: "2025-03-11",
    summary: "The speaker said that about four villages had been lost.",
    assertion: "withdrawal",
    party: "Key or name of a party",
    targetKind: "count",
    count: "4",
    countModifier: "about",
    regions: "Name of a region",
    eventDate: "2025-03~",
  },
];

/** The documented columns with example rows, as a CSV file to fill. */
export const importTemplate = (): string =>
  `\uFEFF${writeCsv(
    importFields,
    EXAMPLES.map((row) => Object.fromEntries(importFields.map((field) => [field, row[field] ?? null]))),
  )}`;
