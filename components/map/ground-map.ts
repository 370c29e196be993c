import {
  addProtocol,
  MapLibreMap,
  type MapOptions,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import { Protocol } from "pmtiles";
import { mapFontFaces } from "./map-fonts";

// The worker is a module of its own; without its address the map stays blank.
setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).toString());
addProtocol("pmtiles", new Protocol().tile);

/** Closer than this the cells would show a precision that a village's position does not have. */
const MAX_ZOOM = 11.5;

/** A map that lies flat with north above. Throws where the browser has no WebGL 2. */
export function makeGroundMap(options: MapOptions): MapLibreMap {
  const map = new MapLibreMap({
    minZoom: 3,
    maxZoom: MAX_ZOOM,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    attributionControl: false,
    ...options,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** Lays the ground: a style of the operator's by its address, or one of ours. Our layers need a plane and our fonts. */
export function setGround(map: MapLibreMap, style: StyleSpecification | string): void {
  map.setStyle(style, {
    transformStyle: (_previous, { terrain, ...next }) => ({
      ...next,
      projection: { type: "mercator" },
      "font-faces": { ...next["font-faces"], ...mapFontFaces() },
    }),
  });
}
