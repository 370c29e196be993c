import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { areasCsv } from "@/lib/wire/areas-csv";
import { wantsCsv } from "@/lib/wire/http-answer";
import { statementsCsv } from "@/lib/wire/statements-csv";
import { writeCsv } from "@/lib/wire/write-csv";
import { claimOf, parties } from "@/tests/support/claim-of";

describe("a table as CSV", () => {
  it("is read back as it was, commas, quotes, line breaks and Cyrillic included", () => {
    const rows = [
      { a: 'said "yes", then no', b: "first\r\nsecond" },
      { a: "Журавка", b: "" },
    ];
    expect(parse(writeCsv(["a", "b"], rows), { columns: true })).toEqual(rows);
  });

  it("leaves numbers alone and disarms what a spreadsheet would run", () => {
    expect(writeCsv(["net", "note"], [{ net: -5.2, note: "=1+1" }])).toBe("net,note\r\n-5.2,'=1+1\r\n");
  });

  it("has no header in later parts", () => {
    expect(writeCsv(["a"], [{ a: 1 }], false)).toBe("1\r\n");
  });

  it("is written where the address or the request asks for it", () => {
    const asking = (accept: string) => new Request("http://localhost/", { headers: { accept } });
    expect(wantsCsv(asking("*/*"), undefined)).toBe(false);
    expect(wantsCsv(asking("text/csv"), undefined)).toBe(true);
    expect(wantsCsv(asking("application/json, text/csv"), undefined)).toBe(false);
    expect(wantsCsv(asking("text/csv"), "json")).toBe(false);
    expect(wantsCsv(asking("application/json"), "csv")).toBe(true);
  });

  it("has the columns of the areas' JSON", () => {
    const areas: Parameters<typeof areasCsv>[0] = {
      from: "2025-01-01",
      to: "2025-01-02",
      method: { series: "", change: "", stated: "", unattributed: "" },
      series: [{ date: "2025-01-01", region: "upper", party: null, status: "unattributed", km2: 1.5 }],
      change: [{ party: "north", gainKm2: 1, lossKm2: 2, netKm2: -1 }],
      stated: [],
      regions: [{ region: "upper", km2: 1.5 }],
    };
    expect(areasCsv(areas, "series")).toBe(
      "date,region,party,status,km2\r\n2025-01-01,upper,,unattributed,1.5\r\n",
    );
    expect(areasCsv(areas, "change")).toBe("party,gainKm2,lossKm2,netKm2\r\nnorth,1,2,-1\r\n");
    expect(areasCsv(areas, "stated")).toBe("claimId,km2,modifier,saidOn,region\r\n");
  });

  it("has a row for each claim of a statement, with a sentence that attributes", () => {
    const claim = claimOf({ answers: [{ kind: "denies", claimId: "earlier" }] });
    const statement = {
      id: "statement",
      speaker: claim.speaker,
      relay: [{ id: "reuters", names: { en: "Reuters", uk: null } }],
      saidOn: claim.saidOn,
      publishedOn: null,
      summary: "Summary",
      stored: { url: null, archivedUrl: null, language: "en", excerpt: null, claims: [] },
      claims: [claim, claimOf({ id: "second" })],
    };
    const rows: Record<string, string>[] = parse(statementsCsv([statement], parties, "en"), {
      columns: true,
    });
    expect(rows.map((row) => row.claimId)).toEqual(["claim", "second"]);
    expect(rows[0]).toMatchObject({
      speaker: "Russia's Ministry of Defence",
      relay: "reuters",
      targetId: "kositsa",
      target: "Kositsa (Kursk Oblast)",
      eventDate: "[..2025-03-09]",
      answers: "denies:earlier",
      publishedOn: "",
    });
    expect(rows[0]?.sentence).toContain("Nobody has verified it.");
  });
});
