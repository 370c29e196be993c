import type { World } from "@/lib/domain/world";

/**
 * A world with these statements alone, as if each were published and nothing of it struck: what the pages of those who work
 * on them are drawn from, by the code that draws public ones.
 * Security: for those who may see the statements (lib/domain/visibility.ts); never for a derived read.
 */
export function unveil(world: World, ids: readonly string[]): World {
  const statements: World["statements"] = new Map();
  for (const id of ids) {
    const recorded = world.statements.get(id);
    if (!recorded) continue;
    const claims = recorded.value.claims.map((claim) => ({ ...claim, struck: false }));
    statements.set(id, {
      ...recorded,
      value: { ...recorded.value, state: "published", struck: false, claims },
    });
  }
  return { ...world, statements };
}
