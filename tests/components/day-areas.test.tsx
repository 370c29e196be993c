import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DayAreas } from "@/components/areas/day-areas";
import { drawnRows, partsOn } from "@/components/areas/series-rows";
import { MessagesProvider } from "@/components/shell/messages-provider";
import { ThemeProvider } from "@/components/shell/theme-provider";
import { buildAreaSeries } from "@/lib/domain/area-columns";
import { fromDayNumber, toDay, toDayNumber } from "@/lib/domain/day";
import { type Language, languages } from "@/lib/domain/names";
import { type StatusName, statuses } from "@/lib/domain/resolve/status";

const PARTIES = [
  { key: "north", names: { en: "North", uk: "Північ" }, colour: "#0072b2" },
  { key: "south", names: { en: "South", uk: "Південь" }, colour: "#d55e00" },
];
const FIRST = toDay("2025-03-01");
const first = toDayNumber(FIRST);
const LAST = fromDayNumber(first + 30);
const code = (status: StatusName) => statuses.indexOf(status);

/** Two places of 30 and 20 km2 in a region of 1,000: on the third day the south claims one of the north's, on the tenth it is contested. */
const series = buildAreaSeries(
  {
    at: Int32Array.of(0, 3, 4),
    day: Int32Array.of(first, first + 2, first + 9, first),
    status: Uint8Array.of(code("baseline"), code("claimed"), code("contested"), code("baseline")),
    holder: Int8Array.of(0, 1, -1, 0),
    parties: new Int32Array(4),
    stale: new Uint8Array(4),
  },
  {
    m2: Float64Array.of(30e6, 20e6),
    region: Int32Array.of(0, 0),
    baseline: Int8Array.of(0, 0),
    regionM2: Float64Array.of(1e9),
  },
  first,
  first + 30,
);

const render = (day: number, language: Language, told: typeof series | null = series) =>
  renderToStaticMarkup(
    <ThemeProvider initial="light">
      <MessagesProvider language={language}>
        <DayAreas
          series={told}
          first={FIRST}
          last={LAST}
          day={fromDayNumber(first + day)}
          parties={PARTIES}
          csvHref="/areas.csv"
          regionsHref="/regions?viewpoint=independent"
        />
      </MessagesProvider>
    </ThemeProvider>,
  );
const textOf = (page: string) => page.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");

describe("the areas of the map's day", () => {
  it("are those of the newest day on which something changed, empty parts left out, and add up", () => {
    const sizes = (day: number) =>
      partsOn(series, first + day, PARTIES).map(({ party, status, km2 }) => [party, status, km2]);
    expect(sizes(1)).toEqual([
      ["north", "baseline", 50],
      [null, "unattributed", 950],
    ]);
    expect(sizes(8)).toEqual([
      ["north", "baseline", 20],
      ["south", "claimed", 30],
      [null, "unattributed", 950],
    ]);
    expect(sizes(40).map(([, status]) => status)).toEqual(["baseline", "contested", "unattributed"]);
    expect(sizes(-1)).toEqual([]);
  });

  it("are drawn over the whole time without what is as on the first day or in no catchment", () => {
    const { rows, kinds } = drawnRows(series, PARTIES);
    expect(kinds).toEqual([
      { party: "south", status: "claimed" },
      { party: null, status: "contested" },
    ]);
    const claimed = rows.filter((row) => row.part === rows[0]?.part);
    expect(claimed.map(({ date, km2 }) => [date, km2])).toEqual([
      ["2025-03-01", 0],
      ["2025-03-03", 30],
      ["2025-03-10", 0],
      ["2025-03-31", 0],
    ]);
  });

  it("stand in a table by party with the whole, the unattributed included", () => {
    const page = textOf(render(5, "en"));
    expect(page).toContain("|Shown as held by North|20|As on the first day: North|20|");
    expect(page).toContain("|Shown as held by South|30|Claimed: South|30|");
    expect(page).toContain("settlement&#x27;s catchment|950|");
    expect(page).toContain("|The whole theatre|1\u202f000|");
    expect(page).toContain("Areas on 6 March 2025, in km²");
  });

  it("name their method, and lead to the regions and to the same view as CSV, in every language", () => {
    for (const language of languages) {
      const page = render(5, language);
      expect(page).toContain("WGS84");
      expect(page).toContain('href="/regions?viewpoint=independent"');
      expect(page).toContain('href="/areas.csv"');
    }
  });

  it("say so while they are being added up", () => {
    expect(render(5, "en", null)).toContain('role="status"');
    expect(render(5, "en", null)).not.toContain("<table");
  });
});
