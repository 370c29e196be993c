import type { Language } from "@/lib/domain/names";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { drawBeside } from "./draw-beside";

/** The map of a snapshot's page, in pixels where the window is wide: a phone shows it narrower. */
export const PAGE_MAP_SIZE = { width: 760, height: 560 } as const;

/**
 * The map of a snapshot as an `<svg>` for a page, in the page's colours, fonts and language. `topology` is as for
 * drawSnapshotPicture. Security: what the content pins is public.
 */
export function drawSnapshotMap(
  content: SnapshotContent,
  topology: string | null,
  language: Language,
  size: { width: number; height: number } = PAGE_MAP_SIZE,
): Promise<string> {
  return drawBeside("map", content, topology, size, language);
}
