import type { Place } from "@/lib/domain/place";
import type { Region } from "@/lib/domain/region";
import type { Theatre } from "@/lib/domain/theatre";
import type { World } from "@/lib/domain/world";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";

// Theatres, regions and places as whoever keeps them gets them back: the fields as they are entered, after address and revision.

interface Shown<T> {
  id: string;
  theatreSlug: string;
  revision: number;
  isStruck: boolean;
  value: T;
  world: World;
}

/** A theatre's own fields. */
export function deskTheatreJson({ id, revision, value }: Pick<Shown<Theatre>, "id" | "revision" | "value">) {
  return { id, revision, ...value };
}

/** A region's own fields, with its size. */
export function deskRegionJson({ id, theatreSlug, revision, isStruck, value }: Omit<Shown<Region>, "world">) {
  const { theatreId, ...fields } = value;
  return {
    ...{ id, theatre: theatreSlug, revision, struck: isStruck },
    km2: authalicAreaKm2(value.geometry),
    ...fields,
  };
}

/** A place's own fields, with the names of its region. */
export function deskPlaceJson({ id, theatreSlug, revision, isStruck, value, world }: Shown<Place>) {
  const { theatreId, ...fields } = value;
  const region = value.regionId === null ? undefined : world.regions.get(value.regionId);
  return {
    ...{ id, theatre: theatreSlug, revision, struck: isStruck },
    region:
      region && value.regionId !== null ? { id: value.regionId, key: region.key, names: region.names } : null,
    ...fields,
  };
}
