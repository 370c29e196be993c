import type { AtlasOpening } from "./atlas-payload";
import { decodeDirectory, type PlaceDirectory } from "./place-directory";
import { decodeTimelines, type TimelinePayload } from "./timeline-payload";

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
}

/** Unpacks what a page brought along. Throws where the bytes are none of ours. */
export function unpackOpening({ timeline, directory }: NonNullable<AtlasOpening["packed"]>): {
  directory: PlaceDirectory;
  payload: TimelinePayload;
} {
  const places = decodeDirectory(fromBase64(directory));
  return { directory: places, payload: decodeTimelines(fromBase64(timeline), places) };
}
