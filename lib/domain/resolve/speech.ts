import type { Day } from "../day";
import type { Subject } from "./claim-case";
import { isVoidLink } from "./find-circle";
import type { Hearing, StandingClaim } from "./hear";
import type { Position } from "./position";

/** What one claim says of one subject. */
export interface Speech {
  claim: StandingClaim;
  position: Position;
  /** Who gains, when it says that the subject changed hands. */
  gains: string | null;
  from: Day;
  to: Day | null;
  /** First day it can be heard: never before the claim it answers. */
  heardFrom: Day;
  /** True when the claim is about the whole region and the subject is one place of it. */
  regionWide: boolean;
  /** The speech it answers, in whose turn it speaks. A claim about the subject itself speaks even where that one is none. */
  answers: Speech | null;
  /** What it still says where a region-wide claim takes no position on the place itself. */
  otherwise: Speech | null;
}

const isAbout = (claim: StandingClaim, subject: Subject) =>
  subject.kind === "place" ? claim.placeIds.includes(subject.id) : claim.regionId === subject.id;

const isUnmaking = ({ kind }: StandingClaim["answers"][number]) => kind === "corrects" || kind === "retracts";

/** The position that an answer takes towards what it answers, or null. */
function answerPosition(kind: string, answered: Position): Position | null {
  if (kind === "confirms") return answered;
  if (kind === "doubts") return { kind: "contested", party: answered.kind === "not" ? null : answered.party };
  return kind === "denies" && answered.kind === "holds" ? { kind: "not", party: answered.party } : null;
}

/**
 * Every speech about a subject, by claims that the viewpoint admits: positions on it, region-wide positions that may
 * become one, and answers to either. Order of the result carries no meaning.
 */
export function gatherSpeeches(subject: Subject, hearing: Hearing): Speech[] {
  const made = new Map<string, Speech | null>();

  const linked = (claim: StandingClaim): StandingClaim[] =>
    claim.answers.flatMap((answer) => (isUnmaking(answer) ? [] : (hearing.byId.get(answer.claimId) ?? [])));

  /** The answers of a claim, with the standing claims that they are about; those that close a circle say nothing. */
  const answersOf = (claim: StandingClaim) =>
    claim.answers.flatMap((answer) => {
      const of = hearing.byId.get(answer.claimId) ?? null;
      const isVoid = isUnmaking(answer) || (of !== null && isVoidLink(claim, of, linked));
      return isVoid ? [] : [{ kind: answer.kind, of }];
    });

  /** The claim an answer is about: a repeated claim speaks through the one it repeats. */
  const originOf = (claim: StandingClaim): StandingClaim | null => {
    const repeated = answersOf(claim).find(({ kind }) => kind === "repeats");
    if (!repeated) return claim;
    return repeated.of && originOf(repeated.of);
  };

  const answered = (claim: StandingClaim): { speech: Speech; kind: string } | null => {
    for (const { kind, of } of answersOf(claim)) {
      const origin = of && kind !== "repeats" ? originOf(of) : null;
      const speech = origin && speechOf(origin);
      if (speech) return { speech, kind };
    }
    return null;
  };

  const answerSpeech = (claim: StandingClaim): Speech | null => {
    const found = answered(claim);
    if (!found) return null;
    const { speech, kind } = found;
    // Outside the viewpoint a region-wide claim never became a position here, so there is nothing to answer.
    if (speech.regionWide && !speech.claim.admitted) return null;
    const position = answerPosition(kind, speech.position);
    if (!position) return null;
    const tie = speech.claim.admitted ? speech : null;
    const gains = kind === "confirms" && !tie ? speech.gains : null;
    return {
      ...baseOf(claim, tie),
      position,
      gains,
      regionWide: speech.regionWide,
      answers: tie,
      otherwise: null,
    };
  };

  const baseOf = (claim: StandingClaim, tie: Speech | null) => ({
    claim,
    from: claim.from,
    to: claim.to,
    heardFrom: tie && tie.heardFrom > claim.from ? tie.heardFrom : claim.from,
  });

  /**
   * A change of hands opens or joins a turn on its own day, even as an answer; only one that confirms the same change,
   * not for an earlier day, reports it anew and stays with it.
   */
  const staysInTurn = (claim: StandingClaim, { speech, kind }: { speech: Speech; kind: string }): boolean =>
    claim.gains === null ||
    (kind === "confirms" && speech.gains === claim.gains && speech.heardFrom <= claim.from);

  const ownSpeech = (claim: StandingClaim): Speech | null => {
    if (!claim.position) return null;
    if (isAbout(claim, subject)) {
      const found = answered(claim);
      const tie = found?.speech.claim.admitted && staysInTurn(claim, found) ? found.speech : null;
      return {
        ...baseOf(claim, tie),
        position: claim.position,
        gains: claim.gains,
        regionWide: false,
        answers: tie,
        otherwise: null,
      };
    }
    const regionWide =
      subject.kind === "place" && claim.regionId !== null && claim.regionId === subject.regionId;
    if (!regionWide || claim.position.kind !== "holds") return null;
    return {
      ...baseOf(claim, null),
      position: claim.position,
      gains: claim.gains,
      regionWide,
      answers: null,
      otherwise: answerSpeech(claim),
    };
  };

  const speechOf = (claim: StandingClaim): Speech | null => {
    const earlier = made.get(claim.id);
    if (earlier !== undefined) return earlier;
    const speech = ownSpeech(claim) ?? answerSpeech(claim);
    made.set(claim.id, speech);
    return speech;
  };

  const regional = subject.kind === "region" ? subject.id : subject.regionId;
  const queue = [
    ...(subject.kind === "place" ? (hearing.byPlace.get(subject.id) ?? []) : []),
    ...(regional === null ? [] : (hearing.byRegion.get(regional) ?? [])),
  ];
  const seen = new Set<StandingClaim>();
  for (let claim = queue.pop(); claim; claim = queue.pop()) {
    if (seen.has(claim)) continue;
    seen.add(claim);
    queue.push(...(hearing.answering.get(claim.id) ?? []));
  }
  return [...seen]
    .filter((claim) => claim.admitted)
    .map(speechOf)
    .filter((speech) => speech !== null);
}
