import { useCallback, useLayoutEffect, useRef } from "react";

/**
 * A function that stays the same object for as long as the component lives and calls the newest `callback`: what is
 * memoised may take it as a property. To be called by events only, not while rendering.
 */
export function useStableCallback<Words extends unknown[]>(callback: (...words: Words) => void) {
  const newest = useRef(callback);
  useLayoutEffect(() => {
    newest.current = callback;
  });
  return useCallback((...words: Words) => newest.current(...words), []);
}
