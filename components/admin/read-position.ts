import { convert } from "geo-coordinates-parser";
import type { Position } from "@/lib/domain/geometry";

const DECIMAL = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

/**
 * Reads a position as people write it, latitude first: `51.2, 35.3`, or with degrees, minutes and seconds
 * (`51°12′N 35°18′E`). Gives longitude and latitude as everywhere else; null where it cannot be read.
 * The library is asked only for degree signs: it takes bare decimals for degrees and minutes.
 */
export function readPosition(text: string): Position | null {
  const decimal = DECIMAL.exec(text);
  if (decimal) return within(Number(decimal[2]), Number(decimal[1]));
  if (!/[°NSEWnsew]/.test(text)) return null;
  try {
    const { decimalLatitude, decimalLongitude } = convert(text);
    return within(decimalLongitude, decimalLatitude);
  } catch {
    return null;
  }
}

const within = (lng: number, lat: number): Position | null =>
  Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;

/** A position as `readPosition` takes it, to some ten metres. */
export const writePosition = ([lng, lat]: Position): string =>
  `${Number(lat.toFixed(5))}, ${Number(lng.toFixed(5))}`;
