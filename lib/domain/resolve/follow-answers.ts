import { REPEATS } from "./claim-columns";
import { ANSWERS, answeredBy, CARD_SIZE, kindOfAnswer, type Links, mayCircle } from "./link-claims";
import type { LinkMeeting } from "./meet-links";

/** Follows answers among the claims of a meeting. */
export interface AnswerTrail {
  /** The claim of the meeting that an answer of a link is about; -1 is none, or one with which it closes a circle. */
  targetOf(link: number, answer: number): number;
  /** The claim that stands behind one: a repeated claim speaks through the one it repeats. -1 where that says nothing. */
  originOf(link: number): number;
}

/** The trail of whatever meeting is on, by the rules of `gatherSpeeches`. */
export function createAnswerTrail({ cards, answers }: Links, meeting: LinkMeeting): AnswerTrail {
  const answersOf = (link: number): number => cards[link * CARD_SIZE + ANSWERS] ?? 0;

  /** Whether a claim of the meeting leads to another over its answers. */
  const leads = (start: number, end: number): boolean => {
    const reached = new Set([start]);
    for (const link of reached)
      for (let at = answersOf(link); at < answersOf(link + 1); at += 1) {
        const next = answeredBy(answers[at] ?? 0);
        if (next >= 0 && meeting.slotOf(next) >= 0) reached.add(next); // a Set also walks what is added on the way
      }
    return reached.has(end);
  };

  const targetOf = (link: number, answer: number): number => {
    const target = answeredBy(answer);
    if (target < 0 || meeting.slotOf(target) < 0) return -1;
    return mayCircle(answer) && leads(target, link) ? -1 : target;
  };

  /** The claim that a link repeats: itself where it repeats none, -1 where that one does not stand. */
  const repeatedBy = (link: number): number => {
    for (let at = answersOf(link); at < answersOf(link + 1); at += 1) {
      const answer = answers[at] ?? 0;
      if (kindOfAnswer(answer) !== REPEATS) continue;
      const target = targetOf(link, answer);
      if (target >= 0) return target;
      if (!mayCircle(answer) || meeting.slotOf(answeredBy(answer)) < 0) return -1;
    }
    return link;
  };

  return {
    targetOf,
    originOf(link) {
      let origin = link;
      let repeated = repeatedBy(origin);
      while (repeated !== origin && repeated >= 0) {
        origin = repeated;
        repeated = repeatedBy(origin);
      }
      return repeated;
    },
  };
}
