import {
  type ClaimColumns,
  CONFIRMS,
  CONTESTED,
  DENIES,
  DOUBTS,
  HOLDS,
  kindOf,
  NOT,
  partyOf,
  positionCode,
  REPEATS,
} from "./claim-columns";
import { ENTRY_SIZE, FROM, gainsOf, positionOf, REGION_WIDE, ROW, WORD } from "./column-entries";
import { ADMITTED, type ColumnHearing } from "./column-hearing";
import { createAnswerTrail } from "./follow-answers";
import { ANSWERS, CARD_SIZE, kindOfAnswer, type Links, PLACE, REGION, SEVERAL } from "./link-claims";
import type { LinkMeeting } from "./meet-links";
import type { SpeechTable } from "./speech-table";
import { createTiedWriter } from "./write-tied";

/** The position that an answer takes towards what it answers; 0 is none. */
function answerPosition(kind: number, answered: number): number {
  if (kind === CONFIRMS) return answered;
  const said = kindOf(answered);
  if (kind === DOUBTS) return positionCode(CONTESTED, said === NOT ? -1 : partyOf(answered));
  return kind === DENIES && said === HOLDS ? positionCode(NOT, partyOf(answered)) : 0;
}

const UNASKED = -2;
/** Answers to answers are told by calls within calls up to here. */
const DEEP = 100;

/**
 * Tells what the claims of a meeting say of a subject (`region` is the subject that is its region), by the rules of
 * `gatherSpeeches`, into a table with room for twice as many. Those that are heard become its tied speeches.
 */
export function createTiedTeller(
  columns: ClaimColumns,
  links: Links,
  hearing: ColumnHearing,
  meeting: LinkMeeting,
  table: SpeechTable,
): (subject: number, region: number) => void {
  const { cards, answers } = links;
  let subject = 0;
  let region = -1;
  /** The speech of each claim of the meeting, or UNASKED. */
  let made = new Int32Array(0);
  let depth = 0;

  const fieldOf = (link: number, field: number): number => cards[link * CARD_SIZE + field] ?? 0;
  const wordOf = (speech: number): number => table.fields[speech * ENTRY_SIZE + WORD] ?? 0;

  const write = createTiedWriter(columns, links, hearing, table);
  const { targetOf, originOf } = createAnswerTrail(links, meeting);

  /** The speech that a claim answers here and how, as `4 * speech + kind`; -1 is none. */
  const answered = (link: number): number => {
    const end = fieldOf(link + 1, ANSWERS);
    for (let at = fieldOf(link, ANSWERS); at < end; at += 1) {
      const answer = answers[at] ?? 0;
      const target = kindOfAnswer(answer) === REPEATS ? -1 : targetOf(link, answer);
      const origin = target < 0 ? -1 : originOf(target);
      const speech = origin < 0 ? -1 : speechOf(origin);
      if (speech >= 0) return 4 * speech + kindOfAnswer(answer);
    }
    return -1;
  };

  const isAbout = (link: number): boolean => {
    const place = fieldOf(link, PLACE);
    if (place !== SEVERAL) return place === subject;
    const row = fieldOf(link, ROW);
    return columns.subjectOf
      .subarray(columns.subjectsAt[row] ?? 0, columns.subjectsAt[row + 1] ?? 0)
      .includes(subject);
  };

  const voiceOf = (link: number): number => meeting.voices[meeting.slotOf(link)] ?? 0;

  const answerSpeech = (link: number): number => {
    const found = answered(link);
    if (found < 0) return -1;
    const speech = found >> 2;
    const kind = found & 3;
    const isTied = table.isAdmitted[speech] !== 0;
    const isWide = (wordOf(speech) & REGION_WIDE) !== 0;
    if (isWide && !isTied) return -1;
    const said = answerPosition(kind, positionOf(wordOf(speech)));
    if (said === 0) return -1;
    return write(
      link,
      voiceOf(link),
      said,
      kind === CONFIRMS && !isTied ? gainsOf(wordOf(speech)) : 0,
      isWide,
      isTied ? speech : -1,
    );
  };

  const staysInTurn = (link: number, speech: number, kind: number): boolean => {
    const gain = gainsOf(fieldOf(link, WORD));
    if (gain === 0) return true;
    const isSame = kind === CONFIRMS && gainsOf(wordOf(speech)) === gain;
    return isSame && (table.heardFrom[speech] ?? 0) <= fieldOf(link, FROM);
  };

  const ownSpeech = (link: number): number => {
    const word = fieldOf(link, WORD);
    const said = positionOf(word);
    if (said === 0) return -1;
    if (isAbout(link)) {
      const found = answered(link);
      const speech = found >> 2;
      const isTied = found >= 0 && table.isAdmitted[speech] !== 0 && staysInTurn(link, speech, found & 3);
      return write(link, voiceOf(link), said, gainsOf(word), false, isTied ? speech : -1);
    }
    if (region < 0 || fieldOf(link, REGION) !== region || kindOf(said) !== HOLDS) return -1;
    const otherwise = answerSpeech(link);
    const speech = write(link, voiceOf(link), said, gainsOf(word), true, -1);
    table.otherwise[speech] = otherwise;
    if (otherwise >= 0) table.standsInFor[otherwise] = speech;
    return speech;
  };

  const speechOf = (link: number): number => {
    const slot = meeting.slotOf(link);
    const earlier = made[slot] ?? -1;
    if (earlier !== UNASKED) return earlier;
    if (depth === DEEP) askAhead(link);
    depth += 1;
    const own = ownSpeech(link);
    const speech = own < 0 ? answerSpeech(link) : own;
    depth -= 1;
    made[slot] = speech;
    return speech;
  };

  /** The first claim whose speech has to be known for that of another and is not; -1 is none. */
  const firstUnasked = (link: number): number => {
    for (let at = fieldOf(link, ANSWERS); at < fieldOf(link + 1, ANSWERS); at += 1) {
      const answer = answers[at] ?? 0;
      const target = kindOfAnswer(answer) === REPEATS ? -1 : targetOf(link, answer);
      const origin = target < 0 ? -1 : originOf(target);
      if (origin >= 0 && made[meeting.slotOf(origin)] === UNASKED) return origin;
    }
    return -1;
  };

  /** Asks for all that a claim answers, at any remove, the farthest first: so many removes would exhaust the call stack. */
  const askAhead = (link: number): void => {
    const waiting = [link];
    for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
      const next = firstUnasked(top);
      if (next >= 0) waiting.push(next);
      else {
        waiting.pop();
        if (top !== link) speechOf(top);
      }
    }
  };

  const hear = (speech: number): void => {
    table.tied[table.tiedCount] = speech;
    table.tiedCount += 1;
  };

  return (askedSubject, askedRegion) => {
    subject = askedSubject;
    region = askedRegion;
    if (made.length < meeting.count) made = new Int32Array(2 * meeting.count);
    made.fill(UNASKED, 0, meeting.count);
    table.tiedCount = 0;
    for (let slot = 0; slot < meeting.count; slot += 1) {
      if (((meeting.voices[slot] ?? 0) & ADMITTED) === 0) continue;
      const speech = speechOf(meeting.links[slot] ?? 0);
      if (speech < 0) continue;
      hear(speech);
      const otherwise = table.otherwise[speech] ?? -1;
      if (otherwise >= 0) hear(otherwise);
    }
  };
}
