import { type Day, isDay, toDay } from "@/lib/domain/day";
import { idSchema } from "@/lib/domain/identity";

/** What a page about a span of days is narrowed by; absent parts are null. Days are inclusive. */
export interface SpanQuery {
  from: Day | null;
  to: Day | null;
  /** Key of a region. */
  region: string | null;
  /** Key of a party. */
  party: string | null;
}

const PARAMETERS = ["from", "to", "region", "party"] as const satisfies (keyof SpanQuery)[];

/** Reads the address of such a page. What is invalid falls back to absent and is named in `problems`. */
export function parseSpanQuery(given: Record<string, string | string[] | undefined>): {
  query: SpanQuery;
  problems: string[];
} {
  const problems: string[] = [];
  const read = <T>(name: (typeof PARAMETERS)[number], decode: (text: string) => T | null): T | null => {
    const value = given[name];
    const text = (Array.isArray(value) ? value[0] : value)?.trim();
    if (!text) return null;
    const decoded = decode(text);
    if (decoded === null) problems.push(name);
    return decoded;
  };
  const day = (text: string) => (isDay(text) ? toDay(text) : null);
  const key = (text: string) => idSchema.safeParse(text).data ?? null;
  const query: SpanQuery = {
    from: read("from", day),
    to: read("to", day),
    region: read("region", key),
    party: read("party", key),
  };
  if (query.from !== null && query.to !== null && query.from > query.to) {
    problems.push("from");
    query.from = null;
  }
  return { query, problems };
}

/** Writes an address' query (`""` or `?from=...`), leaving out what is null. */
export function writeQuery(values: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== null) parameters.set(name, value);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** The address of a table of a theatre as CSV. */
export function csvAddress(
  slug: string,
  table: "map" | "areas" | "statements",
  values: Readonly<Record<string, string | null>>,
): string {
  return `/api/v1/theatres/${slug}/${table}${writeQuery({ ...values, format: "csv" })}`;
}
