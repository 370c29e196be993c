import type { FieldError } from "@/lib/domain/outcome";
import { claimKeys, type DeskItem, type DeskState } from "./desk-model";
import { isDraftedKey } from "./draft-to-entry";

/** The keys of claims on the desk that an item answers. */
const answered = ({ values }: DeskItem): string[] =>
  values.claims.flatMap(({ answers }) => answers.map(({ claimId }) => claimId)).filter(isDraftedKey);

/** Items in their order, save that what another one answers comes before it. What answers each other stays as it is. */
export function orderItems(items: readonly DeskItem[]): DeskItem[] {
  const ordered: DeskItem[] = [];
  const under = new Set<DeskItem>();
  const put = (item: DeskItem): void => {
    if (under.has(item)) return;
    under.add(item);
    const wanted = answered(item);
    for (const other of items) if (claimKeys(other).some((key) => wanted.includes(key))) put(other);
    ordered.push(item);
  };
  for (const item of items) put(item);
  return ordered;
}

/** The stored ids of all claims on the desk that are stored, by their keys. */
const storedIds = ({ items }: DeskState): Record<string, string> =>
  Object.assign({}, ...items.map(({ stored }) => stored?.claimIds ?? {}));

/**
 * An item's values with its answers naming stored claims. Where it answers one that is not stored yet the answer stays, and
 * is told as a problem in these words: left out it would be lost.
 */
export function settleAnswers(
  desk: DeskState,
  { key, values }: DeskItem,
  words: string,
): { values: DeskItem["values"]; problems: FieldError[] } {
  const ids = storedIds(desk);
  const own = new Set(desk.items.find((item) => item.key === key)?.values.claims.map(({ id }) => id));
  const problems = values.claims.flatMap(({ answers }, index) =>
    answers.some(({ claimId }) => isDraftedKey(claimId) && !(claimId in ids) && !own.has(claimId))
      ? [{ path: `claims.${index}.answers`, message: words }]
      : [],
  );
  const claims = values.claims.map((claim) => ({
    ...claim,
    answers: claim.answers
      .filter(({ claimId }) => !own.has(claimId) || !isDraftedKey(claimId)) // merged into one: a statement answers none of its own
      .map((answer) => ({ ...answer, claimId: ids[answer.claimId] ?? answer.claimId })),
  }));
  return { values: { ...values, claims }, problems };
}

/** Values without answers to what is not stored: the server knows only what is. */
export function withStoredAnswers(desk: DeskState, values: DeskItem["values"]): DeskItem["values"] {
  const ids = storedIds(desk);
  return {
    ...values,
    claims: values.claims.map((claim) => ({
      ...claim,
      answers: claim.answers
        .map((answer) => ({ ...answer, claimId: ids[answer.claimId] ?? answer.claimId }))
        .filter(({ claimId }) => !isDraftedKey(claimId)),
    })),
  };
}
