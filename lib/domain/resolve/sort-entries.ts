import { ENTRY_SIZE, FROM } from "./column-entries";

/** Up to so many entries the simplest sort is the fastest. */
const FEW = 64;
/** Keys stay below 2 ^ this. */
const KEY_BITS = 31;

/** Sorts numbers where they stand. */
function sortKeys(keys: Int32Array, count: number): void {
  if (count > FEW) {
    keys.subarray(0, count).sort();
    return;
  }
  for (let index = 1; index < count; index += 1) {
    const key = keys[index] ?? 0;
    let slot = index;
    for (; slot > 0 && (keys[slot - 1] ?? 0) > key; slot -= 1) keys[slot] = keys[slot - 1] ?? 0;
    keys[slot] = key;
  }
}

/** Sorts the entries of each subject by their first day; those of one day keep their order. */
export function sortEntries(at: Int32Array, entries: Int32Array): void {
  let keys = new Int32Array(256);
  let kept = new Int32Array(256 * ENTRY_SIZE);

  /** Puts in `keys` the old places of `count` entries in the order of their days, which begin with `base`. */
  const order = (fields: Int32Array, count: number, base: number, last: number): void => {
    const bits = 32 - Math.clz32(count);
    if (last - base < 2 ** (KEY_BITS - bits)) {
      for (let index = 0; index < count; index += 1)
        keys[index] = (((fields[index * ENTRY_SIZE + FROM] ?? 0) - base) << bits) | index;
      sortKeys(keys, count);
      for (let index = 0; index < count; index += 1) keys[index] = (keys[index] ?? 0) & ((1 << bits) - 1);
      return;
    }
    // So many claims about one place over so many years that day and place do not fit in one number.
    for (let index = 0; index < count; index += 1) keys[index] = index;
    const dayOf = (index: number) => fields[index * ENTRY_SIZE + FROM] ?? 0;
    keys.subarray(0, count).sort((one, other) => dayOf(one) - dayOf(other) || one - other);
  };

  for (let subject = 0; subject + 1 < at.length; subject += 1) {
    const start = at[subject] ?? 0;
    const count = (at[subject + 1] ?? 0) - start;
    if (keys.length < count) {
      keys = new Int32Array(2 * count);
      kept = new Int32Array(2 * count * ENTRY_SIZE);
    }
    const first = start * ENTRY_SIZE;
    let isSorted = true;
    let before = entries[first + FROM] ?? 0;
    let base = before;
    let last = before;
    for (let field = 0; field < count * ENTRY_SIZE; field += ENTRY_SIZE) {
      const day = entries[first + field + FROM] ?? 0;
      if (day < before) isSorted = false;
      if (day < base) base = day;
      if (day > last) last = day;
      before = day;
      kept[field] = entries[first + field] ?? 0;
      kept[field + 1] = entries[first + field + 1] ?? 0;
      kept[field + 2] = entries[first + field + 2] ?? 0;
      kept[field + 3] = entries[first + field + 3] ?? 0;
    }
    if (isSorted) continue;
    order(kept, count, base, last);
    for (let index = 0; index < count; index += 1) {
      const from = (keys[index] ?? 0) * ENTRY_SIZE;
      const to = first + index * ENTRY_SIZE;
      entries[to] = kept[from] ?? 0;
      entries[to + 1] = kept[from + 1] ?? 0;
      entries[to + 2] = kept[from + 2] ?? 0;
      entries[to + 3] = kept[from + 3] ?? 0;
    }
  }
}
