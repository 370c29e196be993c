import type { z } from "zod";

/** Where a list goes on, as opaque text that is safe in an address. */
export function writeCursor(position: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(position));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The position a cursor stands for, or null when it is not one of ours. */
export function readCursor<T>(schema: z.ZodType<T>, cursor: string): T | null {
  try {
    const text = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
    const read = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
