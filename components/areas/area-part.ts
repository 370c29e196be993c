import { choosePattern, type Pattern } from "@/components/map/pattern";
import type { AreaPart } from "@/lib/domain/area-ground";
import type { Language } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
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
  return statusWords(status, parties, language);
}

/** How a part is drawn; null for what is not drawn: the baseline and land outside every catchment. */
export function partPattern(part: AreaPart, parties: readonly Party[]): Pattern | null {
  const status = statusOf(part, parties);
  return status && choosePattern(status);
}
