import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether scripts run on this page by now. A form that a script sends keeps its button disabled until then: sent by the
 * browser itself it would lose what was typed.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
