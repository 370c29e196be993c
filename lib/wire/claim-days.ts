import type { PbfReader, PbfWriter } from "pbf";
import { type ClaimColumns, FOREVER, NO_DAY } from "@/lib/domain/resolve/claim-columns";
import { readNumbers, writeNumbers } from "@/lib/wire/byte-columns";
import { type ClaimShape, OTHER, SAME } from "@/lib/wire/claim-shapes";

type Days = Pick<ClaimColumns, "startsOn" | "saidOn" | "from" | "to">;

/** The day from which a claim's other days are counted: on which it was said, else the theatre's first. */
export const anchorOf = ({ startsOn, saidOn }: Pick<Days, "startsOn" | "saidOn">, row: number): number =>
  saidOn[row] === NO_DAY ? startsOn : (saidOn[row] ?? startsOn);

/** Writes what the shapes of claims leave open about their days: statements come day by day, and count from the day they are said. */
export function writeClaimDays(
  pbf: PbfWriter,
  days: Days,
  shapes: readonly ClaimShape[],
  shape: Uint32Array,
): void {
  const said: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let before = days.startsOn;
  shape.forEach((number, row) => {
    const { said: hasSaid, from: begins, to: ends } = shapes[number] ?? {};
    if (hasSaid === OTHER) {
      said.push((days.saidOn[row] ?? 0) - before);
      before = days.saidOn[row] ?? 0;
    }
    const anchor = anchorOf(days, row);
    if (begins === OTHER) from.push((days.from[row] ?? 0) - anchor);
    if (ends === OTHER) to.push((days.to[row] ?? 0) - anchor);
  });
  for (const column of [said, from, to]) writeNumbers(pbf, column);
}

export function readClaimDays(
  pbf: PbfReader,
  startsOn: number,
  shapes: readonly ClaimShape[],
  shape: Uint32Array,
): Pick<Days, "saidOn" | "from" | "to"> {
  const [said, from, to] = [readNumbers(pbf), readNumbers(pbf), readNumbers(pbf)];
  const next = { said: 0, from: 0, to: 0 };
  const days: Days = {
    startsOn,
    saidOn: new Int32Array(shape.length).fill(NO_DAY),
    from: new Int32Array(shape.length).fill(NO_DAY),
    to: new Int32Array(shape.length).fill(FOREVER),
  };
  let before = startsOn;
  for (let row = 0; row < shape.length; row += 1) {
    const own = shapes[shape[row] ?? 0];
    if (own?.said === OTHER) {
      before += said[next.said++] ?? 0;
      days.saidOn[row] = before;
    }
    const anchor = anchorOf(days, row);
    if (own?.from === SAME) days.from[row] = anchor;
    else if (own?.from === OTHER) days.from[row] = anchor + (from[next.from++] ?? 0);
    if (own?.to === SAME) days.to[row] = days.from[row] ?? 0;
    else if (own?.to === OTHER) days.to[row] = anchor + (to[next.to++] ?? 0);
  }
  return { saidOn: days.saidOn, from: days.from, to: days.to };
}
