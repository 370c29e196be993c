import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import fc from "fast-check";
import { bibtexParser } from "latex-utensils";
import { describe, expect, it } from "vitest";
import { daySchema } from "@/lib/domain/day";
import { citeSnapshot } from "@/lib/wire/snapshot/cite-snapshot";
import { titleOfSnapshot } from "@/lib/wire/snapshot/title-of-snapshot";
import { snapshotContent } from "@/tests/support/snapshot-content";

const cited = {
  id: "k7f3q2",
  url: "https://claims.example.org/s/k7f3q2",
  digest: "ab12".repeat(16),
  frozenOn: daySchema.parse("2025-06-03"),
  accessedOn: daySchema.parse("2025-06-09"),
  author: "Claim Atlas",
};
const cite = (title: string | null = null) => citeSnapshot(snapshotContent({ title }), cited);

/** What a parser of BibTeX reads: the type, key and fields of the one entry. */
function readBibtex(text: string) {
  const { content } = bibtexParser.parse(text);
  expect(content.filter(bibtexParser.isEntry)).toHaveLength(1);
  const [entry] = content.filter(bibtexParser.isEntry);
  const fields = (entry?.content ?? []).map(({ name, value }) => [
    name,
    bibtexParser.isTextStringValue(value) ? value.content : null,
  ]);
  return { type: entry?.entryType, key: entry?.internalKey, fields: Object.fromEntries(fields) };
}
const parse = (text: string, forceType: "@bibtex/text" | "@ris/file") =>
  plugins.input.chain(text, { generateGraph: false, forceType });

/** Words with everything that means something to one of the forms. */
const odd = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.constantFrom(
        "Суми й Курськ",
        "{",
        "}",
        "\\",
        "%",
        "&",
        "$",
        "#",
        "_",
        "~",
        "^",
        '"',
        "--",
        "``",
        "''",
        "<i>",
        "</i>",
        "\n",
        "\nER  - ",
        "@article{x,",
        "Kursk",
        "\\textbf{a}",
        "ї",
        "№",
        "?`",
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(" "));

describe("A citation of a snapshot", () => {
  it("is called by its own title, else by theatre and days in the language of the snapshot", () => {
    expect(titleOfSnapshot(snapshotContent({ title: " The border\nin May " }))).toBe("The border in May");
    expect(titleOfSnapshot(snapshotContent())).toBe("Small theatre, 30 May 2025");
    const { view } = snapshotContent();
    const compared = { ...view, compareDate: daySchema.parse("2025-03-09") };
    expect(titleOfSnapshot(snapshotContent({ title: "\u0007 ", view: compared, lang: "uk" }))).toBe(
      "Малий театр, 9 березня 2025 року – 30 травня 2025 року",
    );
  });

  it("reads in APA as the style's own processor writes it", () => {
    expect(cite().apa).toBe(
      "Claim Atlas. (2025, June 3). Small theatre, 30 May 2025 [Map]. https://claims.example.org/s/k7f3q2",
    );
    for (const title of ["Суми й Курськ: 30 травня", "Held & lost (again)", "100 % of 5 km"]) {
      const { apa, cslJson } = cite(title);
      const [{ note: _, version: __, ...item }] = JSON.parse(cslJson);
      const asApa = { format: "text", template: "apa", lang: "en-US" };
      expect(plugins.output.format("bibliography", [item], asApa).trim()).toBe(apa);
    }
  });

  it("is read by a parser of BibTeX, Cyrillic, braces, % and & included", () => {
    const { type, key, fields } = readBibtex(cite("Суми {й} Курськ: 5 % & 3 $").bibtex);
    expect([type, key]).toEqual(["misc", "claimatlask7f3q2"]);
    expect(fields).toMatchObject({
      title: "Суми \\textbraceleft{}й\\textbraceright{} Курськ: 5 \\% \\& 3 \\textdollar{}",
      author: "{Claim Atlas}",
      year: "2025",
      url: cited.url,
      note: expect.stringContaining(
        `Snapshot k7f3q2, policy 1, known as of 2025-06-02T10:20:30.000Z, sha256 ${cited.digest}`,
      ),
    });
  });

  it("gives any title back from BibTeX, RIS and CSL-JSON, as one entry", () => {
    fc.assert(
      fc.property(odd, (title) => {
        const { bibtex, ris, cslJson } = cite(title);
        const meant = titleOfSnapshot(snapshotContent({ title }));
        readBibtex(bibtex);
        const [fromBibtex, ...more] = parse(bibtex, "@bibtex/text");
        expect(more).toEqual([]);
        expect(fromBibtex?.title.normalize("NFC")).toBe(meant.normalize("NFC"));
        const lines = ris.split("\r\n").slice(0, -1);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-( |$)/);
        expect(lines.filter((line) => line.startsWith("ER"))).toHaveLength(1);
        expect(parse(ris, "@ris/file")).toMatchObject([{ title: meant, URL: cited.url }]);
        expect(JSON.parse(cslJson)).toMatchObject([{ title: meant, type: "webpage" }]);
      }),
      { numRuns: 300 },
    );
  });

  it("is dated by the day of freezing in every form, and names the day of access where there is room for it", () => {
    const { ris, cslJson, bibtex } = cite();
    expect(parse(ris, "@ris/file")).toMatchObject([
      { issued: { "date-parts": [[2025, 6, 3]] }, author: [{ literal: "Claim Atlas" }] },
    ]);
    expect(JSON.parse(cslJson)).toMatchObject([
      {
        issued: { "date-parts": [[2025, 6, 3]] },
        accessed: { "date-parts": [[2025, 6, 9]] },
        version: cited.digest,
      },
    ]);
    for (const text of [ris, bibtex]) expect(text).toContain("accessed 2025-06-09");
  });
});
