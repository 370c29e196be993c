import { describe, expect, it } from "vitest";
import type { Ground } from "@/lib/domain/ground";
import { toSearchKey } from "@/lib/domain/search-key";
import { noChoices } from "@/lib/wire/import/import-choices";
import { importColumns, importFields } from "@/lib/wire/import/import-columns";
import { importMappingSchema, plainMapping } from "@/lib/wire/import/import-mapping";
import { importTemplate } from "@/lib/wire/import/import-template";
import { placeMatcher } from "@/lib/wire/import/match-place";
import { regionFinder } from "@/lib/wire/import/match-region";
import { sourceFinder } from "@/lib/wire/import/match-source";
import { planColumns, unusedColumns } from "@/lib/wire/import/plan-columns";
import { importDateReader } from "@/lib/wire/import/read-import-date";
import { readStatements } from "@/tests/support/read-statements";

const names = (en: string, uk: string | null = null) => ({ en, uk });
const place = (
  id: string,
  regionId: string | null,
  position: [number, number] | null,
  ...spelled: string[]
) => ({
  id,
  regionId,
  position,
  geonameId: id === "sumy" ? 692194 : null,
  names: names(spelled[0] ?? id),
  searchKeys: spelled.map(toSearchKey),
});

const ground: Ground = {
  theatreId: "t",
  slug: "t",
  parties: [
    { key: "ua", names: names("Ukraine", "Україна") },
    { key: "ru", names: names("Russia", "Росія") },
  ],
  regions: [
    { id: "r-sumy", key: "sumy", names: names("Sumy Oblast", "Сумська область"), admin1: "UA.21" },
    { id: "r-kursk", key: "kursk", names: names("Kursk Oblast", "Курська область"), admin1: "RU.41" },
  ],
  sources: [
    { id: "mod", names: names("Ministry of Defence (Russia)", "Міністерство оборони") },
    { id: "staff", names: names("General Staff", "Генштаб") },
    { id: "staff-2", names: names("General Staff") },
  ],
  places: [
    place("sumy", "r-sumy", [34.8, 50.9], "Sumy", "Суми"),
    place("zhuravka-a", "r-sumy", [34.0, 51.0], "Zhuravka", "Журавка"),
    place("zhuravka-b", "r-sumy", [35.0, 51.5], "Zhuravka", "Журавка"),
    place("zhuravka-c", "r-kursk", [36.0, 51.6], "Zhuravka"),
    place("zhuravka-d", null, [30.0, 49.0], "Zhuravka"),
    place("lost", "r-kursk", null, "Sudzha", "Суджа"),
  ],
};

const nothing = { id: null, geonameId: null, name: null, region: null, position: null };
const match = (words: Partial<Parameters<ReturnType<typeof placeMatcher>["match"]>[0]>) => {
  const found = placeMatcher(ground).match({ ...nothing, ...words });
  return found.place
    ? [found.place.id, found.by]
    : [found.reason, found.candidates.map((one) => one.place.id)];
};

describe("a place of a file", () => {
  it("is found by id, by its number in GeoNames, or by any spelling of a name that only it has", () => {
    expect(match({ id: "lost" })).toEqual(["lost", "id"]);
    expect(match({ geonameId: "692194", name: "whatever" })).toEqual(["sumy", "id"]);
    for (const name of ["Sumy", "СУМЫ", "Суми", "sumi"]) expect(match({ name })).toEqual(["sumy", "name"]);
  });

  it("is told from others of its name by the region, in any language or as a code", () => {
    for (const region of ["kursk", "Kursk Oblast", "Курська область", "RU-41", "RU.41"])
      expect(match({ name: "Журавка", region })).toEqual(["zhuravka-c", "region"]);
    expect(match({ name: "Zhuravka (Kursk Oblast)" })).toEqual(["zhuravka-c", "region"]);
  });

  it("is one outside the theatre's regions where the region is none of them", () => {
    expect(match({ name: "Zhuravka", region: "Cherkasy" })).toEqual(["zhuravka-d", "region"]);
  });

  it("is told by coordinates, within five kilometres and where no other of the name is nearly as near", () => {
    expect(match({ name: "Zhuravka", position: [35.01, 51.5] })).toEqual(["zhuravka-b", "position"]);
    expect(match({ name: "Zhuravka", position: [35.2, 51.5] })).toEqual([
      "far",
      ["zhuravka-b", "zhuravka-c", "zhuravka-a", "zhuravka-d"],
    ]);
    const twin = place("twin", "r-sumy", [34.0, 51.012], "Zhuravka");
    const near = placeMatcher({ ...ground, places: [...ground.places, twin] });
    const found = near.match({ ...nothing, name: "Zhuravka", position: [34.0, 51.008] });
    expect(found).toMatchObject({ place: null, reason: "ambiguous" });
  });

  it("is for whoever imports to choose where several have the name, or nobody there", () => {
    expect(match({ name: "Zhuravka", region: "sumy" })).toEqual(["ambiguous", ["zhuravka-a", "zhuravka-b"]]);
    expect(match({ name: "Sudzha", region: "sumy" })).toEqual(["elsewhere", ["lost"]]);
    expect(match({ name: "Nowhere" })).toEqual(["unknown", []]);
    expect(match({ name: "?!" })).toEqual(["unknown", []]);
  });
});

describe("regions and sources of a file", () => {
  it("are found by key, code or name", () => {
    const find = regionFinder(ground);
    expect(["UA-21", "Сумська", "sumy oblast", "Sumy region"].map(find)).toEqual(Array(4).fill("r-sumy"));
    expect(find("Lviv")).toBeNull();
  });

  it("are found by id, or by name in any language with or without what is in brackets", () => {
    const find = sourceFinder(ground);
    for (const text of ["mod", "ministry of defence", "Міністерство оборони", "Ministry of Defence (Russia)"])
      expect(find(text).map(({ id }) => id)).toEqual(["mod"]);
    expect(find("General staff").map(({ id }) => id)).toEqual(["staff", "staff-2"]);
    expect(find("Nobody")).toEqual([]);
  });
});

describe("a date of a file", () => {
  it("is read as the mapping writes it, and as a day of the calendar everywhere", () => {
    expect(importDateReader("M/d/yyyy")("3/9/2025")).toBe("2025-03-09");
    expect(importDateReader("yyyyMMdd")("20250309")).toBe("2025-03-09");
    expect(importDateReader("dd.MM.yy")("09.03.25")).toBe("2025-03-09");
    const usual = importDateReader(undefined);
    expect(["9.3.2025", "2025/03/09", "2025-03-09T00:00:00Z", "2025-03-09"].map(usual)).toEqual(
      Array(4).fill("2025-03-09"),
    );
  });

  it("stays EDTF where it is, and as it is where nobody can tell what it means", () => {
    const usual = importDateReader(undefined);
    for (const text of ["2025-05~", "[..2025-03-09]", "2024-08/2025-03-12", "3/9/2025", "yesterday"])
      expect(usual(text)).toBe(text);
  });
});

describe("the columns of a file", () => {
  const plan = (header: string[], mapping = plainMapping) => {
    const planned = planColumns(header, mapping);
    if (!planned.ok) throw new Error(JSON.stringify(planned.error));
    return planned.value;
  };

  it("are known by their names however they are written, and the others are told", () => {
    const planned = plan(["Said_On", "Джерело", "PLACE", "holder", "mood", "sentence"]);
    expect(planned.columns.map(({ fields }) => fields)).toEqual([
      ["saidOn"],
      ["speaker"],
      ["target"],
      ["party"],
      [],
      [],
    ]);
    expect(unusedColumns(planned)).toEqual(["mood"]);
    expect(planned.headerOf("target")).toBe("PLACE");
  });

  it("mean no two things: no name or alias is used twice", () => {
    const fold = (text: string) => text.toLowerCase();
    const all = importFields.flatMap((field) => [field, ...importColumns[field].aliases].map(fold));
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  it("are in the template, in whose example rows only the names are made up", () => {
    const { statements, problems } = readStatements(importTemplate(), ground);
    // Its names are made up: what is wrong with it is that nobody here is called so, and nothing else.
    expect(statements).toEqual([]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(["sourceUnknown", "partyUnknown", "placeUnknown", "regionUnknown"]),
    );
  });

  it("are read as a mapping says: translated, put together, constant, left aside", () => {
    const mapping = importMappingSchema.parse({
      version: 1,
      columns: { eventDate: "when", party: "holder", target: "village", speaker: "who" },
      constants: { assertion: "control", language: "en" },
      values: { party: { RU: "ru", "*": "ua" }, speaker: { "": "Nobody in particular" } },
      dates: { eventDate: "dd/MM/yyyy" },
      words: { holder: { RU: "Russia" } },
      texts: { summary: "{village}: {holder}" },
      skip: { holder: ["?"] },
    });
    const planned = plan(["when", "holder", "village", "who"], mapping);
    expect(planned.read(["09/03/2025", "RU", "Sumy", ""])).toEqual({
      speaker: "Nobody in particular",
      language: "en",
      summary: "Sumy: Russia",
      assertion: "control",
      party: "ru",
      target: "Sumy",
      eventDate: "2025-03-09",
    });
    expect(planned.read(["09/03/2025", "?", "Sumy", ""])).toBeNull();
  });

  it("that a mapping names and the file has not are told, each with the columns there are", () => {
    const mapping = importMappingSchema.parse({
      version: 1,
      columns: { speaker: "who", eventDate: "when" },
      skip: { x: [] },
    });
    const planned = planColumns(["who", "who"], mapping);
    expect(planned).toMatchObject({
      ok: false,
      error: { fields: [{ path: "columns.eventDate" }, { path: "skip.x" }, { path: "who" }] },
    });
    expect(planColumns(["place"], plainMapping)).toMatchObject({
      ok: false,
      error: { fields: [{ path: "speaker" }, { path: "eventDate" }] },
    });
  });
});

const HEADER = "statement,speaker,saidOn,summary,party,target,quantity,answers,count,regions";

describe("the rows of a file", () => {
  const read = (...rows: string[]) => readStatements([HEADER, ...rows].join("\n"), ground);

  it("make one statement where they follow one another with one key, and one each without a key", () => {
    const { statements, problems } = read(
      "a,mod,2025-03-09,Said.,ru,Sumy,,,,",
      "a,,,,ru,Sudzha,,,,",
      ",mod,2025-03-10,Said too.,ru,Sumy,,,,",
      ",mod,2025-03-10,Said too.,ru,Sudzha,,,,",
    );
    expect(problems).toEqual([]);
    expect(statements.map(({ claims }) => claims.length)).toEqual([2, 1, 1]);
    expect(statements[0]?.claims[1]).toMatchObject({ eventDate: "2025-03-09", target: { placeId: "lost" } });
  });

  it("say in the file's own words what is wrong with them, and where", () => {
    const { statements, problems } = read(
      "a,mod,2025-03-09,Said.,ru,Zhuravka,,,,",
      "b,General Staff,someday,Said.,xx,Nowhere,,,,",
      "c,mod,2025-02-30,,ru,Sumy,,,,",
      'd,mod,2025-03-09,Said.,ru,Sumy,"1,200",,,',
      "e,mod,2025-03-09,Said.,ru,Sumy,,shouts:a,,",
      "f,mod,2025-03-09,Said.,ru,,,,4,Lviv",
      "g,mod,2025-03-09,Said.,ru,Sumy,,,,",
      "g,,2025-03-10,,ru,Sumy,,,,",
      "h,mod,2025-02-30,Said.,ru,Sumy,,,,",
    );
    expect(statements).toEqual([]);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "target", "placeAmbiguous"],
      [3, "speaker", "sourceAmbiguous"],
      [3, "party", "partyUnknown"],
      [3, "target", "placeUnknown"],
      [3, "saidOn", "complaint.edtf"],
      [3, "eventDate", "complaint.edtf"],
      [4, "summary", "summaryMissing"],
      [4, "saidOn", "complaint.edtf"],
      [4, "eventDate", "complaint.edtf"],
      [5, "quantity", "number"],
      [6, "answers", "answer"],
      [7, "regions", "regionUnknown"],
      [9, "saidOn", "statementDiffers"],
      [10, "saidOn", "complaint.edtf"],
      [10, "eventDate", "complaint.edtf"],
    ]);
    for (const { message } of problems) expect(message).toMatch(/\.$/);
  });

  it("take the place that was chosen for what they say, or stay out where none was", () => {
    const choices = { ...noChoices, places: { Zhuravka: "zhuravka-b", Sumy: null } };
    const { statements, problems } = readStatements(
      [HEADER, ",mod,2025-03-09,Said.,ru,Zhuravka,,,,", ",mod,2025-03-09,Said.,ru,Sumy,,,,"].join("\n"),
      ground,
      { choices },
    );
    expect(statements.map(({ claims }) => claims[0]?.target)).toEqual([
      { kind: "place", placeId: "zhuravka-b" },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["placeLeftOut"]);
  });
});
