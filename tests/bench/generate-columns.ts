import { toDayNumber } from "@/lib/domain/day";
import {
  type ClaimColumns,
  CONTESTED,
  DENIES,
  FOREVER,
  gainCode,
  HOLDS,
  positionCode,
} from "@/lib/domain/resolve/claim-columns";
import { createRandom, DAYS, PARTIES, START } from "./generate-claims";

const SOURCES = 200;

/**
 * The claims of `generateCase`, drawn straight into columns: as objects, millions of them would not fit. Where claims come
 * late, every second one was said one to three days after the day that it is about.
 */
export function generateColumns(claims: number, places: number, { late = false } = {}): ClaimColumns {
  const random = createRandom(2022);
  const pick = (count: number) => Math.floor(random() * count);
  const startsOn = toDayNumber(START);
  const columns: ClaimColumns = {
    startsOn,
    parties: PARTIES,
    theatreParties: PARTIES.length,
    subjects: { places, region: new Int32Array(places), baseline: new Int8Array(places + 1) },
    sources: {
      ids: Array.from({ length: SOURCES }, (_, source) => `s${source}`),
      side: Int8Array.from({ length: SOURCES }, (_, source) => (source % 3 === 0 ? -1 : source % 2)),
      kind: new Uint8Array(SOURCES),
    },
    source: new Uint16Array(claims),
    assertion: new Uint8Array(claims),
    position: new Uint8Array(claims),
    gains: new Uint8Array(claims),
    from: new Int32Array(claims),
    to: new Int32Array(claims).fill(FOREVER),
    saidOn: new Int32Array(claims),
    subjectsAt: Int32Array.from({ length: claims + 1 }, (_, row) => row),
    subjectOf: new Int32Array(claims),
    answersAt: new Int32Array(claims + 1),
    answerTo: new Int32Array(claims),
    answerKind: new Uint8Array(claims).fill(DENIES),
    assessmentsAt: new Int32Array(claims + 1),
    assessor: new Int32Array(0),
    verdict: new Uint8Array(0),
    madeOn: new Int32Array(0),
    shownDay: new Int32Array(0),
  };
  let answers = 0;
  for (let row = 0; row < claims; row += 1) {
    const party = pick(2);
    const day = startsOn + pick(DAYS);
    const isChange = random() < 1 / 8;
    const isContested = !isChange && random() < 0.2;
    columns.source[row] = pick(SOURCES);
    columns.position[row] = isContested ? positionCode(CONTESTED, -1) : positionCode(HOLDS, party);
    columns.gains[row] = isChange ? gainCode(party, false) : 0;
    columns.from[row] = day;
    columns.saidOn[row] = late && row % 2 === 1 ? day + 1 + (row % 3) : day;
    columns.subjectOf[row] = pick(places);
    if (row > 0 && random() < 0.1) {
      columns.answerTo[answers] = pick(row);
      answers += 1;
    }
    columns.answersAt[row + 1] = answers;
  }
  return {
    ...columns,
    answerTo: columns.answerTo.slice(0, answers),
    answerKind: columns.answerKind.slice(0, answers),
  };
}
