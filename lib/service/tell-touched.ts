import { caseFromWorld, placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { ResolvableClaim, Subject } from "@/lib/domain/resolve/claim-case";
import {
  type ClaimChange,
  claimsSpokenOf,
  previewSubjects,
  type SubjectPreview,
} from "@/lib/domain/resolve/preview-change";
import { indexLinks } from "@/lib/domain/resolve/relevant-claims";
import type { World } from "@/lib/domain/world";
import { placesWithin } from "@/lib/geo/membership";
import { keepByWorld } from "./keep-by-world";
import type { DraftedStatement } from "./read-preview-body";
import { columnsOfWorld } from "./world-columns";

/** A claim about a region speaks of all its places; so many with words of their own are worked out. */
const MOST_SUBJECTS = 400;

const linksOf = keepByWorld((world) => indexLinks(columnsOfWorld(world).claimCase.claims));
const claimsById = keepByWorld(
  (world) => new Map(columnsOfWorld(world).claimCase.claims.map((claim) => [claim.id, claim])),
);
const placesByRegion = keepByWorld((world) => {
  const byRegion = new Map<string, string[]>();
  for (const [id, { regionId }] of world.places)
    if (regionId !== null) byRegion.set(regionId, [...(byRegion.get(regionId) ?? []), id]);
  return byRegion;
});

/** What publishing the statement would do to the claims that count. */
function changeOf(world: World, { id, value }: DraftedStatement): ClaimChange {
  const byId = claimsById(world);
  const stored = id === null ? undefined : world.statements.get(id)?.value;
  const removed = (stored?.claims ?? []).flatMap((claim) => byId.get(claim.id) ?? []);
  if (!value || value.claims.length === 0) return { added: [], removed };
  const located = [...world.places].flatMap(([placeId, { position }]) =>
    position ? [{ id: placeId, lng: position[0], lat: position[1] }] : [],
  );
  // What is recorded next comes after everything recorded.
  const recordedAt = new Map(
    value.claims.map((claim) => [claim.id, world.claimRecordedAt.get(claim.id) ?? "9999"]),
  );
  const alone: World = {
    ...world,
    statements: new Map([["preview", { value, recordedAt: "9999" }]]),
    claimRecordedAt: recordedAt,
  };
  return { added: caseFromWorld(alone, (area) => placesWithin(area, located)).claims, removed };
}

/** The subjects that a change can touch: those to be worked out, those that fare like one of them, and how many are left out. */
function subjectsOf(world: World, spoken: readonly ResolvableClaim[]) {
  const placeIds = new Set(spoken.flatMap((claim) => claim.placeIds));
  const regionIds = new Set(spoken.flatMap((claim) => claim.regionId ?? []));
  const links = linksOf(world);
  const named = new Set(placeIds);
  /** Places without a word of their own, by region and first holder: all fare alike. */
  const silent = new Map<string, string[]>();
  for (const regionId of regionIds)
    for (const placeId of placesByRegion(world).get(regionId) ?? []) {
      if (placeIds.has(placeId)) continue;
      if (links.isNamed(placeId)) named.add(placeId);
      else {
        const key = `${regionId} ${placeSubject(world, placeId)?.baseline}`;
        silent.set(key, [...(silent.get(key) ?? []), placeId]);
      }
    }
  const regions = [...regionIds].flatMap((regionId) => regionSubject(world, regionId) ?? []);
  const alike = new Map([...silent.values()].map((ids) => [ids[0] ?? "", ids]));
  const worked = [...named].slice(0, MOST_SUBJECTS);
  const places = [...worked, ...alike.keys()].flatMap((placeId) => placeSubject(world, placeId) ?? []);
  return { subjects: [...regions, ...places] as Subject[], alike, leftOut: named.size - worked.length };
}

/** What is told of a drafted statement: subjects before and after it. */
export interface ToldTouched {
  change: ClaimChange;
  told: SubjectPreview[];
  /** Of a place that stands for others which fare alike: all of them, itself included. */
  alike: Map<string, string[]>;
  touched: number;
  leftOut: number;
}

/** Tells all that publishing a drafted statement can touch, before and after. */
export function tellTouched(world: World, drafted: DraftedStatement): ToldTouched {
  const change = changeOf(world, drafted);
  const spoken = claimsSpokenOf(change, (claimId) => claimsById(world).get(claimId));
  const { subjects, alike, leftOut } = subjectsOf(world, spoken);
  const told = previewSubjects(columnsOfWorld(world).claimCase, linksOf(world), change, subjects);
  const others = [...alike.values()].reduce((sum, ids) => sum + ids.length - 1, 0);
  return { change, told, alike, touched: subjects.length + others, leftOut };
}
