import { latestDay } from "@/lib/domain/counting-days";
import { isAdmitted } from "@/lib/domain/resolve/hear";
import { type PublicClaim, publicClaims, type World } from "@/lib/domain/world";
import type { StatedFigure } from "@/lib/wire/areas-json";
import { claimsById } from "./claims-by-id";
import { keepByWorld } from "./keep-by-world";
import type { OpenView } from "./open-view";
import type { Span } from "./read-span";

/** Ids of the regions that a claim is about. */
export function regionsOfClaim(world: World, { claim: { target } }: Pick<PublicClaim, "claim">): string[] {
  if (target.kind === "region") return [target.regionId];
  if (target.kind === "area" || target.kind === "count") return target.regionIds;
  const places = target.kind === "place" ? [target.placeId] : [target.fromPlaceId, target.toPlaceId];
  return [...new Set(places.flatMap((id) => (id === null ? [] : (world.places.get(id)?.regionId ?? []))))];
}

/** Few claims give a figure in km2. */
const claimsWithKm2 = keepByWorld((world) =>
  publicClaims(world).filter(({ claim }) => claim.quantity?.unit === "km2"),
);

/**
 * Figures in km2 of the claims that the view lets speak, given on days of a span, oldest first; with a region only those
 * that are about it. They stand beside the derived areas and never enter them.
 */
export function statedFigures(
  { world, view, claims }: Pick<OpenView, "world" | "view" | "claims">,
  { from, to }: Span,
  regionId: string | null,
): StatedFigure[] {
  const byId = claimsById(claims);
  const figures = claimsWithKm2(world).flatMap((shown) => {
    const { claim, statement } = shown;
    const { quantity } = claim;
    const heard = byId.get(claim.id);
    if (quantity?.unit !== "km2" || !heard || !isAdmitted(view, heard)) return [];
    const said = latestDay(statement.saidOn);
    if (said !== null && (said < from || said > to)) return [];
    const regions = regionsOfClaim(world, shown);
    if (regionId !== null && !regions.includes(regionId)) return [];
    const [only] = regions.length === 1 ? regions : [];
    const figure: StatedFigure = {
      claimId: claim.id,
      km2: quantity.value,
      modifier: quantity.modifier,
      saidOn: statement.saidOn,
      region: only === undefined ? null : (world.regions.get(only)?.key ?? null),
    };
    return [{ said: said ?? "", figure }];
  });
  const inOrder = figures.sort((one, other) =>
    one.said === other.said
      ? one.figure.claimId < other.figure.claimId
        ? -1
        : 1
      : one.said < other.said
        ? -1
        : 1,
  );
  return inOrder.map(({ figure }) => figure);
}
