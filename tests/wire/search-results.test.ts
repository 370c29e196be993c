import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearchQuery, searchAddress, searchGroups } from "@/lib/wire/search-results";

const read = (address: string) =>
  parseSearchQuery(Object.fromEntries(new URL(address, "http://localhost").searchParams));

describe("the address of the page of results", () => {
  it("is read back as it was written", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 }).map((any) => parseSearchQuery({ q: any }).text);
    const cursor = fc.option(fc.stringMatching(/^[\w-]{1,40}$/), { nil: null });
    fc.assert(
      fc.property(text, fc.constantFrom(null, ...searchGroups), cursor, (q, only, from) => {
        const query = { text: q, only, cursor: only === null ? null : from };
        expect(read(searchAddress(query))).toEqual(query);
      }),
    );
  });

  it("leaves out what cannot be used, and cuts what is too long", () => {
    expect(read("/search?q=+a%00b+&only=people&cursor=x")).toEqual({ text: "a b", only: null, cursor: null });
    expect(parseSearchQuery({ q: ["first", "second"] }).text).toBe("first");
    expect(parseSearchQuery({ q: "x".repeat(300) }).text).toHaveLength(200);
    const cut = parseSearchQuery({ q: `${"x".repeat(199)}𝄞y` });
    expect(cut.text).toBe("x".repeat(199));
    expect(read(searchAddress(cut))).toEqual(cut);
    expect(parseSearchQuery({ q: `${"x".repeat(198)}𝄞y` }).text).toBe(`${"x".repeat(198)}𝄞`);
    expect(parseSearchQuery({})).toEqual({ text: "", only: null, cursor: null });
  });
});
