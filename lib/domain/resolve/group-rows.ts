/** Values listed under a key: those of key k are `values[at[k]]` up to `at[k + 1]`. */
export interface Lists {
  at: Int32Array;
  values: Int32Array;
}

/** Lists values by key, in their order: a counting sort. Where a key is outside 0 to `keyCount` its value is left out. */
export function groupRows(keys: Int32Array, values: Int32Array, keyCount: number): Lists {
  const at = new Int32Array(keyCount + 1);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? -1;
    if (key >= 0 && key < keyCount) at[key + 1] = (at[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key += 1) at[key + 1] = (at[key + 1] ?? 0) + (at[key] ?? 0);
  const next = at.slice(0, keyCount);
  const grouped = new Int32Array(at[keyCount] ?? 0);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? -1;
    if (key < 0 || key >= keyCount) continue;
    const slot = next[key] ?? 0;
    next[key] = slot + 1;
    grouped[slot] = values[index] ?? 0;
  }
  return { at, values: grouped };
}
