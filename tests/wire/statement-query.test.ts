import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseStatementQuery,
  type StatementListQuery,
  serializeStatementQuery,
} from "@/lib/wire/statement-query";

const read = (address: string) => parseStatementQuery(Object.fromEntries(new URLSearchParams(address)));
const everything: StatementListQuery = {
  from: null,
  to: null,
  placeId: null,
  sourceId: null,
  text: null,
  cursor: null,
};

describe("the address of a list of statements", () => {
  it("reads back whatever it writes", () => {
    const day = fc.constantFrom("2025-03-09", "2024-02-29", null);
    const id = fc.constantFrom("ru-mod", "zhuravka-sumy", null);
    const words = fc.option(
      fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text === text.trim()),
    );
    const query = fc.record({ from: day, to: day, placeId: id, sourceId: id, text: words, cursor: words });
    fc.assert(
      fc.property(query, (asked) => {
        expect(read(serializeStatementQuery(asked))).toEqual({ query: asked, problems: [] });
      }),
    );
  });

  it("is empty where nothing is narrowed, and an empty field of the form narrows nothing", () => {
    expect(serializeStatementQuery(everything)).toBe("");
    expect(read("?from=&to=&source=&place=&q=+")).toEqual({ query: everything, problems: [] });
  });

  it("drops what cannot be used and names it", () => {
    const { query, problems } = read("?from=2025-02-30&to=2025-03-01&source=No+Such&q=Sudzha");
    expect(problems).toEqual(["from", "source"]);
    expect(query).toEqual({ ...everything, to: "2025-03-01", text: "Sudzha" });
  });

  it("takes the first of a parameter given twice", () => {
    expect(parseStatementQuery({ q: ["one", "two"] }).query.text).toBe("one");
  });
});
