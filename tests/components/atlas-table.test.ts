import { describe, expect, it } from "vitest";
import type { AtlasRow } from "@/components/table/atlas-row";
import { countStatuses, createNameRanks, createRowSearch } from "@/components/table/find-rows";
import { type ColumnId, orderRows } from "@/components/table/order-rows";

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

describe("a column of the table", () => {
  const rows = [
    row("B", { status: "claimed", region: "Sumy", since: "2025-03-09" }),
    row("A", { status: "contested", holder: null, since: "2025-05-27" }),
    row("D", { status: "contested", region: "Kursk", holder: null, since: "2024-08-05" }),
    row("C", { status: "claimed", region: "Kursk", holder: "ru", since: "2025-03-09" }),
  ];
  const ranks = createNameRanks("en")(rows);
  const ordered = (column: ColumnId, descending = false) =>
    orderRows(rows, ranks, { column, descending })
      .map(({ name }) => name)
      .join("");

  it("puts the rows into its order, those it holds alike by name", () => {
    expect(ordered("name")).toBe("ABCD");
    expect(ordered("status")).toBe("ADBC");
    expect(ordered("since")).toBe("DBCA");
    expect(ordered("region")).toBe("CDBA");
    expect(ordered("holder")).toBe("CBAD");
  });

  it("runs backwards, names of what it holds alike still forwards", () => {
    expect(ordered("name", true)).toBe("DCBA");
    expect(ordered("status", true)).toBe("BCAD");
    expect(ordered("since", true)).toBe("ABCD");
  });
});

it("the table's statuses are counted in the order of dispute, empty ones left out", () => {
  const rows = [row("a"), row("b", { status: "verified" }), row("c", { status: "contested" }), row("d")];
  expect(countStatuses(rows, [])).toEqual([
    { status: "contested", count: 1 },
    { status: "verified", count: 1 },
    { status: "baseline", count: 2 },
  ]);
});
