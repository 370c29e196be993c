import type { MapLibreMap, MapOptions, StyleSpecification } from "maplibre-gl";
import type { ClaimDrawing } from "./claim-drawing";
import { makeGroundMap, setGround } from "./ground-map";

/** Longer than a slow machine without a graphics card takes (half a minute): a picture not ready by then will never be. */
const PATIENCE_MS = 90_000;
/** Pictures are for paper and large screens. */
const PIXEL_RATIO = 2;

/**
 * Draws a map out of sight, `widthPx` by `heightPx` CSS pixels at twice the resolution, and hands over its picture.
 * `draw` puts what is to be seen on it. Throws where it is not drawn within a minute and a half.
 */
export async function takePicture(
  [widthPx, heightPx]: readonly [number, number],
  style: StyleSpecification | string,
  camera: Pick<MapOptions, "center" | "zoom">,
  draw: (map: MapLibreMap) => ClaimDrawing,
): Promise<HTMLCanvasElement> {
  const container = document.createElement("div");
  container.inert = true;
  Object.assign(container.style, {
    position: "fixed",
    top: "0",
    left: "-20000px",
    width: `${widthPx}px`,
    height: `${heightPx}px`,
  });
  document.body.append(container);
  let map: MapLibreMap | null = null;
  try {
    map = makeGroundMap({
      ...camera,
      container,
      interactive: false,
      fadeDuration: 0,
      pixelRatio: PIXEL_RATIO,
      // the picture is read after the frame: an ordinary map need not keep it
      canvasContextAttributes: { preserveDrawingBuffer: true },
    });
    draw(map);
    const drawn = map.getCanvas();
    await untilIdle(map, style);
    const picture = document.createElement("canvas");
    picture.width = drawn.width;
    picture.height = drawn.height;
    picture.getContext("2d")?.drawImage(drawn, 0, 0);
    return picture;
  } finally {
    map?.remove();
    container.remove();
  }
}

function untilIdle(map: MapLibreMap, style: StyleSpecification | string): Promise<void> {
  return new Promise((done, failed) => {
    const patience = setTimeout(
      () => failed(new Error("The map's picture was not drawn in time.")),
      PATIENCE_MS,
    );
    map.once("style.load", () => {
      map.once("idle", () => {
        clearTimeout(patience);
        done();
      });
    });
    setGround(map, style);
  });
}
