import type { ComplaintKey, ComplaintValues } from "@/lib/domain/complaint";
import { type FieldError, fieldError } from "@/lib/domain/outcome";
import type { Statement } from "@/lib/domain/statement";
import type { ClaimInput, StatementInput } from "@/lib/domain/statement-input";
import { publicClaims, type World } from "@/lib/domain/world";

type Pointing = Pick<StatementInput, "speakerId" | "relay"> & {
  claims: (ClaimInput & { struck?: boolean })[];
};

/**
 * What a statement points at that the theatre does not have, as field errors like the schema's own. What an earlier revision
 * (`before`) answered may have been struck since, and stays answered; struck claims are left as they are.
 */
export function checkReferences(world: World, input: Pointing, before?: Statement): FieldError[] {
  const errors: FieldError[] = [];
  const parties = new Set(world.theatre?.parties.map((party) => party.key));
  const answered = new Set(before?.claims.flatMap(({ answers }) => answers.map(({ claimId }) => claimId)));
  // Most statements answer nothing, and the claims of a big theatre are many.
  const isNew = input.claims.some(({ answers }) => answers.some(({ claimId }) => !answered.has(claimId)));
  const claims = new Set(isNew ? publicClaims(world).map(({ claim }) => claim.id) : []);
  const need = (known: boolean, path: string, key: ComplaintKey, values?: ComplaintValues) => {
    if (!known) errors.push(fieldError(path, key, values));
  };
  need(world.sources.has(input.speakerId), "speakerId", "noSpeaker");
  for (const [index, id] of input.relay.entries()) need(world.sources.has(id), `relay.${index}`, "noCarrier");
  for (const [index, claim] of input.claims.entries()) {
    if (claim.struck) continue;
    const at = `claims.${index}`;
    const { target } = claim;
    need(claim.party === null || parties.has(claim.party), `${at}.party`, "noParty", {
      parties: [...parties].join(", "),
    });
    const places =
      target.kind === "place"
        ? { placeId: target.placeId }
        : target.kind === "line"
          ? { fromPlaceId: target.fromPlaceId, toPlaceId: target.toPlaceId }
          : {};
    for (const [field, id] of Object.entries(places))
      need(id === null || world.places.has(id), `${at}.target.${field}`, "noPlace");
    const regions =
      target.kind === "region"
        ? { regionId: target.regionId }
        : "regionIds" in target
          ? Object.fromEntries(target.regionIds.map((id, order) => [`regionIds.${order}`, id]))
          : {};
    for (const [field, id] of Object.entries(regions))
      need(world.regions.has(id), `${at}.target.${field}`, "noRegion");
    for (const [order, answer] of claim.answers.entries())
      need(
        claims.has(answer.claimId) || answered.has(answer.claimId),
        `${at}.answers.${order}.claimId`,
        "noClaim",
      );
  }
  return errors;
}
