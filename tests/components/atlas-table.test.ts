import { describe, expect, it } from "vitest";
import type { AtlasRow } from "@/components/table/atlas-row";
import { countStatuses, createNameRanks, createRowSearch } from "@/components/table/find-rows";

const row = (name: string, rest: Partial<AtlasRow> = {}): AtlasRow => ({
  kind: "place",
  id: name,
  name,
  otherName: null,
  region: null,
  status: "baseline",
  holder: "ua",
  parties: [],
  since: "2024-08-05",
  stale: false,
  ...rest,
});

describe("the table's search", () => {
  const isMeant = createRowSearch();
  const zhuravka = row("Zhuravka", { otherName: "Журавка", region: "Sumy Oblast" });

  it.each(["zhur", "Журав", "žuravka", "SUMY", "журавка"])("finds Zhuravka by %s", (text) => {
    expect(isMeant(zhuravka, text)).toBe(true);
  });

  it("finds nothing by what is in no name, and everything by nothing", () => {
    expect(isMeant(zhuravka, "kursk")).toBe(false);
    expect(isMeant(zhuravka, "…")).toBe(false);
    expect(isMeant(zhuravka, "")).toBe(true);
    expect(isMeant(zhuravka, "  ")).toBe(true);
  });
});

describe("the table's order", () => {
  const rankOf = (language: "en" | "uk", names: string[]) => {
    const ranks = createNameRanks(language)(names.map((name) => row(name)));
    return [...names].sort(
      (one, other) => (ranks.get(`place:${one}`) ?? 0) - (ranks.get(`place:${other}`) ?? 0),
    );
  };

  it("is the alphabet of the page's language, numbers by their value", () => {
    expect(rankOf("uk", ["Ґалаґани", "Дар'їне", "Гуйва", "Їжаки", "Ізюм"])).toEqual([
      "Гуйва",
      "Ґалаґани",
      "Дар'їне",
      "Ізюм",
      "Їжаки",
    ]);
    expect(rankOf("en", ["Place 10", "Place 9"])).toEqual(["Place 9", "Place 10"]);
  });

  it("is kept while days change statuses only, and made anew when a row comes", () => {
    const rank = createNameRanks("en");
    const [one, other] = [row("B"), row("C")];
    const first = rank([one, other]);
    expect(rank([{ ...one, status: "claimed" }])).toBe(first);
    const region = row("A", { kind: "region", id: "B" });
    const second = rank([one, other, region]);
    expect(second.get("region:B")).toBe(0);
    expect(second.get("place:B")).toBe(1);
  });
});

it("the table's statuses are counted in the order of dispute, empty ones left out", () => {
  const rows = [row("a"), row("b", { status: "verified" }), row("c", { status: "contested" }), row("d")];
  expect(countStatuses(rows)).toEqual([
    { status: "contested", count: 1 },
    { status: "verified", count: 1 },
    { status: "baseline", count: 2 },
  ]);
});
