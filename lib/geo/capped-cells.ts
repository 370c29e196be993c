import { Delaunay } from "d3-delaunay";

/** A site on a plane, and how far its cell may reach. */
export interface Site {
  x: number;
  y: number;
  radius: number;
}

type Point = [number, number];

/** Corners of a full circle; an arc keeps within 0.12 % of the true one, and never outside of it. */
const CIRCLE_CORNERS = 64;

/** Radians: two angles this close are the same point but for rounding. */
const SAME_ANGLE = 1e-9;

/**
 * For each site the part of the plane that is nearer to it than to any other and within its radius: an open ring of
 * corners, counter-clockwise, null where nothing is left. Radii should change little from a site to the next.
 *
 * Two cells that meet have the very same corners along their common edge: corners are circumcentres, and where the
 * edge leaves the circles the crossing is computed once, from the site that comes first and with the smaller of
 * both radii. No two sites may coincide; neighbours should be well over 1e-4 units apart (metres do), because
 * d3-delaunay takes a triangle of less than 1e-9 square units for a straight line. The result depends on the order of sites only where four lie on one circle.
 */
export function cappedCells(sites: readonly Site[]): (Point[] | null)[] {
  if (sites.length === 0) return [];
  const delaunay = Delaunay.from([...sites.map(({ x, y }): Point => [x, y]), ...fence(sites)]);
  const { circumcenters } = delaunay.voronoi();
  const { triangles, halfedges, inedges } = delaunay;
  const centre = (triangle: number): Point => [
    circumcenters[2 * triangle] ?? 0,
    circumcenters[2 * triangle + 1] ?? 0,
  ];

  return sites.map((site, index) => {
    const corners: Point[] = [];
    const start = inedges[index] ?? -1;
    let edge = start;
    let left: Point | null = null; // where the outline last went over to the circle
    let entered: Point | null = null;
    do {
      const from = Math.floor(edge / 3);
      const out = edge % 3 === 2 ? edge - 2 : edge + 1;
      const neighbour = triangles[out % 3 === 2 ? out - 2 : out + 1] ?? -1;
      edge = halfedges[out] ?? -1;
      if (edge < 0) return null; // cannot be: the fence makes every cell finite
      const to = Math.floor(edge / 3);
      const inside = insideEdge(sites, index, neighbour, centre, from, to);
      if (!inside) continue;
      const [a, b] = inside;
      if (left) addArc(corners, site, left, a);
      entered ??= a;
      addCorner(corners, a);
      addCorner(corners, b);
      left = b;
    } while (edge !== start);
    if (left && entered) addArc(corners, site, left, entered);
    else addCircle(corners, site);
    const [first] = corners;
    const last = corners.at(-1);
    if (first && last && corners.length > 1 && first[0] === last[0] && first[1] === last[1]) corners.pop();
    if (corners.length < 3) return null;
    return signedArea(corners) < 0 ? corners.reverse() : corners;
  });
}

/** Sites far outside, so that each real cell is finite; too far to take anything within a radius. */
function fence(sites: readonly Site[]): Point[] {
  const reach = 4 * sites.reduce((most, site) => Math.max(most, site.radius), 0);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of sites) {
    west = Math.min(west, x - reach);
    east = Math.max(east, x + reach);
    south = Math.min(south, y - reach);
    north = Math.max(north, y + reach);
  }
  const [midX, midY] = [(west + east) / 2, (south + north) / 2];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [midX, south - reach],
    [midX, north + reach],
    [west - reach, midY],
    [east + reach, midY],
  ];
}

/** The part of the edge between two cells that is inside their circles, from first to last corner; null if none. */
function insideEdge(
  sites: readonly Site[],
  index: number,
  neighbour: number,
  centre: (triangle: number) => Point,
  from: number,
  to: number,
): [Point, Point] | null {
  const low = Math.min(index, neighbour);
  const site = sites[low];
  if (!site) return null;
  const other = sites[Math.max(index, neighbour)];
  const radius = Math.min(site.radius, other?.radius ?? site.radius);
  const forward = from < to;
  const [a, b] = forward ? [centre(from), centre(to)] : [centre(to), centre(from)];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const [fx, fy] = [a[0] - site.x, a[1] - site.y];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return fx * fx + fy * fy <= radius * radius ? [a, b] : null;
  const half = fx * dx + fy * dy;
  const root = half * half - squared * (fx * fx + fy * fy - radius * radius);
  if (root <= 0) return null;
  const t0 = (-half - Math.sqrt(root)) / squared;
  const t1 = (-half + Math.sqrt(root)) / squared;
  if (t1 <= 0 || t0 >= 1) return null;
  const at = (t: number): Point => [a[0] + dx * t, a[1] + dy * t];
  const first = t0 <= 0 ? a : at(t0);
  const last = t1 >= 1 ? b : at(t1);
  return forward ? [first, last] : [last, first];
}

function addCorner(corners: Point[], point: Point): void {
  const last = corners.at(-1);
  if (!last || last[0] !== point[0] || last[1] !== point[1]) corners.push(point);
}

/** Corners of the circle from one point of it counter-clockwise to another. */
function addArc(corners: Point[], site: Site, from: Point, to: Point): void {
  if (from[0] === to[0] && from[1] === to[1]) return;
  const step = (2 * Math.PI) / CIRCLE_CORNERS;
  const begin = Math.atan2(from[1] - site.y, from[0] - site.x);
  let end = Math.atan2(to[1] - site.y, to[0] - site.x);
  if (begin - end > SAME_ANGLE) end += 2 * Math.PI;
  for (let i = Math.floor(begin / step) + 1; i * step < end; i++) addCorner(corners, onCircle(site, i));
}

function addCircle(corners: Point[], site: Site): void {
  for (let i = 0; i < CIRCLE_CORNERS; i++) addCorner(corners, onCircle(site, i));
}

function onCircle(site: Site, corner: number): Point {
  const angle = (2 * Math.PI * corner) / CIRCLE_CORNERS;
  return [site.x + site.radius * Math.cos(angle), site.y + site.radius * Math.sin(angle)];
}

function signedArea(corners: Point[]): number {
  let twice = 0;
  corners.forEach(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}
