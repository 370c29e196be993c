import type { Attribution } from "./find-speech";
import type { Token } from "./token";
import { slavicSpeech } from "./words/slavic";

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
        made("says", { first: at + 2, last }, at, last, isFirst ? null : { first: 0, last: at - 1 }, {
          first: last + 1,
          last: end,
        }),
      );
      at = last;
      continue;
    }
    const force = forceOf(tokens[at]);
    if (force === null) continue;
    let first = at;
    while (
      first > 0 &&
      !isSign(first - 1) &&
      !/^(?:що|что|а|але|но|і|и|та)$/u.test(tokens[first - 1]?.lower ?? "")
    )
      first -= 1;
    while (
      first < at &&
      /^(?:у|в|во|раніше|ранее|також|також|также)$/u.test(tokens[first]?.lower ?? "") &&
      first < at - 1
    )
      first += 1;
    const isBefore = first < at;
    const isTail = !isBefore && at < end;
    const last = isTail ? phrase(at + 1) : at;
    const speaker = isBefore
      ? {
          first,
          last: /^(?:раніше|ранее|також|также|не)$/u.test(tokens[at - 1]?.lower ?? "") ? at - 2 : at - 1,
        }
      : isTail
        ? { first: at + 1, last }
        : null;
    const usable = speaker && speaker.last >= speaker.first ? speaker : null;
    found.push({
      ...made(
        force,
        usable,
        isBefore ? first : at,
        last,
        isBefore ? null : { first: 0, last: at - 1 },
        isBefore ? { first: at + 1, last: end } : null,
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
