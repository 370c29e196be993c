import { keepOnce } from "@/lib/domain/keep-once";
import type { World } from "@/lib/domain/world";
import { nearestFinder } from "@/lib/geo/nearest-points";
import { locatedPlaces } from "./places-inside";

/** Finds the places of a world with a known position that are nearest to one: indexed once for as long as places stay. */
export const placesNear = keepOnce((places: World["places"]) => nearestFinder(locatedPlaces(places)));
