/**
 * The fields of a form that somebody changed, each whole. Only those are sent, so that what another person changed in the
 * meantime elsewhere in the record stays, also where one's own is saved on top.
 */
export function changedFields<T extends object>(before: T, mine: T): Partial<T> {
  const old = new Map(Object.entries(before).map(([name, value]) => [name, JSON.stringify(value)]));
  const changed = Object.entries(mine).filter(([name, value]) => old.get(name) !== JSON.stringify(value));
  return Object.fromEntries(changed) as Partial<T>; // the same fields, fewer of them
}
