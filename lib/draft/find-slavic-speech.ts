import type { Range } from "./clause";
import type { Attribution } from "./find-speech";
import type { Token } from "./token";
import { slavicEnemy, slavicFrom, slavicSpeech } from "./words/slavic";
import {
  slavicOffices,
  slavicOfficeWords,
  slavicReport,
  slavicSame,
  slavicTime,
} from "./words/slavic-offices";

const forceOf = (token: Token | undefined) =>
  slavicSpeech.find(([pattern]) => pattern.test(token?.lower ?? ""))?.[1] ?? null;

/** Who speaks: "X заявив, що ...", "..., повідомив X", "за даними X". */
export function findSlavicSpeech(tokens: readonly Token[]): Attribution[] {
  const found: Attribution[] = [];
  const end = tokens.length - 1;
  const isSign = (at: number) => /^[,;:.—–«»"“”]$/.test(tokens[at]?.text ?? "");
  const phrase = (from: number): number => {
    let last = from;
    while (
      last < end &&
      !isSign(last + 1) &&
      !/^(?:у|в|во|на|що|что|про|об|о)$/u.test(tokens[last + 1]?.lower ?? "")
    )
      last += 1;
    return last;
  };
  // "Минобороны РФ: освобождены ..."
  const colon = tokens.findIndex(({ lower }) => lower === ":");
  const opening = tokens.slice(0, Math.max(0, colon));
  if (
    colon <= 7 &&
    opening.some(({ lower }) => isOffice(lower)) &&
    opening.every((token) => forceOf(token) === null)
  )
    found.push(
      made("says", withoutTime(tokens, { first: 0, last: colon - 1 }), 0, colon, null, {
        first: colon + 1,
        last: end,
      }),
    );
  for (let at = 0; at <= end; at++) {
    const lead = tokens[at]?.lower;
    const noun = tokens[at + 1]?.lower ?? "";
    const isAccording =
      (lead === "за" && /^(?:даними|словами|інформацією|повідомленням|оцінкою|оцінками)$/u.test(noun)) ||
      (lead === "по" && /^(?:данным|словам|информации|сообщению|сведениям|оценке|оценкам)$/u.test(noun));
    if (isAccording && at + 2 <= end) {
      const last = phrase(at + 2);
      const isFirst = at < 2;
      found.push(
        made(
          "says",
          withoutTime(tokens, { first: at + 2, last }),
          at,
          last,
          isFirst ? null : { first: 0, last: at - 1 },
          {
            first: last + 1,
            last: end,
          },
        ),
      );
      at = last;
      continue;
    }
    const force = forceOf(tokens[at]);
    if (force === null || isDrivingOut(tokens, at)) continue;
    let first = at;
    while (
      first > 0 &&
      !isSign(first - 1) &&
      !/^(?:що|что|а|але|но|і|и|та)$/u.test(tokens[first - 1]?.lower ?? "")
    )
      first -= 1;
    // "Про це повідомив X", "Як заявив X": the speaker comes after
    const isAsked = /^(?:про|об|о|як|как)$/u.test(tokens[first]?.lower ?? "");
    if (isAsked) first = at;
    while (
      first < at &&
      /^(?:у|в|во|раніше|ранее|також|також|также)$/u.test(tokens[first]?.lower ?? "") &&
      first < at - 1
    )
      first += 1;
    const isBefore = first < at;
    const isTail = !isBefore && at < end;
    // "йдеться у зведенні X"
    const isReport =
      /^(?:у|в|во)$/u.test(tokens[at + 1]?.lower ?? "") && slavicReport.test(tokens[at + 2]?.lower ?? "");
    const opening = isReport ? at + 3 : at + 1;
    const last = isTail ? phrase(opening) : at;
    const speaker = isBefore
      ? {
          first,
          last: /^(?:раніше|ранее|також|также|не)$/u.test(tokens[at - 1]?.lower ?? "") ? at - 2 : at - 1,
        }
      : isTail
        ? { first: opening, last }
        : null;
    const usable = speaker && withoutTime(tokens, speaker);
    found.push({
      ...made(
        force,
        usable,
        isBefore ? first : at,
        last,
        isBefore || at === 0 || isAsked ? null : { first: 0, last: at - 1 },
        isBefore || isAsked ? { first: (isAsked ? last : at) + 1, last: end } : null,
      ),
      ofEarlier: force === "denies",
      isNegated: tokens[at - 1]?.lower === "не",
    });
    const token = tokens[at];
    if (token) token.pos = "SPEECH";
    at = last;
  }
  return found;
}

/** The words for whoever speaks without those for a day; null where they only stand for somebody named before. */
function withoutTime(tokens: readonly Token[], { first, last }: Range): Range | null {
  const isTime = (at: number): boolean => {
    const lower = tokens[at]?.lower ?? "";
    const isFigure = /^\d+$/.test(lower) && slavicTime.test(tokens[at + 1]?.lower ?? "");
    return slavicTime.test(lower) || isFigure || /^(?:у|в|за|від|от)$/u.test(lower) || /^20\d\d$/.test(lower);
  };
  let [from, to] = [first, last];
  while (from <= to && isTime(from)) from += 1;
  for (let at = from + 1; at <= to; at++)
    if (/^\d+$/.test(tokens[at]?.lower ?? "") && isTime(at))
      to = tokens[at - 1]?.lower === "за" ? at - 2 : at - 1;
  while (to >= from && isTime(to)) to -= 1;
  return from > to || (from === to && slavicSame.test(tokens[from]?.lower ?? ""))
    ? null
    : { first: from, last: to };
}

const isOffice = (word: string): boolean =>
  slavicOffices.some(({ form }) => form.test(word)) || slavicOfficeWords.some(([form]) => form.test(word));

/** "відкинули ворога", "відкинули від села": no word of speech. */
const isDrivingOut = (tokens: readonly Token[], at: number): boolean =>
  /^відкину/u.test(tokens[at]?.lower ?? "") &&
  tokens.slice(at + 1, at + 5).some(({ lower }) => slavicEnemy.test(lower) || slavicFrom.test(lower));

const made = (
  force: Attribution["force"],
  speaker: Attribution["speaker"],
  first: number,
  verb: number,
  left: Attribution["left"],
  right: Attribution["right"],
): Attribution => ({
  force,
  speaker,
  isNobody: false,
  left,
  right: right && right.last >= right.first ? right : null,
  first,
  verb,
  carrier: null,
  isNegated: false,
  ofEarlier: false,
});
