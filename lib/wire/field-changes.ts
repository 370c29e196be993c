import type { FieldChange } from "./record-views";

/** The leaves of a JSON value by path; an empty list or object is a leaf of its own. */
function leaves(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    for (const [key, part] of Object.entries(value)) leaves(part, path === "" ? key : `${path}.${key}`, into);
  } else if (value !== null && value !== undefined) into.set(path, JSON.stringify(value));
  return into;
}

/** What changed between two values of a record, leaf by leaf in the order of paths; the first value is all change. Absent is null. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [old, current] = [leaves(before, "", new Map()), leaves(after, "", new Map())];
  const paths = [...new Set([...current.keys(), ...old.keys()])];
  return paths
    .filter((path) => old.get(path) !== current.get(path))
    .map((path) => ({ path, before: old.get(path) ?? null, after: current.get(path) ?? null }));
}
