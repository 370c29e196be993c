import { isDay } from "@/lib/domain/day";
import { idSchema } from "@/lib/domain/identity";

/** What a list of statements is narrowed by, and where its page begins; absent parts are null. Days are inclusive. */
export interface StatementListQuery {
  from: string | null;
  to: string | null;
  placeId: string | null;
  sourceId: string | null;
  text: string | null;
  cursor: string | null;
}

/** Query parameters with the part that each carries, in the order in which a link writes them. */
const PARAMETERS = [
  ["from", "from"],
  ["to", "to"],
  ["source", "sourceId"],
  ["place", "placeId"],
  ["q", "text"],
  ["cursor", "cursor"],
] as const satisfies [string, keyof StatementListQuery][];

const TEXT_MAX_LENGTH = 200;

const isValid: Record<keyof StatementListQuery, (text: string) => boolean> = {
  from: isDay,
  to: isDay,
  sourceId: (text) => idSchema.safeParse(text).success,
  placeId: (text) => idSchema.safeParse(text).success,
  text: (text) => text.length <= TEXT_MAX_LENGTH,
  cursor: (text) => text.length <= 500,
};

/** Reads the address of the list. An empty field counts as absent; what is invalid falls back to absent and is named in `problems`. */
export function parseStatementQuery(given: Record<string, string | string[] | undefined>): {
  query: StatementListQuery;
  problems: string[];
} {
  const query: StatementListQuery = {
    from: null,
    to: null,
    placeId: null,
    sourceId: null,
    text: null,
    cursor: null,
  };
  const problems: string[] = [];
  for (const [name, part] of PARAMETERS) {
    const value = given[name];
    const text = (Array.isArray(value) ? value[0] : value)?.trim();
    if (!text) continue;
    if (isValid[part](text)) query[part] = text;
    else problems.push(name);
  }
  return { query, problems };
}

/** Writes the query (`""` or `?from=...`) that `parseStatementQuery` reads back. */
export function serializeStatementQuery(query: StatementListQuery): string {
  const parameters = new URLSearchParams();
  for (const [name, part] of PARAMETERS) {
    const value = query[part];
    if (value !== null) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
