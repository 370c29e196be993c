import { z } from "zod";
import type { Position } from "@/lib/domain/geometry";

/** What is searched, in the order in which it is shown. */
export const searchGroups = ["places", "sources", "statements"] as const;
export const searchGroupSchema = z.enum(searchGroups, { error: `Use ${searchGroups.join(", ")}.` });
export type SearchGroup = z.infer<typeof searchGroupSchema>;

/** A place that was found. What is below its name tells it apart from others of the same name. */
export interface PlaceHit {
  id: string;
  /** In the language asked for. */
  name: string;
  /** Its other spellings, those that fit the search first. */
  otherNames: string[];
  kind: "village" | "town" | "city";
  /** Null for a place outside the theatre's regions. */
  region: { id: string; name: string } | null;
  population: number | null;
  /** Longitude, latitude; null where nobody knows it. */
  position: Position | null;
  /** Public claims about it. */
  claims: number;
  /** The nearest town or city with more inhabitants; null where there is none, and where nobody knows the place's position. */
  near: { id: string; name: string; km: number } | null;
}

/** A source that was found. */
export interface SourceHit {
  id: string;
  name: string;
  kind: string;
  /** Null is independent. */
  alignment: { key: string; name: string; colour: string } | null;
  /** Public statements that it made or carried. */
  statements: number;
}

/** A statement that was found. */
export interface StatementHit {
  id: string;
  summary: string;
  /** The source's own words, where they were recorded. */
  excerpt: string | null;
  /** EDTF, as entered. */
  saidOn: string;
  speaker: { id: string; name: string };
}

/** What a search found, best first in each group, and where each group goes on (null: all is there). */
export interface SearchResults {
  places: PlaceHit[];
  sources: SourceHit[];
  statements: StatementHit[];
  nextCursors: Record<SearchGroup, string | null>;
}

export const SEARCH_MAX_LENGTH = 200;

/** What the page of results is asked with: the text ("" before anything was asked), one group alone, where it goes on. */
export interface SearchQuery {
  text: string;
  only: SearchGroup | null;
  cursor: string | null;
}

/** The first so many UTF-16 units of a text, without half of a character at its end. */
const cutText = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");

/** Reads the address of the page of results. What cannot be used is left out: too long a text is cut, control characters are blanks. */
export function parseSearchQuery(given: Record<string, string | string[] | undefined>): SearchQuery {
  const read = (name: string) => {
    const value = given[name];
    return ((Array.isArray(value) ? value[0] : value) ?? "").replace(/\p{Cc}/gu, " ").trim();
  };
  const only = searchGroupSchema.safeParse(read("only")).data ?? null;
  const cursor = read("cursor").slice(0, 500);
  return {
    text: cutText(read("q"), SEARCH_MAX_LENGTH).trim(),
    only,
    cursor: only === null || cursor === "" ? null : cursor,
  };
}

/** The address of the page of results that `parseSearchQuery` reads back. */
export function searchAddress({ text, only, cursor }: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("q", text);
  if (only !== null) parameters.set("only", only);
  if (cursor !== null) parameters.set("cursor", cursor);
  const query = parameters.toString();
  return query === "" ? "/search" : `/search?${query}`;
}
