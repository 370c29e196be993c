import type { Derived } from "./resolve/status";

/** How a place differs between two days, in the order in which a list has them. */
export const flips = ["gained", "lost", "becameContested", "settled", "other"] as const;
export type Flip = (typeof flips)[number];

type Holding = Pick<Derived, "status" | "holder">;

/**
 * What happened to a place between two statuses, or null where neither status nor holder differ.
 * - `gained`: a party is shown as holding it that was not before; whoever was has lost it by the same flip
 * - `lost`: nobody is shown as holding it any more, and nobody disputes it
 * - `becameContested`: it is disputed now and was not before
 * - `settled`: it was disputed, and one party is shown as holding it now
 * - `other`: the same holder by another rule, or a dispute that ended without a holder
 */
export function flipBetween(before: Holding, after: Holding): Flip | null {
  if (before.status === after.status && before.holder === after.holder) return null;
  if (after.status === "contested") return "becameContested";
  if (before.status === "contested") return after.holder === null ? "other" : "settled";
  if (after.holder === before.holder) return "other";
  return after.holder === null ? "lost" : "gained";
}
