import type { MapLibreMap, Point, PointLike } from "maplibre-gl";
import type { Selection } from "./atlas-map";
import type { CellMesh } from "./cell-mesh";
import type { ShownDay } from "./claim-drawing";
import { QUIET_MIN_ZOOM } from "./dot-painter";
import type { MapScene } from "./map-scene";
import { lookOn } from "./paint-on-day";
import { placeAround, placeNear } from "./place-finder";

/** A tap this near to a dot means it: half of a 44 px target. */
const TAP_PX = 22;
/** Quiet dots lie close together and are not for thumbs. */
const QUIET_TAP_PX = 8;
const LINE_REACH_PX = 8;
/** CSS pixels of the whole world at zoom 0. */
const WORLD_PX = 512;

const around = ({ x, y }: Point, reachPx: number): [PointLike, PointLike] => [
  [x - reachPx, y - reachPx],
  [x + reachPx, y + reachPx],
];

interface Drawn {
  scene: MapScene;
  shown: ShownDay;
  mesh: CellMesh | null;
  /** From here on named places have dots. */
  dotsMinZoom: number;
}

/**
 * What is meant by a click: the nearest dot, a place's name, its painted cell, or a region's line or name; null for
 * bare ground.
 */
export function findHit(
  map: MapLibreMap,
  { scene, shown, mesh, dotsMinZoom }: Drawn,
  point: Point,
): Selection | null {
  const { lng, lat } = map.unproject(point);
  const { ids, isNamed } = scene.directory.places;
  const zoom = map.getZoom();
  const isDrawn = (place: number) => lookOn(shown.paint ?? scene.paint, place, shown.day).pattern !== null;
  const hasCell = (place: number) => mesh !== null && (mesh.at[place] ?? 0) < (mesh.at[place + 1] ?? 0);
  const near = (reachPx: number, isMeant: (place: number) => boolean) =>
    placeNear(scene.directory, lng, lat, reachPx / (WORLD_PX * 2 ** zoom), isMeant);

  const dot = near(TAP_PX, (place) =>
    isNamed[place] === 1 ? zoom >= dotsMinZoom || isDrawn(place) : !hasCell(place) && isDrawn(place),
  );
  if (dot >= 0) return { kind: "place", id: ids[dot] ?? "" };
  const [name] = map.queryRenderedFeatures(point, { layers: ["place-names"] });
  if (name) return { kind: "place", id: String(name.id) };
  const quiet = zoom >= QUIET_MIN_ZOOM ? near(QUIET_TAP_PX, () => true) : -1;
  if (quiet >= 0) return { kind: "place", id: ids[quiet] ?? "" };
  const cell = mesh ? placeAround(mesh, lng, lat) : -1;
  if (cell >= 0 && isDrawn(cell)) return { kind: "place", id: ids[cell] ?? "" };
  const marked = new Set(shown.marks.map(({ id }) => id));
  const region = map
    .queryRenderedFeatures(around(point, LINE_REACH_PX), { layers: ["region-first-colour", "region-words"] })
    .find(({ layer, properties }) => layer.id === "region-words" || marked.has(String(properties.regionId)));
  return region ? { kind: "region", id: String(region.properties.regionId) } : null;
}
