import { addDays, type Day } from "../day";
import type { PartyKey } from "../identity";
import { push } from "./by-key";
import type { Subject } from "./claim-case";
import { deriveStatus } from "./derive-status";
import type { Hearing } from "./hear";
import { gatherSpeeches, type Speech } from "./speech";
import { hearWords, sourceSpeeches, type Word } from "./words";

/** A stretch of time opened by a change of hands. The first one, before any change, has no `opensOn`. */
export interface Turn {
  opensOn: Day | null;
  /** Parties it was opened for (`-x`: x left, nobody said to whom). */
  gains: Set<string>;
  /** The side that held it before; null is unknown. */
  loser: PartyKey | null;
  speeches: Speech[];
}

/** What is said of one subject, cut into turns. Later days never change what was true of earlier ones. */
export interface Story {
  subject: Subject;
  /** The parties of the theatre. */
  parties: PartyKey[];
  turns: Turn[];
  /** The speeches that speak for a span of days, with their turns. */
  spans: { speech: Speech; turn: Turn }[];
}

/** Answers come after what they answer, so that they find its turn. */
const depth = (speech: Speech): number => (speech.answers ? depth(speech.answers) + 1 : 0);

/** The turn that runs on a day. */
export function runningTurn(story: Story, day: Day): Turn {
  const running = story.turns.findLast((turn) => turn.opensOn === null || turn.opensOn <= day);
  return running as Turn; // the first turn has no beginning
}

/** The speeches that speak in the running turn on a day. A span of days speaks on all of them, in a later turn too. */
export function speechesOn(story: Story, day: Day): Speech[] {
  const running = runningTurn(story, day);
  const isHeard = (speech: Speech) => speech.heardFrom <= day && (speech.to === null || day <= speech.to);
  const spans = story.spans.filter(({ turn }) => (turn.opensOn ?? "") < (running.opensOn ?? ""));
  return [...running.speeches, ...spans.map(({ speech }) => speech)].filter(isHeard);
}

/** Words in the running turn on a day. */
export function wordsOn(story: Story, day: Day): Word[] {
  return hearWords(speechesOn(story, day));
}

/**
 * Whether a region-wide "X holds it", counting from `day`, is a position on this place: only where, the day before,
 * somebody's position (nobody having spoken: the baseline) was other than "X holds it".
 */
function becomesPosition(speech: Speech, story: Story, day: Day): boolean {
  if (speech.position.kind !== "holds") return false;
  const { party } = speech.position;
  const before = sourceSpeeches(speechesOn(story, addDays(day, -1)));
  if (before.length === 0) return story.subject.baseline !== party;
  return before.some(({ position }) => position.kind !== "holds" || position.party !== party);
}

/**
 * Whether a change opens a turn: unless the running one was opened for the same party. That x left, without a word to
 * whom, opens none where x had lost the place by the running turn already.
 */
const opensTurn = (gain: string, running: Turn): boolean =>
  !running.gains.has(gain) &&
  !(gain === `-${running.loser}` && running.opensOn !== null && !running.gains.has(gain.slice(1)));

/** Builds the story of a subject day by day: turns open, region-wide claims become positions, answers find their turn. */
export function buildStory(subject: Subject, hearing: Hearing, parties: PartyKey[]): Story {
  const story: Story = {
    subject,
    parties,
    turns: [{ opensOn: null, gains: new Set(), loser: subject.baseline, speeches: [] }],
    spans: [],
  };
  const turnOf = new Map<Speech, Turn>();
  const byDay = new Map<Day, Speech[]>();
  /** The region-wide speech that another one stands in for where the first takes no position here. */
  const standsInFor = new Map<Speech, Speech>();
  const silent = new Set<Speech>();
  for (const speech of gatherSpeeches(subject, hearing)) {
    push(byDay, speech.heardFrom, speech);
    if (!speech.otherwise) continue;
    push(byDay, speech.otherwise.heardFrom, speech.otherwise);
    standsInFor.set(speech.otherwise, speech);
  }

  const isPresent = (speech: Speech): boolean => {
    const whole = standsInFor.get(speech);
    if (whole && !silent.has(whole)) return false;
    return !silent.has(speech) && !(speech.regionWide && speech.answers && silent.has(speech.answers));
  };

  for (const day of [...byDay.keys()].sort()) {
    const today = (byDay.get(day) ?? []).sort((one, other) => depth(one) - depth(other));
    for (const speech of today)
      if (speech.regionWide && !speech.answers && !becomesPosition(speech, story, day)) silent.add(speech);
    const present: Speech[] = [];
    for (const speech of today) {
      if (isPresent(speech)) present.push(speech);
      else silent.add(speech);
    }
    // An answer that keeps to the turn of what it answers opens none.
    const gains = new Set(
      present.flatMap((speech) => (speech.answers && turnOf.has(speech.answers) ? [] : (speech.gains ?? []))),
    );
    const running = runningTurn(story, day);
    if ([...gains].some((gain) => opensTurn(gain, running))) {
      const before = deriveStatus(story, addDays(day, -1)).holder;
      story.turns.push({ opensOn: day, gains, loser: before ?? subject.baseline, speeches: [] });
    }
    for (const speech of present) {
      const turn = (speech.answers && turnOf.get(speech.answers)) ?? runningTurn(story, day);
      turnOf.set(speech, turn);
      turn.speeches.push(speech);
      if (speech.to !== null) story.spans.push({ speech, turn });
    }
  }
  return story;
}
