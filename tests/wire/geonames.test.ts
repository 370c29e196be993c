import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type GeonamesRow, parseGeonames, parseGeonamesLine } from "@/lib/wire/geonames";
import { guessLanguage } from "@/lib/wire/name-language";

const dump = readFileSync(new URL("../fixtures/gazetteer/dump.txt", import.meta.url), "utf8");

async function rowsOf(text: string, classes?: string[]): Promise<GeonamesRow[]> {
  const rows: GeonamesRow[] = [];
  for await (const row of parseGeonames(text.split("\n"), classes)) rows.push(row);
  return rows;
}

/** A good line with some of its columns replaced. */
function lineWith(changes: Record<number, string>): string {
  const cells = (dump.split("\n")[0] ?? "").split("\t");
  for (const [index, text] of Object.entries(changes)) cells[Number(index)] = text;
  return cells.join("\t");
}

function problemOf(line: string): string {
  const row = parseGeonamesLine(line, 7, ["P"]);
  if (row.kind !== "problem") throw new Error(`expected a problem, got a ${row.kind}`);
  expect(row.line).toBe(7);
  return row.problem;
}

describe("parseGeonames", () => {
  it("reads the populated places of a dump and counts the other rows as skipped", async () => {
    const rows = await rowsOf(dump);
    expect(rows.map((row) => row.kind)).toEqual([
      "record",
      "record",
      "record",
      "skipped",
      "record",
      "record",
    ]);
    expect(rows[0]).toEqual({
      kind: "record",
      line: 1,
      record: {
        geonameId: 687008,
        name: "Zhuravka",
        asciiName: "Zhuravka",
        names: [
          { text: "Zhuravka", lang: "en", preferred: true },
          { text: "Juravka", lang: null, preferred: false },
          { text: "Журавка", lang: "uk", preferred: true },
        ],
        lng: 34.98771,
        lat: 51.22181,
        featureCode: "PPL",
        kind: "village",
        countryCode: "UA",
        admin1: "UA.21",
        population: null,
        modifiedOn: "2021-05-10",
      },
    });
  });

  it("tells Ukrainian from Russian names and leaves web addresses out", async () => {
    const sumy = (await rowsOf(dump))[1];
    expect(sumy?.kind === "record" && sumy.record.names).toEqual([
      { text: "Sumy", lang: "en", preferred: true },
      { text: "Soumy", lang: null, preferred: false },
      { text: "Суми", lang: "uk", preferred: true },
      { text: "Сумы", lang: "ru", preferred: true },
    ]);
  });

  it("takes an unmarked Cyrillic name for the country's language", async () => {
    const names = (await rowsOf(dump)).flatMap((row) => (row.kind === "record" ? row.record.names : []));
    expect(names.find(({ text }) => text === "Суджа")?.lang).toBe("ru");
    expect(names.find(({ text }) => text === "Журавка")?.lang).toBe("uk");
  });

  it("reads other feature classes when asked", async () => {
    const rivers = (await rowsOf(dump, ["H"])).filter((row) => row.kind === "record");
    expect(rivers).toHaveLength(1);
  });

  it("reads lines with carriage returns and a byte order mark", () => {
    expect(parseGeonamesLine(`\uFEFF${lineWith({})}\r`, 1, ["P"]).kind).toBe("record");
  });

  it("names the column of a row that cannot be read, and goes on", async () => {
    const rows = await rowsOf(`${lineWith({ 4: "91" })}\n\n${lineWith({})}`);
    expect(rows).toEqual([
      { kind: "problem", line: 1, problem: "lat is outside -90 to 90 degrees" },
      expect.objectContaining({ kind: "record", line: 3 }),
    ]);
  });

  it.each([
    ["too few columns", "687008\tZhuravka", "expected 19 columns, found 2"],
    ["an id that is no number", lineWith({ 0: "12a" }), "geonameId is not a geonameid"],
    ["no name", lineWith({ 1: " " }), "name is empty"],
    ["a position in words", lineWith({ 5: "east" }), "lng is not a decimal number of degrees"],
    ["an empty position", lineWith({ 5: "" }), "lng is not a decimal number of degrees"],
    ["a broken population", lineWith({ 14: "-5" }), "population is not a whole number"],
    ["a broken country", lineWith({ 8: "Ukraine" }), "countryCode is not a two-letter country code"],
  ])("reports %s", (_, line, problem) => {
    expect(problemOf(line)).toBe(problem);
  });

  it("knows no admin code where the row has 00 or nothing", () => {
    for (const code of ["00", ""]) {
      const row = parseGeonamesLine(lineWith({ 10: code }), 1, ["P"]);
      expect(row.kind === "record" && row.record.admin1).toBeNull();
    }
  });
});

describe("guessLanguage", () => {
  it.each([
    ["Басівка", "uk"],
    ["Донецьк", "uk"],
    ["Слов'янськ", "uk"],
    ["Новенькое", "ru"],
    ["Малая Локня", "ru"],
    ["Сумы", "ru"],
    ["Курск", "ru"],
    ["Суджа", null],
    ["Жураўка", null],
    ["Zhuravka", null],
    ["苏梅", null],
  ])("takes %s for %s", (name, language) => {
    expect(guessLanguage(name)).toBe(language);
  });
});
