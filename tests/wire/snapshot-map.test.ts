import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/day";
import { statuses } from "@/lib/domain/resolve/status";
import { shownDays } from "@/lib/wire/snapshot/drawn-looks";
import { PAPER_INK } from "@/lib/wire/snapshot/map-ink";
import { pageMapSvg } from "@/lib/wire/snapshot/page-map-svg";
import { readPictureSize } from "@/lib/wire/snapshot/picture-size";
import { writeNames } from "@/lib/wire/snapshot/place-names";
import { frameMap } from "@/lib/wire/snapshot/snapshot-map-svg";
import { snapshotPictureSvg } from "@/lib/wire/snapshot/snapshot-picture-svg";
import { surveySnapshot } from "@/lib/wire/snapshot/survey-snapshot";
import { escapeXml } from "@/lib/wire/svg";
import { evenLettering, look, madeCells, madeGround, madeSnapshot } from "@/tests/support/made-snapshot";
import { isInPath, paintedAreas } from "@/tests/support/picture-paths";

const SIZE = { width: 760, height: 560 };
const ground = madeGround();
const hands = [
  { scale: 1, mostPlaces: 60, isRich: true, className: null },
  { scale: 1.9, mostPlaces: 14, isRich: false, className: null },
];
const draw = (content: ReturnType<typeof madeSnapshot>, topology: ReturnType<typeof madeCells> | null) =>
  pageMapSvg({ content, topology, ground, lettering: evenLettering }, SIZE, content.lang);

describe("the map of a snapshot", () => {
  it("gives every status its own pattern, paler where stale, and the baseline none", () => {
    const places = statuses.flatMap((status, row) =>
      [false, true].map((stale, column) => ({
        id: `${status}${stale ? "-stale" : ""}`,
        position: [21 + 2 * column, 46 + row] as [number, number],
        look: look(status, { stale }),
      })),
    );
    const content = madeSnapshot(places);
    const svg = draw(content, madeCells(places));
    const { project } = frameMap(content, { widthPx: SIZE.width, heightPx: SIZE.height, hands });
    const areas = paintedAreas(svg);
    const drawn = Object.fromEntries(
      places.map(({ id, position }) => {
        const found = areas.filter(({ path }) => isInPath(path, project(...position)));
        return [id, found.map(({ pattern, stale }) => `${pattern}${stale ? " paler" : ""}`)];
      }),
    );
    expect(drawn).toEqual({
      verified: ["solid south"],
      "verified-stale": ["solid south paler"],
      baseline: [],
      "baseline-stale": [],
      agreed: ["light south"],
      "agreed-stale": ["light south paler"],
      contested: ["hatch north south"],
      "contested-stale": ["hatch north south paler"],
      assessed: ["dots south"],
      "assessed-stale": ["dots south paler"],
      claimed: ["stripes south"],
      "claimed-stale": ["stripes south paler"],
      unknown: ["crosses"],
      "unknown-stale": ["crosses paler"],
    });
  });

  it("paints a place as on the day, not as after it", () => {
    const places = [
      { id: "then", position: [24, 48] as [number, number], look: look("claimed"), from: "2025-06-01" },
      { id: "later", position: [26, 49] as [number, number], look: look("verified"), from: "2025-06-02" },
    ];
    const patterns = paintedAreas(draw(madeSnapshot(places), madeCells(places))).map(
      ({ pattern }) => pattern,
    );
    expect(patterns).toEqual(["stripes south"]);
  });

  it("shows the window that was frozen, whatever its own shape", () => {
    const bounds: [number, number, number, number] = [21, 46, 22, 49];
    const content = madeSnapshot([]);
    content.view.bounds = bounds;
    const [west, south, east, north] = frameMap(content, { widthPx: 760, heightPx: 560, hands }).bounds;
    expect(west).toBeLessThanOrEqual(bounds[0]);
    expect(south).toBeLessThanOrEqual(bounds[1] + 1e-9);
    expect(east).toBeGreaterThanOrEqual(bounds[2]);
    expect(north).toBeGreaterThanOrEqual(bounds[3] - 1e-9);
  });

  it("marks what is chosen with a heavy line and a ring", () => {
    const places = [{ id: "chosen", position: [25, 50] as [number, number], look: look("claimed") }];
    const content = madeSnapshot(places);
    content.view.place = "chosen";
    const chosen = /<g data-part="chosen">(.*?)<\/g>/.exec(draw(content, madeCells(places)))?.[1] ?? "";
    expect(chosen).toContain("<circle");
    expect(chosen).toContain('stroke-width="2.6"');
    content.view.place = null;
    expect(draw(content, madeCells(places))).not.toMatch(/<g data-part="chosen"><circle/);
  });

  it("lets no name run into another, over a dot, or out of the picture", () => {
    const place = fc.record({
      name: fc.string({ minLength: 1, maxLength: 24 }),
      lng: fc.double({ min: 21, max: 29, noNaN: true }),
      lat: fc.double({ min: 46, max: 54, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), fc.constantFrom(1, 1.9), (made, scale) => {
        const content = madeSnapshot(
          made.map(({ name, lng, lat }, number) => ({
            id: `p${number}`,
            name,
            position: [lng, lat] as [number, number],
            look: look("claimed"),
          })),
        );
        const frame = frameMap(content, { widthPx: 760, heightPx: 560, hands });
        const zoom = frame.zoom - Math.log2(scale);
        const survey = surveySnapshot({
          content,
          topology: null,
          ground,
          frame,
          language: "en",
          leastPx2: 1,
          zoom,
        });
        const { boxes } = writeNames(survey, [], {
          lettering: evenLettering,
          ink: PAPER_INK,
          scale,
          zoom,
          language: "en",
          mostPlaces: 60,
          isRich: true,
        });
        for (const [index, one] of boxes.entries()) {
          expect(one.left >= 0 && one.top >= 0 && one.right <= 760 && one.bottom <= 560).toBe(true);
          for (const other of boxes.slice(index + 1)) {
            const isApart =
              one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top;
            expect(isApart).toBe(true);
          }
          for (const dot of survey.places) {
            const isOver = dot.x > one.left && dot.x < one.right && dot.y > one.top && dot.y < one.bottom;
            expect(isOver).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("reads a hostile title, name or party as text, on the page and in the picture", () => {
    const hostile = `</title><script>alert("1")</script><a href='javascript:x'>&amp;\u0000\ud800`;
    const places = [
      { id: "p", name: hostile, position: [25, 50] as [number, number], look: look("claimed") },
    ];
    const content = madeSnapshot(places, { title: hostile, note: hostile });
    const sources = { content, topology: null, ground, lettering: evenLettering };
    const request = { size: { width: 1200, height: 630 }, credits: [hostile], link: hostile };
    const sheet = { ...request, size: { width: 2400, height: 1600 } };
    for (const svg of [
      draw(content, null),
      snapshotPictureSvg(sources, request),
      snapshotPictureSvg(sources, sheet),
    ]) {
      for (const markup of ["<script", "<a ", "\u0000", "\ud800"]) expect(svg).not.toContain(markup);
      expect(svg).toContain("&lt;script&gt;");
    }
    expect(escapeXml(hostile)).not.toMatch(/[<>"']|\p{Cc}|\p{Cs}/u);
  });
});

describe("what a snapshot's picture is told", () => {
  it("is the earlier of two days first, and one where both are the same", () => {
    const { view } = madeSnapshot([]);
    const days = (date: string, compareDate: string) =>
      shownDays({ view: { ...view, date: toDay(date), compareDate: toDay(compareDate) } });
    expect(days("2025-03-01", "2025-02-01")).toEqual({ before: "2025-02-01", after: "2025-03-01" });
    expect(days("2025-02-01", "2025-03-01")).toEqual({ before: "2025-02-01", after: "2025-03-01" });
    expect(days("2025-03-01", "2025-03-01")).toEqual({ before: null, after: "2025-03-01" });
  });

  it("is a size of whole pixels within limits", () => {
    expect(readPictureSize("1200x630")).toEqual({ width: 1200, height: 630 });
    expect(readPictureSize("4000x2000")).toEqual({ width: 4000, height: 2000 });
    for (const text of [
      "",
      "1200",
      "1200x",
      "0x0",
      "4001x3000",
      "4000x1000",
      "600x2000",
      "1e3x1000",
      "-600x600",
    ])
      expect(readPictureSize(text)).toBeNull();
  });

  it("is in the light colours of the page", () => {
    const css = readFileSync("app/globals.css", "utf8");
    const light = css.slice(css.indexOf('[data-ink="light"]'), css.indexOf("@variant night"));
    const token = (name: string) => new RegExp(`--${name}: ([^;]+);`).exec(light)?.[1];
    expect(PAPER_INK).toEqual({
      land: token("map-land"),
      water: token("map-water"),
      region: token("map-region"),
      border: token("map-border"),
      label: token("map-label"),
      halo: token("map-halo"),
      dot: token("map-dot"),
      ink: token("ink"),
      soft: token("ink-soft"),
      surface: token("surface"),
      line: token("line-strong"),
      neutral: token("status-unknown"),
      staleOpacity: token("status-stale-opacity"),
      agreedOpacity: token("status-agreed-opacity"),
      verifiedOpacity: token("status-verified-opacity"),
    });
  });
});
