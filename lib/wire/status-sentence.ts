import { type Language, type Names, pickName } from "@/lib/domain/names";
import type { Derived } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { translator } from "@/lib/wire/messages/translate";
import { attributionSentence, capitalise, claimSentence, partyInWords } from "@/lib/wire/sentence";
import { dayInWords } from "@/lib/wire/words-of-dates";

export interface StatusInput {
  /** The place or region. */
  name: Names;
  /** The day asked for. */
  date: string;
  status: Pick<Derived, "status" | "holder" | "because">;
  /** At least the claims that `because` names. */
  claims: readonly PayloadClaim[];
  parties: readonly Party[];
}

/** What a claim says about who holds the place, as far as two claims can disagree about it. */
function positionOf(claim: PayloadClaim): string {
  if (claim.assertion === "contested" || claim.action === "infiltrated") return "contested";
  if (claim.answers.some((answer) => answer.kind === "doubts")) return "contested";
  if (claim.assertion === "control" && claim.quantity?.unit === "share") return "contested";
  if (claim.assertion === "withdrawal" || claim.assertion === "denial") return `not ${claim.party}`;
  return `holds ${claim.party}`;
}

/**
 * Why a place has this status, in one to three sentences: what is shown and by which rule, then the claims it rests
 * on (where it is disputed, the newest and the newest that disagrees with it), each attributed, and who verified them.
 */
export function statusSentence(
  { name, date, status, claims, parties }: StatusInput,
  language: Language,
): string {
  const t = translator(language);
  const because = status.because.flatMap((id) => claims.find((claim) => claim.id === id) ?? []);
  const newest = because[0];
  const values = {
    name: pickName(name, language),
    date: dayInWords(date, language),
    holder: partyInWords(parties, status.holder, language),
  };
  if (status.status === "baseline") {
    return capitalise(
      t(status.holder ? "sentence.status.baseline" : "sentence.status.baselineUnknown", values),
    );
  }
  if (status.status === "contested") {
    const other = newest && because.find((claim) => positionOf(claim) !== positionOf(newest));
    if (newest && other) {
      const [first, second] = [
        attributionSentence(newest, parties, language),
        claimSentence(other, parties, language),
      ];
      return capitalise(`${t("sentence.status.disputed", values)} ${first} ${second}`);
    }
  }
  const telling =
    status.status === "verified"
      ? because.find((claim) => claim.verdict === "verified")
      : because.find((claim) => positionOf(claim) === `holds ${status.holder}`);
  const claim = telling ?? newest;
  const lead = capitalise(t(`sentence.status.${status.status}`, values));
  return claim ? `${lead} ${claimSentence(claim, parties, language)}` : lead;
}
