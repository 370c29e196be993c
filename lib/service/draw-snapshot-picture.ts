import { renderAsync } from "@resvg/resvg-js";
import { type PictureSize, pictureSizeSchema } from "@/lib/wire/snapshot/picture-size";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { drawBeside } from "./draw-beside";

/**
 * The picture of a snapshot as a PNG of this size in pixels: a card with few large words up to 1500 x 900, a sheet for print beyond.
 * `topology` is the text of the catchments that the content names; null where it names none. `link` is the snapshot's address, for
 * sheets; a card never has it. The same content, topology, size and link give the same bytes, in every process of one release.
 * Security: what the content pins is public.
 * @throws a RangeError where no picture has that size
 */
export async function drawSnapshotPicture(
  content: SnapshotContent,
  topology: string | null,
  size: PictureSize,
  link = "",
): Promise<Uint8Array> {
  if (!pictureSizeSchema.safeParse(size).success)
    throw new RangeError(`No picture is ${size.width} x ${size.height} pixels.`);
  const svg = await drawBeside("picture", content, topology, size, link);
  // The system's fonts differ from machine to machine; letters are paths already.
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}
