import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { translator } from "@/lib/wire/messages/translate";
import { dateInWords } from "@/lib/wire/words-of-dates";
import { objectInWords, whereInWords } from "@/lib/wire/words-of-target";

/** The shortest note that still fits into a sentence; longer ones stand beside the claim only. */
const NOTE_MAX_LENGTH = 60;

/** The first letter as a capital, whatever the script. */
export function capitalise(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** A name as it stands inside guillemets: its own become the inner marks. */
function insideQuotes(name: string): string {
  return name.replaceAll("«", "„").replaceAll("»", "“");
}

/** The name of a party by its key; the key itself where the theatre does not know it. */
export function partyInWords(parties: readonly Party[], key: string | null, language: Language): string {
  const party = parties.find((one) => one.key === key);
  return party ? pickName(party.names, language) : (key ?? "");
}

/** How the speaker speaks: which sentence frames the clause. */
type Verb = "said" | "confirmed" | "denied" | "doubted" | "spoke";

function verbOf(claim: PayloadClaim): Verb {
  const answers = claim.answers.map((answer) => answer.kind);
  const onlyAnswers = (kind: string) => answers.length > 0 && answers.every((answer) => answer === kind);
  // "No confirmation of it" is a doubt: to call it a denial would quote the speaker wrongly.
  if (claim.assertion === "denial") return onlyAnswers("doubts") ? "doubted" : "denied";
  if (claim.assertion === "advance" || claim.assertion === "intent") return "spoke";
  return onlyAnswers("confirms") ? "confirmed" : "said";
}

/** What was said, without who said it. */
function clauseOf(claim: PayloadClaim, parties: readonly Party[], language: Language): string {
  const t = translator(language);
  const party = partyInWords(parties, claim.party, language);
  const object = (grammarCase: "nom" | "acc" | "gen") => objectInWords(claim, language, grammarCase);
  switch (claim.assertion) {
    case "control":
      if (claim.action === "captured") return t("sentence.that.captured", { party, object: object("acc") });
      if (claim.action === "recaptured")
        return t("sentence.that.recaptured", { party, object: object("acc") });
      if (claim.action === "infiltrated")
        return t("sentence.that.infiltrated", { party, object: object("acc") });
      return t("sentence.that.held", { party, object: object("acc") });
    case "contested":
      return t("sentence.that.contested", { object: object("acc"), many: isMany(claim) ? "yes" : "no" });
    case "withdrawal":
      return t("sentence.that.withdrew", { party, object: object("gen") });
    case "advance":
      return t("sentence.of.advance", { party, where: whereInWords(claim, language) });
    case "intent":
      return t("sentence.of.intent", intentValues(claim, party, language));
    case "denial":
      if (claim.of === "advance")
        return t("sentence.that.advanced", { party, where: whereInWords(claim, language) });
      if (claim.of === "intent") {
        return t("sentence.that.intended", intentValues(claim, party, language));
      }
      return t("sentence.that.held", { party, object: object("acc") });
    default:
      throw new RangeError(`There are no words for the assertion ${JSON.stringify(claim.assertion)}.`);
  }
}

function intentValues(claim: PayloadClaim, party: string, language: Language) {
  const { target, what } = claim;
  // "a buffer zone 10 km deep" says the depth already.
  const once = target.kind === "area" && what?.includes("km") ? { ...target, bufferKm: null } : target;
  const object = objectInWords({ ...claim, target: once }, language, "gen");
  return { party, object, what: what ?? "", hasWhat: what ? "yes" : "no" };
}

function isMany(claim: PayloadClaim): boolean {
  if (claim.quantity) return claim.quantity.unit !== "share";
  return claim.target.kind === "count" && claim.target.count > 1;
}

/** True when the day spoken of is the day of speaking, or "by" that day: saying it twice would only tire. */
function isAboutItsOwnDay(claim: PayloadClaim): boolean {
  const bare = (date: string) => date.replace(/[~?%\s]/g, "");
  const said = bare(claim.saidOn);
  return [said, `[..${said}]`].includes(bare(claim.eventDate));
}

/**
 * Who said what and when, in one sentence that attributes: "Russia's Ministry of Defence said on 9 March 2025 that
 * Russia had recaptured Kositsa (Kursk Oblast)." Names come from the data as they are and are never declined.
 */
export function attributionSentence(
  claim: PayloadClaim,
  parties: readonly Party[],
  language: Language,
): string {
  const t = translator(language);
  let clause = clauseOf(claim, parties, language);
  const extra = [claim.assertion === "advance" ? claim.what : null, claim.note].find(
    (one) => one && one.length <= NOTE_MAX_LENGTH,
  );
  if (extra) clause = t("sentence.noted", { clause, note: extra });
  if (!isAboutItsOwnDay(claim))
    clause = t("sentence.dated", { clause, when: dateInWords(claim.eventDate, language) });
  return capitalise(
    t(`sentence.${verbOf(claim)}`, {
      speaker: insideQuotes(pickName(claim.speaker.names, language)),
      saidOn: dateInWords(claim.saidOn, language),
      clause,
    }),
  );
}

/** Who checked a claim and with what result: "Nobody has verified it.", "Reuters could not verify it." */
export function verificationSentence(
  { verdict, verdictBy }: Pick<PayloadClaim, "verdict" | "verdictBy">,
  language: Language,
): string {
  const t = translator(language);
  if (verdict === null || (verdict === "unverified" && !verdictBy)) return t("sentence.verdict.none");
  const by = verdictBy ? pickName(verdictBy, language) : t("sentence.reviewer");
  return capitalise(t(`sentence.verdict.${verdict}`, { by }));
}

/** A claim in two sentences: who said what when, and who has verified it. */
export function claimSentence(claim: PayloadClaim, parties: readonly Party[], language: Language): string {
  return `${attributionSentence(claim, parties, language)} ${verificationSentence(claim, language)}`;
}
