import { gainingParty, HOLDS, isLeaving, kindOf, NOT, partyOf } from "./claim-columns";

/** The running turn of a place: sets of parties as masks. */
export interface ColumnTurn {
  /** False before any change of hands. */
  isOpened: boolean;
  /** Parties that gained, and parties of whom only is known that they left. */
  gained: number;
  left: number;
  /** The party that held it before; -1 is unknown. */
  loser: number;
  /** Who held it on the first day; -1 is unknown. */
  baseline: number;
  /** Whether all that was ever said is in line with the baseline. */
  isInLine: boolean;
}

/** Adds the parties of a gain to a turn. */
export function addGain(turn: Pick<ColumnTurn, "gained" | "left">, gain: number): void {
  const bit = 1 << gainingParty(gain);
  if (isLeaving(gain)) turn.left |= bit;
  else turn.gained |= bit;
}

/** Whether a position is in line with who held the place on the first day. */
export function isInLine(position: number, baseline: number): boolean {
  if (baseline < 0 || kindOf(position) === 0) return false;
  const isAboutHolder = partyOf(position) === baseline;
  return (kindOf(position) === HOLDS && isAboutHolder) || (kindOf(position) === NOT && !isAboutHolder);
}

/** Whether a change opens a turn, as in the plain resolver's story. */
export function opensTurn(gain: number, turn: ColumnTurn): boolean {
  const bit = 1 << gainingParty(gain);
  const hasGained = (turn.gained & bit) !== 0;
  if (!isLeaving(gain)) return !hasGained;
  const hadLost = gainingParty(gain) === turn.loser && turn.isOpened && !hasGained;
  return (turn.left & bit) === 0 && !hadLost;
}
