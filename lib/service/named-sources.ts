import type { NamedSource } from "@/lib/wire/analysis-views";
import type { OpenView } from "./open-view";

/** The sources that a view names, for the words that say through whose eyes a page looks. */
export function namedSources({ world, view: { viewpoint, filter } }: OpenView): NamedSource[] {
  const ids = [viewpoint.kind === "source" ? viewpoint.sourceId : null, filter.sourceId];
  return [...new Set(ids)].flatMap((id) => {
    const source = id === null ? null : world.sources.get(id);
    return id !== null && source ? [{ id, names: source.names }] : [];
  });
}
