/** The keys under which requests are done once. */
export interface OnceKeys {
  /** The key of a request by its text: another one exactly when the text is another one, or the last was done. */
  keyOf(text: string): string;
  /** The last one was done: the same text again means another one. */
  spend(): void;
}

/** A key of 128 random bits; `crypto.randomUUID` is not there where the site is reached without TLS. */
const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");

export function onceKeys(): OnceKeys {
  let last: { text: string; key: string } | null = null;
  return {
    keyOf: (text) => {
      if (last?.text !== text) last = { text, key: newKey() };
      return last.key;
    },
    spend: () => {
      last = null;
    },
  };
}
