import { CONTESTED, HOLDS, MAX_PARTIES, NOT, positionCode } from "./claim-columns";

/** By position: the parties that it says hold, do not hold, and all that it names, as masks; 1 where it says contested. */
const CODES = 128;
export const holdsOf = new Int32Array(CODES);
export const notOf = new Int32Array(CODES);
export const namedOf = new Int32Array(CODES);
export const disputeOf = new Uint8Array(CODES);
for (let party = -1; party < MAX_PARTIES; party += 1) {
  const bit = party < 0 ? 0 : 1 << party;
  for (const kind of [HOLDS, NOT, CONTESTED]) namedOf[positionCode(kind, party)] = bit;
  holdsOf[positionCode(HOLDS, party)] = bit;
  notOf[positionCode(NOT, party)] = bit;
  disputeOf[positionCode(CONTESTED, party)] = 1;
}
