import type { AtlasMap } from "@/components/map/atlas-map";
import { CameraLink } from "@/components/map/camera-link";
import { makeMap } from "@/components/map/make-map";
import type { MapGround } from "@/components/map/map-view";
import type { Language } from "@/lib/domain/names";
import type { Camera } from "@/lib/wire/view-url";

interface MapRequest {
  ground: MapGround;
  language: Language;
  camera: Camera;
  /** In CSS pixels. */
  widthPx: number;
  heightPx: number;
  /** Device pixels to a CSS pixel. */
  scale: number;
  /** Room for the names of regions, in CSS pixels from the frame. */
  paddingPx: number;
  /** Hands the map what it shows. */
  show: (map: AtlasMap) => void;
  signal: AbortSignal;
}

/** A map of thousands of areas takes seconds without a graphics card; longer than this it will not come at all. */
const PATIENCE_MS = 90_000;

/**
 * Draws a map out of sight, in light colours and in any size, and gives its picture. The live map is left alone: it may be of
 * another theme and size, and keeps no picture between two frames. Throws where the browser cannot draw it.
 */
export async function drawMap(request: MapRequest): Promise<HTMLCanvasElement> {
  const { ground, language, camera, widthPx, heightPx, scale, signal } = request;
  const container = document.createElement("div");
  container.dataset.ink = "light";
  container.inert = true;
  container.ariaHidden = "true";
  Object.assign(container.style, {
    position: "fixed",
    top: "0",
    left: "-10000px",
    width: `${widthPx}px`,
    height: `${heightPx}px`,
  });
  document.body.append(container);
  let map: AtlasMap | null = null;
  let timer = 0;
  try {
    const side = request.paddingPx;
    const drawn = Promise.withResolvers<HTMLCanvasElement>();
    drawn.promise.catch(() => {}); // it may fail while the map is still being made, which fails then, too
    const stop = () => drawn.reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    timer = window.setTimeout(() => drawn.reject(new Error("The map was not drawn in time.")), PATIENCE_MS);
    let isReady = false;
    map = await makeMap(ground, signal, {
      container,
      link: new CameraLink(),
      controls: false,
      language,
      camera,
      bounds: [camera.lng, camera.lat, camera.lng, camera.lat],
      padding: { top: side, right: side, bottom: side, left: side },
      moves: false,
      pixelRatio: scale,
      words: {},
      credits: [],
      onSelect: () => {},
      onHover: () => {},
      onCamera: () => {},
      onState: (state) => {
        if (state === "ready") isReady = true;
        if (state !== "idle" || !isReady) return;
        // The canvas has its picture only while the frame is being made, which is when this is called.
        const picture = copyCanvas(container.querySelector("canvas"));
        if (picture) drawn.resolve(picture);
        else drawn.reject(new Error("The map has no picture."));
      },
    });
    request.show(map);
    return await drawn.promise;
  } finally {
    window.clearTimeout(timer);
    map?.destroy();
    container.remove();
  }
}

function copyCanvas(canvas: HTMLCanvasElement | null): HTMLCanvasElement | null {
  if (!canvas || canvas.width === 0 || canvas.height === 0) return null;
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext("2d")?.drawImage(canvas, 0, 0);
  return copy;
}
