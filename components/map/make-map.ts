import type { StyleSpecification } from "maplibre-gl";
import type { Language } from "@/lib/domain/names";
import type { AtlasMap, AtlasMapOptions } from "./atlas-map";
import { loadBasemap } from "./basemap-data";
import { builtInStyle } from "./basemap-style";
import { type MapPalette, readPalette } from "./palette";
import { tilesStyle } from "./tiles-style";

interface Ground {
  styleUrl: string | null;
  pmtilesUrl: string | null;
}

/** The style of the ground: the operator's by its address, or the built-in one. */
export async function chooseStyle(
  { styleUrl, pmtilesUrl }: Ground,
  palette: MapPalette,
  language: Language,
  signal: AbortSignal,
): Promise<StyleSpecification | string> {
  // A path of this site has to be made whole before the map's worker asks for it.
  if (styleUrl !== null) return new URL(styleUrl, window.location.href).href;
  if (pmtilesUrl !== null)
    return tilesStyle(new URL(pmtilesUrl, window.location.href).href, palette, language);
  return builtInStyle(await loadBasemap(signal), palette, language);
}

/** Makes the map on the operator's ground or ours. MapLibre is fetched only now: the lists do not wait for it. */
export async function makeMap(
  ground: Ground,
  signal: AbortSignal,
  options: Omit<AtlasMapOptions, "style" | "palette">,
): Promise<AtlasMap> {
  const palette = readPalette(options.container);
  const [{ AtlasMap: Made }, style] = await Promise.all([
    import("./atlas-map"),
    chooseStyle(ground, palette, options.language, signal),
  ]);
  signal.throwIfAborted();
  return new Made({ ...options, style, palette });
}
