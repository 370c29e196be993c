import type { World } from "@/lib/domain/world";

/** A pure function of a world that is worked out once for each: kept as long as the world is. */
export function keepByWorld<T>(make: (world: World) => T): (world: World) => T {
  const kept = new WeakMap<World, { value: T }>();
  return (world) => {
    const known = kept.get(world) ?? { value: make(world) };
    kept.set(world, known);
    return known.value;
  };
}
