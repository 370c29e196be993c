import {
  type ColumnIndex,
  ENTRY_SIZE,
  gainsOf,
  LINKED,
  positionOf,
  SPECIAL,
  sourceOf,
} from "./index-columns";
import { ANSWERING, ANSWERS, CARD_SIZE, DAY, PLACE, REGION, ROW, SEVERAL, WORD } from "./link-claims";
import { makeTable, type SpeechTable, sortHeard, UNTOLD } from "./speech-table";
import {
  CONFIRMS,
  CONTESTED,
  DENIES,
  DOUBTS,
  FOREVER,
  HOLDS,
  kindOf,
  NOT,
  partyOf,
  positionCode,
  type StandingColumns,
} from "./standing-columns";

/** The position that an answer takes towards what it answers; 0 is none. */
function answerPosition(kind: number, answered: number): number {
  if (kind === CONFIRMS) return answered;
  const said = kindOf(answered);
  if (kind === DOUBTS) return positionCode(CONTESTED, said === NOT ? -1 : partyOf(answered));
  return kind === DENIES && said === HOLDS ? positionCode(NOT, partyOf(answered)) : 0;
}

/** Tells the speeches of a place, by the rules of `gatherSpeeches`, into a table that the next call overwrites. */
export function createSpeechTeller(
  columns: StandingColumns,
  index: ColumnIndex,
  admits: Uint8Array,
): (place: number) => SpeechTable {
  const { to, verified, placesAt, placeOf } = columns;
  const { entries } = index;
  const { cards, answers, answering, byRegion, count: linkCount } = index.links;
  let table = makeTable(1104);
  let heardLinks = new Int32Array(512);
  let heardLinkCount = 0;
  let place = 0;
  let placeRegion = -1;
  let count = 0;
  let isCircular = false;
  /**
   * Two fields for each link: the place (plus one) that last met it, and what is known of its speech there: `base` says it
   * has none, `base + 1` that it is being asked, above that its index.
   */
  const known = new Int32Array(2 * linkCount);
  let base = 1;

  const meet = (link: number): void => {
    if (known[2 * link] === place + 1) return;
    known[2 * link] = place + 1;
    if (heardLinkCount === heardLinks.length) {
      const longer = new Int32Array(2 * heardLinkCount);
      longer.set(heardLinks);
      heardLinks = longer;
    }
    heardLinks[heardLinkCount] = link;
    heardLinkCount += 1;
  };

  const meetAll = (links: Int32Array, start: number, end: number): void => {
    for (let at = start; at < end; at += 1) meet(links[at] ?? 0);
  };

  const fieldOf = (link: number, field: number): number => cards[link * CARD_SIZE + field] ?? 0;

  const isAbout = (link: number): boolean => {
    const about = fieldOf(link, PLACE);
    if (about !== SEVERAL) return about === place;
    const claim = fieldOf(link, ROW);
    return placeOf.subarray(placesAt[claim], placesAt[claim + 1]).includes(place);
  };

  /** Adds what a claim says by itself. */
  const addFree = (claim: number, word: number, day: number, said: number, gain: number): number => {
    const speech = count;
    count += 1;
    const isSpecial = (word & SPECIAL) !== 0;
    table.claim[speech] = claim;
    table.source[speech] = sourceOf(word);
    table.from[speech] = day;
    table.to[speech] = isSpecial ? (to[claim] ?? FOREVER) : FOREVER;
    table.verified[speech] = isSpecial ? (verified[claim] ?? 0) : 0;
    table.position[speech] = said;
    table.gains[speech] = gain;
    table.heardFrom[speech] = day;
    table.regionWide[speech] = 0;
    table.answers[speech] = -1;
    table.otherwise[speech] = -1;
    table.standsInFor[speech] = -1;
    table.depth[speech] = 0;
    table.turn[speech] = UNTOLD;
    return speech;
  };

  /** Adds what a linked claim says, of a whole region or in answer to a speech. */
  const addTied = (link: number, said: number, gain: number, isWide: boolean, tie: number): number => {
    const day = fieldOf(link, DAY);
    const speech = addFree(fieldOf(link, ROW), fieldOf(link, WORD), day, said, gain);
    table.regionWide[speech] = isWide ? 1 : 0;
    if (tie < 0) return speech;
    table.answers[speech] = tie;
    table.heardFrom[speech] = Math.max(day, table.heardFrom[tie] ?? 0);
    table.depth[speech] = (table.depth[tie] ?? 0) + 1;
    return speech;
  };

  const speaksAdmitted = (speech: number): boolean => admits[table.source[speech] ?? 0] === 1;

  /** The speech that a claim answers here and how, as `4 * speech + kind`; -1 is none. */
  const answered = (link: number): number => {
    const end = fieldOf(link + 1, ANSWERS);
    for (let at = fieldOf(link, ANSWERS); at < end; at += 1) {
      const answer = answers[at] ?? 0;
      const speech = speechOf(answer >> 2);
      if (speech >= 0) return 4 * speech + (answer & 3);
    }
    return -1;
  };

  const answerSpeech = (link: number): number => {
    const found = answered(link);
    if (found < 0) return -1;
    const speech = found >> 2;
    const isTied = speaksAdmitted(speech);
    const isRegionWide = table.regionWide[speech] === 1;
    if (isRegionWide && !isTied) return -1;
    const said = answerPosition(found & 3, table.position[speech] ?? 0);
    if (said === 0) return -1;
    const gain = (found & 3) === CONFIRMS && !isTied ? (table.gains[speech] ?? 0) : 0;
    return addTied(link, said, gain, isRegionWide, isTied ? speech : -1);
  };

  const staysInTurn = (link: number, speech: number, kind: number): boolean => {
    const gain = gainsOf(fieldOf(link, WORD));
    if (gain === 0) return true;
    const isSame = kind === CONFIRMS && table.gains[speech] === gain;
    return isSame && (table.heardFrom[speech] ?? 0) <= fieldOf(link, DAY);
  };

  const ownSpeech = (link: number): number => {
    const word = fieldOf(link, WORD);
    const said = positionOf(word);
    if (said === 0) return -1;
    if (isAbout(link)) {
      const found = answered(link);
      const speech = found < 0 ? -1 : found >> 2;
      const isTied = speech >= 0 && speaksAdmitted(speech) && staysInTurn(link, speech, found & 3);
      return addTied(link, said, gainsOf(word), false, isTied ? speech : -1);
    }
    if (placeRegion < 0 || fieldOf(link, REGION) !== placeRegion || kindOf(said) !== HOLDS) return -1;
    const otherwise = answerSpeech(link);
    const speech = addTied(link, said, gainsOf(word), true, -1);
    table.otherwise[speech] = otherwise;
    if (otherwise >= 0) table.standsInFor[otherwise] = speech;
    return speech;
  };

  const speechOf = (link: number): number => {
    const made = (known[2 * link + 1] ?? 0) - base;
    if (made >= 0) {
      if (made === 1) isCircular = true;
      return made < 2 ? -1 : made - 2;
    }
    known[2 * link + 1] = base + 1; // a circle of answers says nothing
    const own = ownSpeech(link);
    const speech = own < 0 ? answerSpeech(link) : own;
    known[2 * link + 1] = speech < 0 ? base : base + 2 + speech;
    return speech;
  };

  const hear = (speech: number): void => {
    table.heard[table.heardCount] = speech;
    table.heardCount += 1;
  };

  /** Tells the claims that nothing ties to others; the rest are met. */
  const tellFree = (): void => {
    base += 2 + count;
    count = 0;
    table.heardCount = 0;
    const end = index.at[place + 1] ?? 0;
    for (let entry = index.at[place] ?? 0; entry < end; entry += 1) {
      const word = entries[ENTRY_SIZE * entry + 2] ?? 0;
      const row = entries[ENTRY_SIZE * entry] ?? 0;
      if ((word & LINKED) !== 0) meet(row);
      else if (positionOf(word) !== 0 && admits[sourceOf(word)] === 1)
        hear(addFree(row, word, entries[ENTRY_SIZE * entry + 1] ?? 0, positionOf(word), gainsOf(word)));
    }
  };

  const tellLinked = (): void => {
    for (let heard = 0; heard < heardLinkCount; heard += 1) {
      const link = heardLinks[heard] ?? 0;
      if (admits[sourceOf(fieldOf(link, WORD))] !== 1) continue;
      const speech = speechOf(link);
      if (speech < 0) continue;
      hear(speech);
      const otherwise = table.otherwise[speech] ?? -1;
      if (otherwise >= 0) hear(otherwise);
    }
  };

  return (asked) => {
    place = asked;
    placeRegion = columns.places.region[place] ?? -1;
    heardLinkCount = 0;
    const entered = (index.at[place + 1] ?? 0) - (index.at[place] ?? 0);
    if (table.claim.length < entered) table = makeTable(2 * entered);
    tellFree();
    if (placeRegion >= 0)
      meetAll(byRegion.rows, byRegion.at[placeRegion] ?? 0, byRegion.at[placeRegion + 1] ?? 0);
    for (let heard = 0; heard < heardLinkCount; heard += 1) {
      const link = heardLinks[heard] ?? 0;
      meetAll(answering, fieldOf(link, ANSWERING), fieldOf(link + 1, ANSWERING));
    }
    // A claim makes at most two speeches here, and those of all that it answers are met as well.
    if (table.claim.length < entered + 2 * heardLinkCount) {
      table = makeTable(2 * (entered + 2 * heardLinkCount));
      tellFree(); // anew, in the larger table
    }
    isCircular = false;
    tellLinked();
    if (isCircular) {
      // A circle of answers is cut at the same claim wherever it is entered.
      const rank = (link: number) => columns.idRank[fieldOf(link, ROW)] ?? 0;
      heardLinks.subarray(0, heardLinkCount).sort((one, other) => rank(one) - rank(other));
      tellFree();
      tellLinked();
    }
    sortHeard(table);
    return table;
  };
}
