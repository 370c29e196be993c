import { bareLook, type Look, type PaintColumns } from "./map-scene";

/** Index in `looks` of how a place is drawn on a day (a Julian day number). */
function lookIndex({ at, day, look }: PaintColumns, place: number, asked: number): number {
  const first = at[place] ?? 0;
  let point = (at[place + 1] ?? 0) - 1;
  // a place has a handful of points: walking them is faster than bisecting
  while (point >= first && (day[point] ?? 0) > asked) point -= 1;
  return point < first ? 0 : (look[point] ?? 0);
}

/** How a place is drawn on a day. */
export function lookOn(paint: PaintColumns, place: number, asked: number): Look {
  return paint.looks[lookIndex(paint, place, asked)] ?? bareLook;
}

/**
 * Writes how every place is drawn on a day into `into`, and says which places differ from what stood there: the first
 * and the last of them, or null where none does. All places are looked at: for 33,000 that is less than keeping a list
 * of changes by day would cost.
 */
export function writeLooks(
  paint: PaintColumns,
  asked: number,
  into: Uint8Array,
): { first: number; last: number } | null {
  const places = paint.at.length - 1;
  let [first, last] = [-1, -1];
  for (let place = 0; place < places; place += 1) {
    const look = lookIndex(paint, place, asked);
    if (into[place] === look) continue;
    into[place] = look;
    if (first < 0) first = place;
    last = place;
  }
  return first < 0 ? null : { first, last };
}
