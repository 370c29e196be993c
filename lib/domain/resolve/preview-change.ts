import { noFilter } from "../claim-filter";
import type { Day } from "../day";
import type { ClaimCase, ResolvableClaim, Subject, View } from "./claim-case";
import type { ClaimLinks } from "./relevant-claims";
import { createResolver } from "./resolve";
import type { ChangePoint } from "./status";

/** What a change of the ledger would do to one subject: its change points before and after. */
export interface SubjectPreview {
  subject: Subject;
  before: ChangePoint[];
  after: ChangePoint[];
}

/** Claims that would be added, and those that would be gone: a revised claim is in both, under one id. */
export interface ClaimChange {
  added: ResolvableClaim[];
  removed: ResolvableClaim[];
}

const WHOLE_VIEW: View = { viewpoint: { kind: "all" }, asKnown: "hindsight", filter: noFilter };

/**
 * The claims that a change speaks of: its own, and what they answer, correct or retract, at any remove. The subjects of
 * these are all that it can touch, with the places of a region that one of them is about.
 */
export function claimsSpokenOf(
  { added, removed }: ClaimChange,
  findClaim: (id: string) => ResolvableClaim | undefined,
): ResolvableClaim[] {
  const own = new Map([...removed, ...added].map((claim) => [claim.id, claim]));
  const reached = new Set([...removed, ...added]);
  for (const claim of reached)
    for (const { claimId } of claim.answers) {
      const answered = own.get(claimId) ?? findClaim(claimId);
      if (answered) reached.add(answered); // a Set also walks what is added on the way
    }
  return [...reached];
}

/**
 * Tells subjects before and after a change, by policy 1, from all sources in hindsight. Only the claims on which they can
 * depend are read, so that a million others cost nothing. `links` indexes the claims of the case as it is.
 */
export function previewSubjects(
  { startsOn, parties }: Pick<ClaimCase, "startsOn" | "parties">,
  links: ClaimLinks,
  { added, removed }: ClaimChange,
  subjects: readonly Subject[],
): SubjectPreview[] {
  // What answers a claim that moves speaks where it moves to.
  const relevant = new Set(links.withAnswers([...removed, ...added]));
  for (const claim of added) relevant.delete(claim);
  for (const subject of subjects) for (const claim of links.findRelevant(subject)) relevant.add(claim);
  const gone = new Set(removed.map(({ id }) => id));
  const resolverOf = (claims: ResolvableClaim[]) => createResolver({ startsOn, parties, claims }, WHOLE_VIEW);
  const before = resolverOf([...relevant]);
  const after = resolverOf([...[...relevant].filter(({ id }) => !gone.has(id)), ...added]);
  return subjects.map((subject) => ({
    subject,
    before: before.timeline(subject),
    after: after.timeline(subject),
  }));
}

/** The change point that holds on a day. */
export const pointAt = (points: readonly ChangePoint[], day: Day): ChangePoint | undefined =>
  points.findLast((point) => point.day <= day);

const looksAs = (one: ChangePoint | undefined, other: ChangePoint | undefined): boolean =>
  one?.status === other?.status &&
  one?.holder === other?.holder &&
  one?.parties.join() === other?.parties.join();

/** The first day on which status, holder or parties in dispute would differ; null where none would. */
export function firstDifference({ before, after }: Pick<SubjectPreview, "before" | "after">): Day | null {
  const days = [...new Set([...before, ...after].map(({ day }) => day))].sort();
  return days.find((day) => !looksAs(pointAt(before, day), pointAt(after, day))) ?? null;
}

/** Whether a subject would look otherwise on a day. */
export const differsOn = ({ before, after }: Pick<SubjectPreview, "before" | "after">, day: Day): boolean =>
  !looksAs(pointAt(before, day), pointAt(after, day));
