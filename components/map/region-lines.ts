import type { Feature, FeatureCollection } from "geojson";
import type { MapLibreMap } from "maplibre-gl";
import { SOURCE } from "./claim-layers";
import type { RegionMark } from "./map-scene";

/**
 * The lines along regions with claims. An outline is sent when its region is first marked; another day, other colours
 * or none are feature state.
 */
export class RegionLines {
  readonly #map: MapLibreMap;
  readonly #neutral: string;
  readonly #send: (source: string, data: FeatureCollection) => void;
  readonly #sent = new Set<string>();
  /** What each region's line shows now: its colours, joined. */
  readonly #shown = new Map<string, string>();

  constructor(map: MapLibreMap, neutral: string, send: (source: string, data: FeatureCollection) => void) {
    this.#map = map;
    this.#neutral = neutral;
    this.#send = send;
  }

  /** Forgets what was sent: after other outlines came, or a new style. */
  reset(): void {
    if (this.#shown.size > 0) this.#map.removeFeatureState({ source: SOURCE.regions });
    this.#sent.clear();
    this.#shown.clear();
  }

  /** Draws the marks. Says whether a line changed. */
  draw(regions: ReadonlyMap<string, Feature>, marks: readonly RegionMark[]): boolean {
    const isNew = marks.some(({ id }) => !this.#sent.has(id) && regions.has(id));
    if (isNew) {
      for (const { id } of marks) this.#sent.add(id);
      const features = [...this.#sent].flatMap((id) => {
        const shape = regions.get(id);
        return shape ? [{ ...shape, properties: { regionId: id } }] : [];
      });
      this.#send(SOURCE.regions, { type: "FeatureCollection", features });
    }
    const asked = new Map(marks.map(({ id, colours }) => [id, colours]));
    let isChanged = isNew;
    for (const id of this.#sent) {
      const colours = asked.get(id);
      const shown = colours ? `shown ${colours.join()}` : "";
      if ((this.#shown.get(id) ?? "") === shown) continue;
      this.#shown.set(id, shown);
      const first = colours && (colours[0] ?? this.#neutral);
      this.#map.setFeatureState(
        { source: SOURCE.regions, id },
        { first: first ?? null, second: colours?.[1] ?? null },
      );
      isChanged = true;
    }
    return isChanged;
  }
}
