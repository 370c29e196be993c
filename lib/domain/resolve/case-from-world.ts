import { countingDays, latestDay } from "../counting-days";
import type { AreaGeometry } from "../geometry";
import type { PartyKey } from "../identity";
import type { Place } from "../place";
import { publicClaims, publicVerifications, type World } from "../world";
import type { ClaimCase, ResolvableClaim, Subject } from "./claim-case";
import { claimGains, claimPosition } from "./position";

/** Ids of the places whose point lies in a drawn area. Geometry is not this room's business: it is handed in. */
export type PlacesInside = (area: AreaGeometry) => readonly string[];

/** Reduces a world's public claims and verifications to the resolver's case. */
export function caseFromWorld(world: World, placesInside: PlacesInside): ClaimCase {
  if (!world.theatre)
    throw new Error(`Theatre ${world.theatreId} has no revision: there is nothing to resolve.`);
  const parties = world.theatre.parties.map((party) => party.key);
  const verifications = publicVerifications(world);
  const claims = publicClaims(world).map(({ claim, ordinal, statement }): ResolvableClaim => {
    const { target } = claim;
    const days = countingDays(claim.eventDate, statement.saidOn);
    const drawn = target.kind === "area" && target.geometry !== null ? placesInside(target.geometry) : [];
    const speaker = world.sources.get(statement.speakerId);
    return {
      id: claim.id,
      ordinal,
      speakerId: statement.speakerId,
      speakerKind: speaker?.kind ?? "other",
      side: speaker?.alignment ?? null,
      assertion: claim.assertion,
      position: claimPosition(claim, parties),
      gains: claimGains(claim, parties),
      placeIds: target.kind === "place" ? [target.placeId] : drawn,
      regionId: target.kind === "region" ? target.regionId : null,
      from: days?.from ?? null,
      to: days?.to ?? null,
      saidOn: latestDay(statement.saidOn),
      recordedAt: world.claimRecordedAt.get(claim.id) ?? "",
      answers: claim.answers,
      assessments: (verifications.get(claim.id) ?? []).map(({ id, value, recordedAt, author }) => ({
        id,
        assessor: value.assessorId ?? `reviewer ${author}`,
        verdict: value.verdict,
        madeOn: value.madeOn,
        shownDay: value.shownDay,
        recordedAt,
      })),
    };
  });
  return { startsOn: world.theatre.startsOn, parties, claims };
}

/** Who held a place on the first day: its own override, else its region's; null is unknown. */
function placeBaseline(world: World, place: Place): PartyKey | null {
  if (place.baseline) return place.baseline.party;
  return place.regionId === null ? null : (world.regions.get(place.regionId)?.baseline ?? null);
}

/** The subject of a place, or null when there is no such place. */
export function placeSubject(world: World, placeId: string): Extract<Subject, { kind: "place" }> | null {
  const place = world.places.get(placeId);
  return place
    ? { kind: "place", id: placeId, regionId: place.regionId, baseline: placeBaseline(world, place) }
    : null;
}

/** The subject of a region, or null when there is no such region. */
export function regionSubject(world: World, regionId: string): Extract<Subject, { kind: "region" }> | null {
  const region = world.regions.get(regionId);
  return region ? { kind: "region", id: regionId, baseline: region.baseline } : null;
}
