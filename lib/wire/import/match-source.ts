import type { Ground } from "@/lib/domain/ground";
import { push } from "@/lib/domain/resolve/by-key";
import { toSearchKey } from "@/lib/domain/search-key";

type GroundSource = Ground["sources"][number];

/** The sources that a text can mean: one where it is clear, none where nobody is called so, several where they share the name. */
export type SourceFinder = (text: string) => GroundSource[];

const withoutBrackets = (name: string) => name.replace(/\s*\([^()]*\)\s*$/, "");

/** Finds sources by id, or by name in any language and script, with or without what stands in brackets after it. */
export function sourceFinder({ sources }: Pick<Ground, "sources">): SourceFinder {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const byName = new Map<string, GroundSource[]>();
  const byShortName = new Map<string, GroundSource[]>();
  const add = (map: Map<string, GroundSource[]>, name: string, source: GroundSource) => {
    const key = toSearchKey(name);
    if (key !== "" && !map.get(key)?.includes(source)) push(map, key, source);
  };
  for (const source of sources)
    for (const name of [source.names.en, source.names.uk ?? ""]) {
      add(byName, name, source);
      add(byShortName, withoutBrackets(name), source);
    }
  return (text) => {
    const known = byId.get(text);
    if (known) return [known];
    const key = toSearchKey(text);
    return byName.get(key) ?? byShortName.get(key) ?? [];
  };
}
