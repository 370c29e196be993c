/**
 * A pure function of one object that is worked out once for each object, and kept as long as that is. What it gives is
 * shared by all who ask, so nobody may change it.
 */
export function keepOnce<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, { value: T }>();
  return (key) => {
    const known = kept.get(key) ?? { value: make(key) };
    kept.set(key, known);
    return known.value;
  };
}
