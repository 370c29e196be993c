import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/day";
import { flipBetween } from "@/lib/domain/difference";
import { drawSnapshotMap, PAGE_MAP_SIZE } from "@/lib/service/draw-snapshot-map";
import { drawSnapshotPicture } from "@/lib/service/draw-snapshot-picture";
import { flipPattern } from "@/lib/wire/flip-pattern";
import { choosePattern } from "@/lib/wire/pattern";
import { CARD_ASIDE, CARD_HANDS, CARD_UNITS } from "@/lib/wire/snapshot/draw-card";
import { PREVIEW_SIZE } from "@/lib/wire/snapshot/picture-size";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { frameMap } from "@/lib/wire/snapshot/snapshot-map-svg";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";
import { isInPath, paintedAreas } from "@/tests/support/picture-paths";
import { type PicturedView, picturedView } from "@/tests/support/pictured-view";

const DAY = "2025-05-30";
const PAGE_HANDS = [
  { scale: 1, mostPlaces: 60, isRich: true, className: null },
  { scale: 1.9, mostPlaces: 14, isRich: false, className: null },
];
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** What is drawn where a place of the page's map is: the patterns with their freshness. */
function drawnAt(svg: string, content: SnapshotContent) {
  const { width, height } = PAGE_MAP_SIZE;
  const { project } = frameMap(content, { widthPx: width, heightPx: height, hands: PAGE_HANDS });
  const areas = paintedAreas(svg);
  return content.places.flatMap(({ id, position }) => {
    const point = position && project(...position);
    const isInSight = point && point[0] > 0 && point[1] > 0 && point[0] < width && point[1] < height;
    if (!isInSight) return [];
    const drawn = areas.filter(({ path }) => isInPath(path, point));
    return [{ id, drawn: drawn.map(({ pattern, stale }) => ({ pattern, stale })) }];
  });
}

describe("the picture of the demonstration on 30 May 2025", () => {
  let opened: OpenDatabase;
  let english: PicturedView;
  let ukrainian: PicturedView;
  beforeAll(async () => {
    opened = await openDemoDatabase();
    english = await picturedView(opened.db, "sumy-kursk", { date: DAY });
    ukrainian = await picturedView(opened.db, "sumy-kursk", { date: DAY, lang: "uk" });
  });
  afterAll(() => opened.close());
  const textOf = ({ topology }: PicturedView) => JSON.stringify(topology);

  it("paints every place in sight as the resolver says, and nothing else", async () => {
    const svg = await drawSnapshotMap(english.content, textOf(english), "en");
    const drawn = drawnAt(svg, english.content);
    const expected = drawn.map(({ id }) => {
      const status = english.statusOf("place", id, toDay(DAY));
      const pattern = choosePattern(status);
      const name = pattern && [pattern.marks, ...pattern.parties].join(" ");
      return { id, drawn: name ? [{ pattern: name, stale: status.stale }] : [] };
    });
    expect(drawn).toEqual(expected);
    const painted = expected.flatMap((one) => one.drawn.map(({ pattern }) => pattern.split(" ")[0]));
    expect(new Set(painted)).toEqual(new Set(["hatch", "stripes", "dots"]));
  });

  it("paints what differs where two days are compared", async () => {
    const first = toDay("2025-03-01");
    const { content, topology, statusOf } = await picturedView(opened.db, "sumy-kursk", {
      date: DAY,
      compareDate: first,
    });
    const svg = await drawSnapshotMap(content, JSON.stringify(topology), "en");
    const drawn = drawnAt(svg, content);
    const expected = drawn.map(({ id }) => {
      const [before, after] = [statusOf("place", id, first), statusOf("place", id, toDay(DAY))];
      const flip = flipBetween(before, after);
      const pattern = flip && flipPattern(flip, before, after);
      return {
        id,
        drawn: pattern ? [{ pattern: [pattern.marks, ...pattern.parties].join(" "), stale: false }] : [],
      };
    });
    expect(drawn).toEqual(expected);
    expect(drawn.filter((one) => one.drawn.length > 0).length).toBeGreaterThan(4);
  });

  it("has the party's colours around every place that is shown in somebody's hands, and none around the others", async () => {
    const { content } = english;
    const { width, height, data } = PNG.sync.read(
      Buffer.from(await drawSnapshotPicture(content, textOf(english), PREVIEW_SIZE)),
    );
    expect({ width, height }).toEqual(PREVIEW_SIZE);
    const scale = PREVIEW_SIZE.width / CARD_UNITS;
    const map = { widthPx: CARD_UNITS - CARD_ASIDE, heightPx: PREVIEW_SIZE.height / scale };
    const { project } = frameMap(content, { ...map, hands: CARD_HANDS });
    const around = (x: number, y: number) => {
      let [orange, blue] = [0, 0];
      for (let dy = -22; dy <= 22; dy += 1)
        for (let dx = -22; dx <= 22; dx += 1) {
          const at = 4 * ((Math.round(y) + dy) * width + Math.round(x) + dx);
          const [red = 0, , third = 0] = data.subarray(at, at + 3);
          if (red - third > 60) orange += 1;
          if (third - red > 60) blue += 1;
        }
      return { ru: orange > 80, ua: blue > 80 };
    };
    const named = content.places.flatMap(({ id, isNamed, position }) =>
      isNamed && position ? [{ id, position }] : [],
    );
    expect(named.length).toBeGreaterThan(6);
    for (const { id, position } of named) {
      const { status, holder, parties } = english.statusOf("place", id, toDay(DAY));
      const own = status === "baseline" ? [] : holder ? [holder] : parties;
      const [x, y] = project(...position);
      expect({ id, ...around((CARD_ASIDE + x) * scale, y * scale) }).toEqual({
        id,
        ru: own.includes("ru"),
        ua: own.includes("ua"),
      });
    }
  });

  it("has the border between the two countries from edge to edge", async () => {
    const svg = await drawSnapshotMap(english.content, textOf(english), "en");
    const border = /<path id="snapshot-border" d="([^"]+)"/.exec(svg)?.[1] ?? "";
    const xs = [...border.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
    expect(Math.min(...xs)).toBeLessThanOrEqual(0);
    expect(Math.max(...xs)).toBeGreaterThan(PAGE_MAP_SIZE.width / 2);
    expect(svg.match(/<use href="#snapshot-border"/g)).toHaveLength(4);
  });

  it("is the same to the byte, in this process and in another", async () => {
    const own = await drawSnapshotPicture(english.content, textOf(english), PREVIEW_SIZE);
    const again = await drawSnapshotPicture(structuredClone(english.content), textOf(english), PREVIEW_SIZE);
    expect(sha(again)).toBe(sha(own));
    const folder = mkdtempSync(join(tmpdir(), "claim-atlas-picture-"));
    const file = join(folder, "view.json");
    writeFileSync(file, JSON.stringify({ content: english.content, topology: textOf(english) }));
    const script = `
      import { createHash } from "node:crypto";
      import { readFileSync } from "node:fs";
      const { drawSnapshotPicture } = await import("@/lib/service/draw-snapshot-picture");
      const { content, topology } = JSON.parse(readFileSync(${JSON.stringify(file)}, "utf8"));
      const png = await drawSnapshotPicture(content, topology, ${JSON.stringify(PREVIEW_SIZE)});
      console.log(createHash("sha256").update(png).digest("hex"));`;
    const other = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });
    expect(other.stdout.trim(), other.stderr).toBe(sha(own));
  });

  it("is written in the language it was frozen in, and differs for another", async () => {
    const [one, other] = await Promise.all(
      [english, ukrainian].map((view) => drawSnapshotPicture(view.content, textOf(view), PREVIEW_SIZE)),
    );
    expect(one && other && sha(one) !== sha(other)).toBe(true);
  });

  it("is drawn for print in the size asked for, and in no size that makes no picture", async () => {
    const print = await drawSnapshotPicture(english.content, textOf(english), { width: 1754, height: 2480 });
    const { width, height } = PNG.sync.read(Buffer.from(print));
    expect([width, height]).toEqual([1754, 2480]);
    for (const size of [
      { width: 5000, height: 3000 },
      { width: 100, height: 100 },
      { width: 4000, height: 400 },
      { width: 1200.5, height: 630 },
    ])
      await expect(drawSnapshotPicture(english.content, textOf(english), size)).rejects.toThrow(RangeError);
  });

  it("stays drawn, as points, where there are no catchments", async () => {
    const svg = await drawSnapshotMap(english.content, null, "en");
    expect(paintedAreas(svg)).toEqual([]);
    expect(svg).toMatch(/<g data-pattern="hatch ru ua"><circle/);
  });
});
