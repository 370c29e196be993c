import { addDays, countDays, type Day } from "../day";
import { keepOnce } from "../keep-once";
import { ruleNumber, STALE_AFTER_DAYS } from "../policy";
import type { ClaimCase, ResolvableClaim, Subject, View } from "./claim-case";
import { deriveStatus } from "./derive-status";
import { hearClaims } from "./hear";
import { indexRelevance } from "./relevant-claims";
import type { ChangePoint, Derived, Status } from "./status";
import { buildStory, type Story } from "./story";

/** Answers for one case and view. Stories are kept, so that asking for many days is cheap. */
export interface Resolver {
  /** The status of a subject on a day. */
  resolve(subject: Subject, day: Day): Status;
  /** The change points of a subject from the theatre's first day on, each until the next. */
  timeline(subject: Subject): ChangePoint[];
}

const sameList = (one: string[], other: string[]) =>
  one.length === other.length && one.every((value, index) => value === other[index]);
const sameHolding = (one: Derived, other: Derived) =>
  one.status === other.status && one.holder === other.holder;
const sameDerived = (one: Derived, other: Derived) =>
  sameHolding(one, other) && sameList(one.parties, other.parties) && sameList(one.because, other.because);

/** Days on which something becomes known, when only what was known on the day counts. */
function knowledgeDays(claims: ResolvableClaim[]): Day[] {
  const days = claims.flatMap((claim) => [claim.saidOn, ...claim.assessments.map((one) => one.madeOn)]);
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** What is kept of one subject: its claims, the days on which more of them became known, and its stories as known then. */
interface Dossier {
  claims: ResolvableClaim[];
  known: Day[];
  stories: Map<Day | null, Story>;
  points: ChangePoint[] | null;
}

/** What is looked up of a case whatever the view: every view of it looks up the same. */
const indexOf = keepOnce(({ claims }: ClaimCase) => ({
  byId: new Map(claims.map((claim) => [claim.id, claim])),
  findRelevant: indexRelevance(claims),
}));

/** Policy 1 as a function of the case and the view: the same answers whatever the order of the claims. */
export function createResolver(claimCase: ClaimCase, view: View): Resolver {
  const { startsOn, parties } = claimCase;
  const dossiers = new Map<string, Dossier>();

  const dossierOf = (subject: Subject): Dossier => {
    const key = `${subject.kind} ${subject.id}`;
    const kept = dossiers.get(key);
    if (kept) return kept;
    const relevant = indexOf(claimCase).findRelevant(subject);
    const known = view.asKnown === "then" ? knowledgeDays(relevant) : [];
    const dossier: Dossier = { claims: relevant, known, stories: new Map(), points: null };
    dossiers.set(key, dossier);
    return dossier;
  };

  /** The story as it could be told on a day: in "then" it differs only from one day of new knowledge to the next. */
  const storyOn = (subject: Subject, day: Day): Story => {
    const { claims: relevant, known, stories } = dossierOf(subject);
    const lastLearned = known.findLast((one) => one <= day) ?? null;
    const kept = stories.get(lastLearned);
    if (kept) return kept;
    const nothingYet = view.asKnown === "then" && lastLearned === null;
    const story = buildStory(subject, hearClaims(nothingYet ? [] : relevant, view, lastLearned), parties);
    stories.set(lastLearned, story);
    return story;
  };

  const candidateDays = (subject: Subject): Day[] => {
    const { known } = dossierOf(subject);
    const told = [startsOn, ...known].map((day) => storyOn(subject, day));
    const speeches = told.flatMap((story) => story.turns.flatMap((turn) => turn.speeches));
    const days = speeches.flatMap((speech) => [
      speech.heardFrom,
      ...(speech.to === null ? [] : [addDays(speech.to, 1)]),
    ]);
    return [...new Set([startsOn, ...days, ...known])].filter((day) => day >= startsOn).sort();
  };

  const timeline = (subject: Subject): ChangePoint[] => {
    const dossier = dossierOf(subject);
    if (dossier.points) return dossier.points;
    const points: ChangePoint[] = [];
    for (const day of candidateDays(subject)) {
      const derived = deriveStatus(storyOn(subject, day), day);
      const newest = points.at(-1);
      if (!newest || !sameDerived(newest, derived))
        points.push({ day, rule: ruleNumber(derived.status), ...derived });
    }
    dossier.points = points;
    return points;
  };

  const resolve = (subject: Subject, day: Day): Status => {
    const derived = deriveStatus(storyOn(subject, day), day);
    return setIntoTime(derived, day, timeline(subject), indexOf(claimCase).byId);
  };

  return { resolve, timeline };
}

/**
 * Adds to a derived status what depends on the day asked for: since when, last spoken, staleness, origins.
 * `points` is the timeline of the same subject; `byId` finds the claims of `because`.
 */
export function setIntoTime(
  derived: Derived,
  day: Day,
  points: ChangePoint[],
  byId: Map<string, Pick<ResolvableClaim, "saidOn" | "speakerId">>,
): Status {
  const past = points.filter((point) => point.day <= day);
  const broken = past.findLastIndex((point) => !sameHolding(point, derived));
  const since = past[broken + 1]?.day ?? day;
  const claims = derived.because.flatMap((id) => byId.get(id) ?? []);
  const spoken = claims.flatMap((claim) =>
    claim.saidOn !== null && claim.saidOn <= day ? [claim.saidOn] : [],
  );
  const lastSpoken = spoken.sort().at(-1) ?? null;
  // Where every word came after the day, none has grown old by it.
  const stale =
    derived.status !== "baseline" && lastSpoken !== null && countDays(lastSpoken, day) >= STALE_AFTER_DAYS;
  return {
    ...derived,
    rule: ruleNumber(derived.status),
    since,
    lastSpoken,
    stale,
    origins: new Set(claims.map((claim) => claim.speakerId)).size,
  };
}
