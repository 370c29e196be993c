/** True where two values hold the same, field by field in one order. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The fields of a form that somebody changed, each whole: what another person changed elsewhere in the record stays. */
export function changedFields<T extends object>(before: T, mine: T): Partial<T> {
  const old = new Map(Object.entries(before));
  const changed = Object.entries(mine).filter(([name, value]) => !isSame(old.get(name), value));
  return Object.fromEntries(changed) as Partial<T>; // the same fields, fewer of them
}

/**
 * The same for a form whose record somebody else changed in the meantime: inside those fields, too, what only the other one
 * changed is as they have it (the other name, a party that was added). Where both did, it is as mine.
 */
export function changesOnTop<T extends object>(before: T, mine: T, theirs: unknown): Partial<T> {
  if (!isRecord(theirs)) return changedFields(before, mine);
  const old = new Map(Object.entries(before));
  const merged = Object.entries(changedFields(before, mine)).map(([name, value]) => [
    name,
    merge(old.get(name), value, theirs[name]),
  ]);
  return Object.fromEntries(merged) as Partial<T>; // the same fields, each of the same shape on all sides
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly Fields[] => Array.isArray(value) && value.every(isRecord);

function merge(before: unknown, mine: unknown, theirs: unknown): unknown {
  if (theirs === undefined) return mine;
  if (isSame(before, mine)) return theirs;
  if (isRecord(before) && isRecord(mine) && isRecord(theirs))
    return Object.fromEntries(
      Object.entries(mine).map(([name, value]) => [name, merge(before[name], value, theirs[name])]),
    );
  return isList(before) && isList(mine) && isList(theirs) ? mergeLists(before, mine, theirs) : mine;
}

/** What tells the parties, or the names, of one record apart. */
const nameOf = ({ key, text, lang }: Fields): string => JSON.stringify(key ?? [text, lang]);
const byName = (list: readonly Fields[]) => new Map(list.map((one) => [nameOf(one), one]));

function mergeLists(before: readonly Fields[], mine: readonly Fields[], theirs: readonly Fields[]): Fields[] {
  const [was, own, others] = [byName(before), byName(mine), byName(theirs)];
  const merged = new Map<string, Fields>();
  const wasMoved = !isSame(
    [...was.keys()].filter((name) => own.has(name)),
    [...own.keys()].filter((name) => was.has(name)),
  );
  const order = wasMoved ? [own, others] : [others, own];
  for (const name of order.flatMap((list) => [...list.keys()])) {
    const [old, one, other] = [was.get(name), own.get(name), others.get(name)];
    if (one && other)
      merged.set(name, merge(old, one, other) as Fields); // records on both sides give a record
    // Of one side only: it was added there, or taken out by the other, unless that one would take out what I changed.
    else if (one && !(old && isSame(old, one))) merged.set(name, one);
    else if (other && !old) merged.set(name, other);
  }
  return [...merged.values()];
}
