import type { PayloadClaim } from "@/lib/wire/atlas-payload";

/** Why the map cannot show a claim, in the order of the list. */
export const unmappedReasons = ["count", "figure", "area", "line", "noPosition", "intent", "region"] as const;
export type UnmappedReason = (typeof unmappedReasons)[number];

/** What keeps a claim off the map. */
export function unmappedReason(claim: PayloadClaim): UnmappedReason {
  if (claim.assertion === "intent" || claim.of === "intent") return "intent";
  switch (claim.target.kind) {
    case "count":
      return "count";
    case "place":
      return "noPosition";
    case "area":
      return "area";
    case "line":
      return "line";
    case "region":
      return claim.quantity ? "figure" : "region";
  }
}

/** The claims by what keeps them off the map; reasons without a claim are absent. Order inside a group is kept. */
export function groupUnmapped(
  claims: readonly PayloadClaim[],
): { reason: UnmappedReason; claims: PayloadClaim[] }[] {
  return unmappedReasons
    .map((reason) => ({ reason, claims: claims.filter((claim) => unmappedReason(claim) === reason) }))
    .filter((group) => group.claims.length > 0);
}
