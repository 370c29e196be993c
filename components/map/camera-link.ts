import type { MapLibreMap } from "maplibre-gl";

/** Keeps maps looking at the same ground: where one goes, the others of its link are at once. */
export class CameraLink {
  readonly #maps = new Map<MapLibreMap, () => void>();
  #isFollowing = false;

  /** Takes a map in. It goes to where the others look already. */
  join(map: MapLibreMap): void {
    const [leader] = this.#maps.keys();
    const lead = () => this.#lead(map);
    this.#maps.set(map, lead);
    map.on("move", lead);
    if (leader) this.#lead(leader);
  }

  /** Lets a map go its own way. */
  leave(map: MapLibreMap): void {
    const lead = this.#maps.get(map);
    if (lead) map.off("move", lead);
    this.#maps.delete(map);
  }

  #lead(leader: MapLibreMap): void {
    // The others' own moves, which this one causes, lead nobody.
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    const camera = { center: leader.getCenter(), zoom: leader.getZoom() };
    for (const map of this.#maps.keys()) if (map !== leader) map.jumpTo(camera);
    this.#isFollowing = false;
  }
}
