import type { Day } from "../day";
import type { PartyKey } from "../identity";
import { disagree, type Position, speaksAgainst } from "./position";
import type { Speech } from "./speech";
import type { Derived, StatusName } from "./status";
import { runningTurn, type Story, speechesOn, type Turn, wordsOn } from "./story";
import { compareSpeeches, type Word } from "./words";

const holdsParty = (position: Position): PartyKey | null =>
  position.kind === "holds" ? position.party : null;

/** Rule 1: X, when a claim that X holds it is verified and no position for a day after the day shown speaks against it. */
function findVerified(speeches: Speech[], words: Word[]): Speech | null {
  const sound = speeches.filter((speech) => {
    const party = holdsParty(speech.position);
    if (party === null || !speech.claim.verified) return false;
    return !words.some((word) => word.day > speech.claim.shownDay && speaksAgainst(word.position, party));
  });
  const parties = new Set(sound.map((speech) => holdsParty(speech.position)));
  // Two verified claims for different parties settle nothing.
  return parties.size === 1 ? (sound.sort(compareSpeeches).at(-1) ?? null) : null;
}

/** Rule 2: no turn was ever opened, and nobody has said anything other than who held it on the first day. */
function isBaseline(story: Story, day: Day): boolean {
  if (runningTurn(story, day).opensOn !== null) return false;
  const { baseline } = story.subject;
  const isInLine = ({ position }: Speech) => baseline !== null && !speaksAgainst(position, baseline);
  return story.turns.every((turn) =>
    turn.speeches.every((speech) => speech.heardFrom > day || isInLine(speech)),
  );
}

/**
 * Rule 3: the side that held it before says X holds it, and nobody says otherwise for a later day. Its word for itself
 * is no concession: there, the other parties that the turn was opened for (where there are none, all others) have to
 * say so too, and nobody otherwise for a day after theirs.
 */
function findAgreed(story: Story, turn: Turn, words: Word[]): PartyKey | null {
  const spoken = words.find((word) => word.side !== null && word.side === turn.loser);
  const party = spoken ? holdsParty(spoken.position) : null;
  if (!spoken || party === null) return null;
  const gainers = story.parties.filter((other) => other !== party && turn.gains.has(other));
  const rivals = gainers.length > 0 ? gainers : story.parties.filter((other) => other !== party);
  const isConcession = (word: Word) =>
    word.side !== null && rivals.includes(word.side) && holdsParty(word.position) === party;
  const conceding = party === turn.loser ? words.filter(isConcession) : [spoken];
  if (party === turn.loser && conceding.length < rivals.length) return null;
  const lastConceded =
    conceding
      .map((word) => word.day)
      .sort()
      .at(-1) ?? spoken.day;
  return words.some((word) => word.day > lastConceded && speaksAgainst(word.position, party)) ? null : party;
}

/** Rule 4: two of those who speak disagree, or one says contested. */
function isContested(words: Word[]): boolean {
  return words.some(
    (one) =>
      one.position.kind === "contested" || words.some((other) => disagree(one.position, other.position)),
  );
}

/** Parties that a turn concerns: those that gained or left, and the side that held it before. */
const concernedBy = (turn: Turn): PartyKey[] => [
  ...[...turn.gains].map((gain) => gain.replace(/^-/, "")),
  ...(turn.loser === null ? [] : [turn.loser]),
];

/**
 * The parties in dispute, sorted: those named in the positions, those who speak, and those whom the turn concerns. It
 * takes two to dispute: where fewer are known it may be any party of the theatre.
 */
function findDisputants(story: Story, turn: Turn, words: Word[]): PartyKey[] {
  const named = words.flatMap((word) => word.speeches.flatMap(({ position }) => position.party ?? []));
  const speaking = words.flatMap((word) => word.side ?? []);
  const known = new Set([...named, ...speaking, ...concernedBy(turn)]);
  return [...(known.size > 1 ? known : story.parties)].sort();
}

/** Rules 5 and 6: who holds it, when all who name a holder name the same. */
function findUncontested(
  turn: Turn,
  words: Word[],
): { status: "assessed" | "claimed"; party: PartyKey } | null {
  const holding = words.filter((word) => holdsParty(word.position) !== null);
  const party = holding[0] ? holdsParty(holding[0].position) : null;
  if (party === null) return null;
  const concerned = new Set([...concernedBy(turn), party]);
  const isOutside = (side: PartyKey | null) => side === null || !concerned.has(side);
  if (holding.some((word) => isOutside(word.side))) return { status: "assessed", party };
  return holding.every((word) => word.side === party) ? { status: "claimed", party } : null;
}

/** The status of a story's subject on a day: the first rule of policy 1 that fits. */
export function deriveStatus(story: Story, day: Day): Derived {
  const turn = runningTurn(story, day);
  const speeches = speechesOn(story, day);
  const words = wordsOn(story, day);
  const counting = new Set(words.flatMap((word) => word.speeches));
  const verified = findVerified(speeches, words);
  if (verified) counting.add(verified);
  const because = [...counting]
    .sort(compareSpeeches)
    .reverse()
    .map((speech) => speech.claim.id);
  const give = (status: StatusName, holder: PartyKey | null, parties: PartyKey[] = []): Derived => ({
    status,
    holder,
    parties,
    because,
  });

  if (verified) return give("verified", holdsParty(verified.position));
  if (isBaseline(story, day)) return give("baseline", story.subject.baseline);
  const agreed = findAgreed(story, turn, words);
  if (agreed !== null) return give("agreed", agreed);
  if (isContested(words)) return give("contested", null, findDisputants(story, turn, words));
  const uncontested = findUncontested(turn, words);
  return uncontested ? give(uncontested.status, uncontested.party) : give("unknown", null);
}
