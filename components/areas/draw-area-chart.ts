import { parseDate } from "@internationalized/date";
import * as Plot from "@observablehq/plot";

/** A drawn part on one day; `fill` refers to a pattern of the page. */
export interface ChartRow {
  date: string;
  part: string;
  fill: string;
  km2: number;
}

/** A figure that a source gave, with its number in the list. */
export interface ChartFigure {
  /** The last day on which it may have been given. */
  date: string;
  /** The first such day, where it is another. */
  earliest: string | null;
  km2: number;
  number: number;
}

export interface ChartInput {
  rows: readonly ChartRow[];
  figures: readonly ChartFigure[];
  from: string;
  to: string;
  widthPx: number;
  heightPx: number;
  formatDay: (day: Date) => string;
  formatKm2: (km2: number) => string;
}

/** What the sizes on the left need, at least; each sign of theirs; the tick beside them. */
const LEFT_PX = 52;
const DIGIT_PX = 8;
const AXIS_GAP_PX = 14;
/** A date under the axis needs about so much room. */
const TICK_PX = 90;

/** The highest that anything is drawn: the parts of a day stand upon one another. */
function highest(rows: readonly ChartRow[], figures: readonly ChartFigure[]): number {
  const sums = new Map<string, number>();
  for (const { date, km2 } of rows) sums.set(date, (sums.get(date) ?? 0) + km2);
  return Math.max(0, ...sums.values(), ...figures.map(({ km2 }) => km2));
}

/** The rows of the last day of each pixel: those before it in the same one would be drawn over. */
function oneDayAPixel({ rows, from, to, widthPx }: ChartInput): ChartRow[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const pixelOf = (date: string) =>
    Math.floor(((Date.parse(date) - first) / Math.max(1, last - first)) * widthPx);
  const shown = new Map<number, string>();
  for (const { date } of rows) {
    const pixel = pixelOf(date);
    if (date > (shown.get(pixel) ?? "")) shown.set(pixel, date);
  }
  const days = new Set(shown.values());
  return rows.filter(({ date }) => days.has(date));
}

const toInstant = (day: string) => parseDate(day).toDate("UTC");

/**
 * Draws stacked areas as steps, since a status holds until the next change, and the figures that sources gave as dots.
 * The last day is drawn to its end. Gives an SVG without a style sheet of its own: the page's policy lets none in.
 */
export function drawAreaChart(input: ChartInput): { chart: Element; xOfDay: (day: string) => number } {
  const { figures, from, to, widthPx, heightPx, formatDay, formatKm2 } = input;
  const rows = oneDayAPixel(input);
  const end = parseDate(to).add({ days: 1 }).toDate("UTC");
  const stepped = [
    ...rows.map((row) => ({ ...row, at: toInstant(row.date) })),
    ...rows.filter((row) => row.date === to).map((row) => ({ ...row, at: end })),
  ];
  const dots = figures.map((figure) => ({ ...figure, at: toInstant(figure.date) }));
  const vague = dots.flatMap((dot) => (dot.earliest ? [{ ...dot, since: toInstant(dot.earliest) }] : []));
  const chart = Plot.plot({
    width: widthPx,
    height: heightPx,
    marginLeft: Math.max(LEFT_PX, AXIS_GAP_PX + DIGIT_PX * formatKm2(highest(rows, figures)).length),
    marginTop: 24,
    marginBottom: 44,
    className: "area-chart",
    color: { type: "identity" },
    x: {
      type: "utc",
      domain: [toInstant(from), end],
      ticks: Math.max(2, Math.floor(widthPx / TICK_PX)),
      tickFormat: formatDay,
      label: null,
    },
    y: { label: null, grid: true, nice: true, zero: true, ticks: 5, tickFormat: formatKm2 },
    marks: [
      Plot.areaY(stepped, Plot.stackY({ x: "at", y: "km2", z: "part", fill: "fill", curve: "step-after" })),
      Plot.lineY(
        stepped,
        Plot.stackY2({
          x: "at",
          y: "km2",
          z: "part",
          stroke: "currentColor",
          strokeWidth: 0.75,
          curve: "step-after",
        }),
      ),
      Plot.ruleY([0]),
      Plot.ruleY(vague, {
        x1: "since",
        x2: "at",
        y: "km2",
        clip: true,
        stroke: "currentColor",
        strokeDasharray: "2 4",
      }),
      Plot.dot(dots, {
        x: "at",
        y: "km2",
        r: 5,
        fill: "var(--surface)",
        stroke: "currentColor",
        strokeWidth: 2,
      }),
      Plot.text(dots, {
        x: "at",
        y: "km2",
        text: (dot: ChartFigure) => String(dot.number),
        dy: -13,
        fontWeight: 600,
        fill: "currentColor",
        stroke: "var(--surface)",
        strokeWidth: 4,
      }),
    ],
  });
  chart.querySelector("style")?.remove();
  // Groups have no role that a name could belong to; the frame around the chart names the whole.
  for (const group of chart.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  const scale = chart.scale("x");
  return { chart, xOfDay: (day) => Number(scale?.apply(toInstant(day))) };
}
