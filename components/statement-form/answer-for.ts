import type { PreviewedTwin, StatementPreview } from "@/lib/wire/preview-views";
import type { Preview } from "./use-preview";

/** What the server's last answer says of the form as it stands now. */
export interface AnswerFor extends Pick<StatementPreview, "sameAddress" | "outlets"> {
  /** Each claim as a sentence; null while it is not whole, or was changed since. */
  sentences: (string | null)[];
  /** For each claim those that may be the same. */
  twins: PreviewedTwin[][];
  /** The whole of the answer; null where anything was changed since. */
  exact: StatementPreview | null;
  /** No claim was changed since, nor what its sentence has of the statement. */
  isOfClaims: boolean;
}

interface Body {
  url: unknown;
  claims: unknown[];
}

/** What of a statement its sentences and twins do not rest on is left aside. */
const groundOf = ({ claims: _, summary: _s, excerpt: _e, ...rest }: Body & Record<string, unknown>): string =>
  JSON.stringify(rest);

/**
 * The last answer, as far as it still holds for a form of which the JSON is `body`: a claim that was moved takes its
 * sentence along, one that was changed has none until the next answer.
 */
export function answerFor(body: string, { answer, asked }: Preview): AnswerFor {
  const now: Body & Record<string, unknown> = JSON.parse(body); // written by the form just now, as was what it asked
  const then: typeof now | null = asked === null ? null : JSON.parse(asked);
  const claims = now.claims.map((claim) => JSON.stringify(claim));
  if (!answer || !then)
    return {
      sentences: claims.map(() => null),
      twins: claims.map(() => []),
      ...{ sameAddress: [], outlets: [], exact: null, isOfClaims: false },
    };
  const told = groundOf(now) === groundOf(then) ? then.claims.map((claim) => JSON.stringify(claim)) : [];
  const places = claims.map((claim) => told.indexOf(claim));
  const isSameUrl = now.url === then.url;
  return {
    sentences: places.map((place) => answer.sentences[place] ?? null),
    twins: places.map((place) => answer.twins.filter(({ claim }) => claim === place)),
    sameAddress: isSameUrl ? answer.sameAddress : [],
    outlets: isSameUrl ? answer.outlets : [],
    exact: asked === body ? answer : null,
    isOfClaims: !places.includes(-1),
  };
}
