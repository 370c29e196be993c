import { z } from "zod";

/** The picture that link previews show. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

const MOST_PX = 4000;
/** So much longer than the other may a side be. */
const MOST_OBLONG = 2.6;

/** A size that a picture of a snapshot can have, in pixels. */
export const pictureSizeSchema = z
  .strictObject({
    width: z.int().min(600).max(MOST_PX),
    height: z.int().min(315).max(MOST_PX),
  })
  .refine(({ width, height }) => Math.max(width / height, height / width) <= MOST_OBLONG);
export type PictureSize = z.infer<typeof pictureSizeSchema>;

/** Reads `<width>x<height>`: 600 to 4000 pixels wide, 315 to 4000 high, no side 2.6 times as long as the other; null for anything else. */
export function readPictureSize(text: string): PictureSize | null {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
  const size = pictureSizeSchema.safeParse({ width: Number(width), height: Number(height) });
  return size.success ? size.data : null;
}
