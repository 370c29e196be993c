import { type AreaPart, areaStatuses } from "@/lib/domain/area-ground";
import type { Language } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern, type Pattern } from "@/lib/wire/pattern";
import { statusWords } from "@/lib/wire/status-words";

/** A part as a status: land in dispute is between all parties, since sizes are not kept for each pair of them. */
function statusOf({ party, status }: AreaPart, parties: readonly Party[]) {
  if (status === "unattributed") return null;
  const disputing = status === "contested" ? parties.map(({ key }) => key).sort() : [];
  return { status, holder: party, parties: disputing };
}

/** What a part is called: "Claimed: Russia", "In no settlement's catchment". */
export function partWords(part: AreaPart, parties: readonly Party[], language: Language): string {
  const status = statusOf(part, parties);
  if (!status) return translator(language)("desk.areas.unattributed");
  if (part.status === "baseline" && part.party === null)
    return translator(language)("desk.areas.baselineUnknown");
  return statusWords(status, parties, language);
}

/** How a part is drawn; null for what is not drawn: the baseline and land outside every catchment. */
export function partPattern(part: AreaPart, parties: readonly Party[]): Pattern | null {
  const status = statusOf(part, parties);
  return status && choosePattern(status);
}

/** Parts in the order in which they stand upon one another: party by party as the theatre has them, then what nobody holds. */
export function byParty(parties: readonly Party[]): (one: AreaPart, other: AreaPart) => number {
  const rank = ({ party, status }: AreaPart) => {
    const index = parties.findIndex(({ key }) => key === party);
    return (index < 0 ? parties.length : index) * areaStatuses.length + areaStatuses.indexOf(status);
  };
  return (one, other) => rank(one) - rank(other);
}
