import { type StatusName, statuses } from "./resolve/status";

/** Policy 1: the written rules that turn claims into a status. Its number stands in every payload and snapshot. */
export const POLICY_NUMBER: number = 1;

/** Whether this program knows what a policy's statuses mean: all up to the one that it derives by. */
export const isKnownPolicy = (number: number): boolean => number >= 1 && number <= POLICY_NUMBER;

/** After so many days without a word a status is stale. */
export const STALE_AFTER_DAYS = 60;

/** A catchment ends this far from its settlement. */
export const CATCHMENT_RADIUS_KM = 5;

/** The rules in the order in which they are tried; the first that fits gives the status. */
export const policyRules: readonly { number: number; status: StatusName }[] = statuses.map(
  (status, index) => ({
    number: index + 1,
    status,
  }),
);

/** The number of the rule that gives a status. */
export function ruleNumber(status: StatusName): number {
  return statuses.indexOf(status) + 1;
}
