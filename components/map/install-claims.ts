import type { FeatureCollection } from "geojson";
import type { MapLibreMap } from "maplibre-gl";
import type { Language } from "@/lib/domain/names";
import {
  DOT_IMAGE,
  placeLayers,
  regionLayers,
  regionNameLayer,
  SOURCE,
  selectionLayers,
} from "./claim-layers";
import type { ClaimsLayer } from "./claims-layer";
import { drawDot } from "./draw-pattern";
import type { MapPalette } from "./palette";

const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
/** The property that is a feature's id, where its state changes or a click has to find it. */
const PROMOTED: Record<string, string> = { [SOURCE.places]: "placeId", [SOURCE.regions]: "regionId" };

/** Adds what a style lacks of our sources and layers: all of it at first, our own layer alone after a lost graphics context. */
export function installClaims(
  map: MapLibreMap,
  claims: ClaimsLayer,
  { palette, language }: { palette: MapPalette; language: Language },
): void {
  for (const source of Object.values(SOURCE)) {
    if (map.getSource(source)) continue;
    const promoteId = PROMOTED[source];
    map.addSource(source, { type: "geojson", data: EMPTY, tolerance: 0, ...(promoteId && { promoteId }) });
  }
  const layers = [
    ...selectionLayers(palette),
    ...regionLayers(),
    regionNameLayer(palette),
    ...placeLayers(palette, language),
  ];
  for (const layer of layers) if (!map.getLayer(layer.id)) map.addLayer(layer);
  if (!map.getLayer(claims.id)) map.addLayer(claims, layers[0]?.id);
  const ratio = Math.ceil(map.getPixelRatio());
  const dot = drawDot(palette.ink, palette.halo, ratio);
  const image = dot?.getContext("2d")?.getImageData(0, 0, dot.width, dot.height);
  if (image && !map.hasImage(DOT_IMAGE)) map.addImage(DOT_IMAGE, image, { pixelRatio: ratio });
}
