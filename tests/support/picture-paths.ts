type Point = readonly [number, number];

/** The rings of path data made of straight lines, as d3 writes it. */
function ringsOf(path: string): [number, number][][] {
  return path
    .split("M")
    .slice(1)
    .map((ring) =>
      ring
        .replace("Z", "")
        .split("L")
        .map((pair) => pair.split(",").map(Number) as [number, number]),
    );
}

/** Whether a point lies in the area of path data, by the even-odd rule. */
export function isInPath(path: string, [x, y]: Point): boolean {
  let isInside = false;
  for (const ring of ringsOf(path))
    for (const [index, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    }
  return isInside;
}

/** An area of a map's markup: which pattern it is filled with, and how fresh. */
export interface PaintedArea {
  pattern: string;
  stale: boolean;
  path: string;
}

/** The areas that the markup of a map paints. Throws where its hands (wide windows, phones) do not paint the same. */
export function paintedAreas(svg: string): PaintedArea[] {
  const shapes = new Map(
    [...svg.matchAll(/<path id="([^"]+)" d="([^"]+)"\/>/g)].map(([, id = "", path = ""]) => [id, path]),
  );
  const layers = svg.split(/<g class="[^"]*hidden">/).slice(1);
  const [first = [], ...others] = layers.map((layer) =>
    [...layer.matchAll(/<g data-pattern="([^"]+)">(.*?)<\/g>/g)].flatMap(([, pattern = "", inner = ""]) =>
      [...inner.matchAll(/<use href="#([^"]+-(fresh|stale)\d+)" fill="url/g)].map(([, id = "", kind]) => ({
        pattern,
        stale: kind === "stale",
        path: shapes.get(id) ?? "",
      })),
    ),
  );
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
    throw new Error("A phone would see another map.");
  return first;
}
