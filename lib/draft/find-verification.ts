import type { DraftVerification } from "@/lib/domain/draft";
import type { Group } from "./merge-claims";
import type { ReadSentence } from "./said";
import { findCarrier, type SourceIndex } from "./source-index";

/** "was unable to verify", "could not be independently confirmed", "no independent confirmation", in three languages. */
const UNVERIFIED =
  /(?:(?:unable|not able|impossible|not possible|difficult|yet) to|(?:could|can|have|has|had|was|were|did|been|be)(?: ?not|n['’]t)(?: yet)?(?: been| be)?(?: able to)?|cannot(?: be)?|neither .{0,60}could be|without) (?:immediately |independently |fully )*(?:verif|confirm|corroborat)|no (?:independent|immediate) (?:confirmation|verification)|(?:unverified|unconfirmed)|not been (?:independently )?(?:verified|confirmed)|if (?:verified|confirmed)|(?:підтвердити|перевірити|верифікувати)[^.]{0,60}(?:неможливо|не вдалося|не може)|(?:не може|не вдалося|неможливо)[^.]{0,40}(?:підтвердити|перевірити)|(?:подтвердить|проверить)[^.]{0,60}(?:невозможно|не удалось|не может)|(?:не может|не удалось|невозможно)[^.]{0,40}(?:подтвердить|проверить)/iu;
const VERIFIED =
  /(?:geolocated|geo-located|verified) (?:footage|video|videos|images|imagery|photos)|satellite (?:images|imagery|photos) (?:show|showed|confirm|confirmed)|геолокаційн|геолокац/iu;
/** The statement is about one thing, not about all that was said. */
const ONE = /(?:the|this|that|its|his|her) (?:claim|report|statement|account)(?![\p{L}])/iu;
/** Too far away to be meant: characters before the sentence. */
const REACH = 6000;

/** Says of each statement what the report says about its verification. */
export function addVerifications(
  text: string,
  sentences: readonly ReadSentence[],
  groups: readonly Group[],
  sources: SourceIndex,
): void {
  for (const { sentence, attributions } of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const unverified = UNVERIFIED.exec(words);
    const verified = unverified ? null : VERIFIED.exec(words);
    const match = unverified ?? verified;
    if (!match) continue;
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const lead = text.slice(sentence.start, span.start);
    const carrier = unverified ? findCarrier(sources, lead) : null;
    const verification: DraftVerification = {
      verdict: verified ? "verified" : "unverified",
      method: verified ? (/satellite/i.test(match[0]) ? "satellite" : "geolocatedImagery") : null,
      by: carrier && { ...carrier, span: null },
      span,
    };
    const here = groups.filter(({ from }) => from.some(({ said }) => said.read.sentence === sentence));
    const before = groups.filter(
      ({ voice, from }) =>
        voice !== null &&
        from.some(({ claim }) => claim.span.start < sentence.end && sentence.start - claim.span.end < REACH),
    );
    const spoken = verified
      ? here
      : here.length > 0 && attributions.length > 0
        ? here
        : ONE.test(words)
          ? before.slice(-1)
          : before;
    for (const { draft } of spoken) draft.verification ??= verification;
  }
}
