import type { Target } from "@/lib/domain/claim";
import { countingDays, latestDay } from "@/lib/domain/counting-days";
import { readEdtf } from "@/lib/domain/edtf-date";
import type { Names } from "@/lib/domain/names";
import { type Place, placeName } from "@/lib/domain/place";
import type { Assessment } from "@/lib/domain/resolve/claim-case";
import { countingVerdict } from "@/lib/domain/resolve/hear";
import {
  hiddenClaims,
  type PublicClaim,
  publicClaims,
  publicVerifications,
  type World,
} from "@/lib/domain/world";
import type { PayloadClaim, PayloadTarget } from "./atlas-payload";

/** A place's name in each interface language. */
export function placeNames(place: Place): Names {
  return { en: placeName(place, "en"), uk: placeName(place, "uk") };
}

/** The names of a record that a claim points at. References were checked when they were stored. */
function namesOf(records: Map<string, { names: Names }>, id: string): Names {
  const record = records.get(id);
  if (!record) throw new Error(`The record ${id} is pointed at, but is not there.`);
  return record.names;
}

function viewTarget(world: World, target: Target): PayloadTarget {
  const place = (id: string) => world.places.get(id);
  const named = (id: string | null) => {
    const found = id === null ? undefined : place(id);
    return found ? placeNames(found) : null;
  };
  switch (target.kind) {
    case "place": {
      const regionId = place(target.placeId)?.regionId;
      const region = regionId ? namesOf(world.regions, regionId) : null;
      return {
        kind: "place",
        id: target.placeId,
        names: named(target.placeId) ?? { en: target.placeId, uk: null },
        region,
      };
    }
    case "region":
      return { kind: "region", id: target.regionId, names: namesOf(world.regions, target.regionId) };
    case "area": {
      const { description, bufferKm, geometry } = target;
      return {
        kind: "area",
        description,
        regions: target.regionIds.map((id) => namesOf(world.regions, id)),
        bufferKm,
        drawn: geometry !== null,
      };
    }
    case "line":
      return {
        kind: "line",
        from: named(target.fromPlaceId),
        to: named(target.toPlaceId),
        description: target.description,
      };
    case "count":
      return {
        kind: "count",
        count: target.count,
        modifier: target.modifier,
        regions: target.regionIds.map((id) => namesOf(world.regions, id)),
      };
  }
}

type Verifications = ReturnType<typeof publicVerifications>;

function verdictOf(
  world: World,
  verifications: Verifications,
  claimId: string,
): Pick<PayloadClaim, "verdict" | "verdictBy"> {
  const made = verifications.get(claimId) ?? [];
  const assessments = made.map(
    ({ id, value, recordedAt, author }): Assessment => ({
      id,
      ...value,
      assessor: value.assessorId ?? author,
      recordedAt,
    }),
  );
  const verdict = countingVerdict(assessments);
  const by = made.findLast(({ value }) => value.verdict === verdict)?.value.assessorId ?? null;
  return { verdict, verdictBy: by === null ? null : namesOf(world.sources, by) };
}

function viewClaim(
  world: World,
  verifications: Verifications,
  { claim, statement, statementId }: PublicClaim,
): PayloadClaim {
  const event = readEdtf(claim.eventDate);
  const days = countingDays(claim.eventDate, statement.saidOn);
  const hidden = hiddenClaims(world);
  const { id, assertion, action, of, what, party, quantity, eventDate, note } = claim;
  return {
    id,
    statementId,
    speaker: {
      id: statement.speakerId,
      names: namesOf(world.sources, statement.speakerId),
      alignment: world.sources.get(statement.speakerId)?.alignment ?? null,
    },
    relay: statement.relay.map((carrier) => ({ id: carrier, names: namesOf(world.sources, carrier) })),
    assertion,
    action,
    of,
    what,
    party,
    target: viewTarget(world, claim.target),
    quantity: quantity && { ...quantity, of: quantity.unit === "share" ? quantity.of : null },
    eventDate,
    saidOn: statement.saidOn,
    countsFrom: days?.from ?? null,
    countsTo: days?.to ?? null,
    earliest: event.earliest,
    latest: event.latest,
    saidOnLatest: latestDay(statement.saidOn),
    answers: claim.answers.flatMap(({ kind, claimId }) => (hidden.has(claimId) ? [] : [{ kind, claimId }])),
    ...verdictOf(world, verifications, id),
    note,
  };
}

/** Every public claim of a world as it is shown, newest saying first. */
export function viewClaims(world: World): PayloadClaim[] {
  const verifications = publicVerifications(world);
  return publicClaims(world)
    .map((publicClaim) => viewClaim(world, verifications, publicClaim))
    .sort((one, other) => {
      const [left, right] = [one.saidOnLatest ?? "", other.saidOnLatest ?? ""];
      if (left !== right) return left > right ? -1 : 1;
      return one.id < other.id ? -1 : 1;
    });
}

/** Ids of the claims that the map cannot show at a place of its own. Claims about a region show as the region's status, unless they are figures or plans. */
export function unmappedClaims(world: World): string[] {
  return publicClaims(world)
    .filter(({ claim: { target, assertion, quantity } }) => {
      if (assertion === "intent" || target.kind === "count" || target.kind === "line") return true;
      if (target.kind === "area") return target.geometry === null;
      if (target.kind === "region")
        return quantity !== null || assertion === "advance" || assertion === "denial";
      return (world.places.get(target.placeId)?.position ?? null) === null;
    })
    .map(({ claim }) => claim.id);
}
