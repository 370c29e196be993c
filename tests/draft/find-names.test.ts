import { describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/day";
import { buildIndexes, draftReport } from "@/lib/draft/draft-report";
import { findDates } from "@/lib/draft/find-dates";
import { buildGazetteer, findByFrame, findByName, findRegion } from "@/lib/draft/gazetteer";
import { guessLanguage } from "@/lib/draft/guess-language";
import { buildPartyIndex } from "@/lib/draft/party-index";
import { readDemonstrationTheatre } from "@/tests/support/labelled-reports";

const theatre = readDemonstrationTheatre();
const gazetteer = buildGazetteer(theatre.places, theatre.regions);
const named = (found: number[]) => found.map((index) => gazetteer.places[index]?.names[0]?.text);

describe("The gazetteer", () => {
  it.each(["Zhuravka", "Žuravka", "Журавка", "ZHURAVKA"])("knows a village as %s", (name) => {
    expect(named(findByName(gazetteer, name))).toContain("Zhuravka");
  });
  it.each(["Zhuravky", "Журавку", "Журавки", "Журавке"])("finds it by the case ending of %s", (name) => {
    expect(named(findByFrame(gazetteer, name))).toContain("Zhuravka");
  });
  it("knows a region with its kind, without it, and in Ukrainian", () => {
    const regions = ["Sumy Oblast", "Sumy region", "Sumy", "Сумська область"].map((name) =>
      findRegion(gazetteer, name),
    );
    expect(new Set(regions).size).toBe(1);
    expect(regions[0]).not.toBeNull();
  });
  it("takes no word for a place because it is written alike", () => {
    expect(findByName(gazetteer, "constructor")).toEqual([]);
    expect(findRegion(gazetteer, "__proto__")).toBeNull();
  });
});

describe("Homonyms", () => {
  const place = (id: string, regionId: string, lng: number) => ({
    id,
    names: [{ text: "Samovarivka", lang: "en", preferred: true }],
    regionId,
    position: [lng, 51] as const,
    population: null,
  });
  const indexes = buildIndexes({
    ...theatre,
    places: [...theatre.places, place("far", "donetsk", 37), place("near", "sumy", 35)],
  });
  const chosen = (text: string) =>
    draftReport({ text, publishedOn: toDay("2025-05-30"), outlet: null }, indexes).drafts[0]?.claims[0]
      ?.target;

  it("are told apart by the region that the sentence names", () => {
    expect(
      chosen("Russian forces captured Samovarivka in the Donetsk region, DeepState said.")?.placeId,
    ).toBe("far");
    expect(chosen("Russian forces captured Samovarivka in the Sumy region, DeepState said.")?.placeId).toBe(
      "near",
    );
  });
  it("stay candidates, the likelier first", () => {
    const target = chosen("Russian forces captured Samovarivka in the Sumy region, DeepState said.");
    expect(target?.candidates.map(({ placeId }) => placeId)).toEqual(["near", "far"]);
    expect(target?.candidates[0]?.likelihood).toBeGreaterThan(0.9);
  });
});

describe("Days", () => {
  const days = (text: string) => findDates(text, 0, toDay("2025-05-30"), "en").map(({ edtf }) => edtf);
  it.each([
    ["on Friday", "2025-05-30"],
    ["on Saturday", "2025-05-24"],
    ["last Friday", "2025-05-23"],
    ["yesterday", "2025-05-29"],
    ["this week", "[2025-05-26..2025-05-30]"],
    ["last week", "[2025-05-19..2025-05-25]"],
    ["in March", "2025-03"],
    ["in November", "2024-11"],
    ["on March 12", "2025-03-12"],
    ["on 6 August 2024", "2024-08-06"],
    ["in 2014", "2014"],
    ["two days ago", "2025-05-28"],
  ])("reads %s", (words, edtf) => {
    expect(days(`The army advanced ${words}, it said.`)).toEqual([edtf]);
  });
});

describe("Sides", () => {
  const words = (names: [string, string][]) => {
    const index = buildPartyIndex({ parties: names.map(([key, en]) => ({ key, names: { en, uk: null } })) });
    return (word: string) => index.words.get(word)?.side.key;
  };
  it("are known by country, people and capital", () => {
    const side = words([
      ["ua", "Ukraine"],
      ["ru", "Russia"],
    ]);
    expect(["ukrainian", "kyiv", "moscow", "kremlin", "russians"].map(side)).toEqual([
      "ua",
      "ua",
      "ru",
      "ru",
      "ru",
    ]);
  });
  it("are known by acronym, and as the army and the rebels where there is one of each", () => {
    const side = words([
      ["saf", "Sudanese Armed Forces"],
      ["rsf", "Rapid Support Forces"],
    ]);
    expect(["rsf", "army", "paramilitaries", "sudanese"].map(side)).toEqual(["rsf", "saf", "rsf", "saf"]);
  });
});

describe("Languages", () => {
  it.each([
    ["Російські війська захопили село поблизу кордону", "uk"],
    ["Российские войска взяли под контроль село", "ru"],
    ["M23 rebels entered Bukavu on Sunday without meeting resistance, witnesses said", "en"],
    ["12 34 !!", "und"],
  ])("%s", (text, code) => {
    expect(guessLanguage(text)).toBe(code);
  });
});
