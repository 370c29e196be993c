import { toSearchKey } from "@/lib/domain/search-key";
import type { Source } from "@/lib/domain/source";
import { publicClaims, type World } from "@/lib/domain/world";
import { keepByWorld } from "./keep-by-world";

/** A source that fits a search, with the number of public statements that it made or carried. */
export interface RankedSource {
  id: string;
  source: Source;
  statements: number;
}

interface SourceIndex {
  /** Folded names of each source. */
  keys: Map<string, string[]>;
  statements: Map<string, number>;
}

const indexSources = keepByWorld((world): SourceIndex => {
  const statements = new Map<string, number>();
  const counted = new Set<string>();
  for (const { statementId, statement } of publicClaims(world)) {
    if (counted.has(statementId)) continue;
    counted.add(statementId);
    for (const id of new Set([statement.speakerId, ...statement.relay]))
      statements.set(id, (statements.get(id) ?? 0) + 1);
  }
  const keys = new Map(
    [...world.sources].map(([id, { names }]) => [id, [names.en, names.uk ?? ""].map(toSearchKey)]),
  );
  return { keys, statements };
});

/** A word of this length may differ in its last two letters: a case ending. */
const SHORTEST_INFLECTED = 5;

/** 0 is the whole name, 1 its beginning, 2 every word begins one of its words, 3 so but for endings, 4 inside; null does not fit. */
function rankOf(name: string, asked: string): number | null {
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  const words = name.split(" ");
  const asksFor = asked.split(" ");
  if (asksFor.every((one) => words.some((word) => word.startsWith(one)))) return 2;
  const stem = (word: string) => (word.length < SHORTEST_INFLECTED ? word : word.slice(0, -2));
  if (asksFor.every((one) => words.some((word) => word.startsWith(stem(one))))) return 3;
  return name.includes(asked) ? 4 : null;
}

/** The sources whose name, in any spelling, fits a folded text: best first, then those with more public statements. */
export function rankSources(world: World, searchKey: string): RankedSource[] {
  if (searchKey === "") return [];
  const { keys, statements } = indexSources(world);
  return [...world.sources]
    .flatMap(([id, source]) => {
      const ranks = (keys.get(id) ?? []).flatMap((name) => rankOf(name, searchKey) ?? []);
      const rank = Math.min(...ranks);
      return ranks.length === 0 ? [] : [{ id, source, rank, statements: statements.get(id) ?? 0 }];
    })
    .sort(
      (one, other) =>
        one.rank - other.rank || other.statements - one.statements || (one.id < other.id ? -1 : 1),
    )
    .map(({ id, source, statements: count }) => ({ id, source, statements: count }));
}
