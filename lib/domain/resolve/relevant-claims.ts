import { push } from "./by-key";
import type { ResolvableClaim, Subject } from "./claim-case";

/** Finds the claims on which the status of a subject can depend. */
export type FindRelevant = (subject: Subject) => ResolvableClaim[];

/** Claims indexed by what depends on them. */
export interface ClaimLinks {
  findRelevant: FindRelevant;
  /** These claims, those that answer them at any remove, and the corrections and retractions of any of them. */
  withAnswers(claims: readonly ResolvableClaim[]): ResolvableClaim[];
  /** Whether some claim names the place or a drawn area contains it. */
  isNamed(placeId: string): boolean;
}

/**
 * Indexes claims once, so that a subject is resolved from its own claims alone: those about it or its region, those that
 * answer them at any remove, and the corrections and retractions of any of them.
 */
export const indexRelevance = (claims: ResolvableClaim[]): FindRelevant => indexLinks(claims).findRelevant;

/** The same index, to be asked from either side. */
export function indexLinks(claims: ResolvableClaim[]): ClaimLinks {
  const byPlace = new Map<string, ResolvableClaim[]>();
  const byRegion = new Map<string, ResolvableClaim[]>();
  const answering = new Map<string, ResolvableClaim[]>();
  const unmaking = new Map<string, ResolvableClaim[]>();
  for (const claim of claims) {
    for (const placeId of claim.placeIds) push(byPlace, placeId, claim);
    if (claim.regionId !== null) push(byRegion, claim.regionId, claim);
    for (const { kind, claimId } of claim.answers)
      push(kind === "corrects" || kind === "retracts" ? unmaking : answering, claimId, claim);
  }

  const withAnswers = (about: readonly ResolvableClaim[]) => {
    const heard = spread(about, (claim) => answering.get(claim.id) ?? []);
    return [...spread([...heard], (claim) => unmaking.get(claim.id) ?? [])];
  };
  const findRelevant = (subject: Subject) => {
    const regional = subject.kind === "region" ? subject.id : subject.regionId;
    return withAnswers([
      ...(subject.kind === "place" ? (byPlace.get(subject.id) ?? []) : []),
      ...(regional === null ? [] : (byRegion.get(regional) ?? [])),
    ]);
  };
  return { findRelevant, withAnswers, isNamed: (placeId) => byPlace.has(placeId) };
}

/** All that can be reached from the first ones, themselves included. */
function spread<T>(first: readonly T[], next: (item: T) => T[]): Set<T> {
  const reached = new Set(first);
  for (const item of reached) for (const other of next(item)) reached.add(other); // a Set also walks what is added on the way
  return reached;
}
