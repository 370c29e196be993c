import type { MapLibreMap, Marker } from "maplibre-gl";
import { loadBasemap } from "@/components/map/basemap-data";
import { builtInStyle } from "@/components/map/basemap-style";
import { readPalette } from "@/components/map/palette";
import type { Position } from "@/lib/domain/geometry";
import type { Language } from "@/lib/domain/names";

/** The inhabited world, where nothing says where to look. */
const WORLD: Position = [20, 40];

/**
 * A small map on the built-in ground with a pin that can be dragged, which is not on it yet. Fails where the browser has no
 * WebGL 2, or the ground cannot be had; throws the signal's reason after an abort.
 */
export async function startGround(
  container: HTMLElement,
  center: Position | null,
  language: Language,
  signal: AbortSignal,
): Promise<{ map: MapLibreMap; marker: Marker }> {
  const palette = readPalette(container);
  const [{ makeGroundMap, setGround }, { Marker: Pin }, ground] = await Promise.all([
    import("@/components/map/ground-map"),
    import("maplibre-gl"),
    loadBasemap(signal),
  ]);
  signal.throwIfAborted();
  const map = makeGroundMap({ container, center: center ?? WORLD, zoom: center ? 8 : 3 });
  setGround(map, builtInStyle(ground, palette, language));
  return { map, marker: new Pin({ draggable: true, color: palette.accent }) };
}
