import type { Language, Names } from "@/lib/domain/names";
import { pickName } from "@/lib/domain/names";
import type { Derived } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim } from "./atlas-payload";
import { translator } from "./messages/translate";
import { capitalise } from "./sentence";
import { statusSentence } from "./status-sentence";
import { statusWords } from "./status-words";
import { dayInWords } from "./words-of-dates";

interface DatedStatus {
  date: string;
  status: Pick<Derived, "status" | "holder" | "parties" | "because">;
}

export interface FlipInput {
  name: Names;
  before: DatedStatus;
  after: DatedStatus;
  /** At least the claims behind the status after. */
  claims: readonly PayloadClaim[];
  parties: readonly Party[];
}

/** What a place was shown as on the first day, then what it is shown as on the second and on whose word. */
export function flipSentence(
  { name, before, after, claims, parties }: FlipInput,
  language: Language,
): string {
  const was = translator(language)("desk.was", {
    name: pickName(name, language),
    date: dayInWords(before.date, language),
    status: statusWords(before.status, parties, language),
  });
  const input = { name, date: after.date, status: after.status, claims, parties };
  return `${capitalise(was)} ${statusSentence(input, language)}`;
}
