import type { MapGround } from "@/components/map/map-view";
import { readCredits } from "@/lib/service/read-credits";

/** The ground that maps of this instance stand on. */
export async function mapGround(): Promise<MapGround> {
  return {
    credits: await readCredits(),
    styleUrl: process.env.MAP_STYLE_URL || null,
    pmtilesUrl: process.env.MAP_PMTILES_URL || null,
  };
}
