import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Language } from "@/lib/domain/names";
import { FONT } from "./map-fonts";
import type { MapPalette } from "./palette";

/**
 * A quiet ground from an operator's PMTiles file in the Protomaps schema (layers earth, water, roads, boundaries,
 * places; https://docs.protomaps.com/basemaps/layers). Credits come with the file.
 */
export function tilesStyle(address: string, palette: MapPalette, language: Language): StyleSpecification {
  const layer = (one: Pick<LayerSpecification, "id" | "type"> & { "source-layer": string }) => ({
    source: "tiles",
    ...one,
  });
  const text = { "text-color": palette.dot, "text-halo-color": palette.halo, "text-halo-width": 1.4 };
  // `layer` keeps each entry's own type and paint; the whole is what MapLibre validates on loading.
  const layers = [
    { id: "sea", type: "background", paint: { "background-color": palette.water } },
    {
      ...layer({ id: "land", type: "fill", "source-layer": "earth" }),
      paint: { "fill-color": palette.land },
    },
    {
      ...layer({ id: "water", type: "fill", "source-layer": "water" }),
      paint: { "fill-color": palette.water },
    },
    {
      ...layer({ id: "roads", type: "line", "source-layer": "roads" }),
      minzoom: 7,
      paint: {
        "line-color": palette.region,
        "line-width": ["interpolate", ["linear"], ["zoom"], 7, 0.3, 12, 1.4],
        "line-opacity": 0.7,
      },
    },
    {
      ...layer({ id: "boundaries", type: "line", "source-layer": "boundaries" }),
      paint: { "line-color": palette.border, "line-width": 1, "line-dasharray": [4, 2] },
    },
    {
      ...layer({ id: "places", type: "symbol", "source-layer": "places" }),
      layout: {
        "text-field": ["coalesce", ["get", `name:${language}`], ["get", "name"]],
        "text-font": [FONT.regular],
        "text-size": 12,
        "symbol-sort-key": ["coalesce", ["get", "sort_key"], ["get", "min_zoom"], 0],
      },
      paint: text,
    },
  ] as LayerSpecification[];
  return { version: 8, sources: { tiles: { type: "vector", url: `pmtiles://${address}` } }, layers };
}
