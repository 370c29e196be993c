import type { FieldError } from "@/lib/domain/outcome";
import { type DeskItem, type DeskState, itemOf, type StoredStatement } from "./desk-model";
import { beginFrom } from "./draft-to-entry";

// Each gives the desk as it is afterwards, and the same desk where it does not fit: only what is open is arranged.

const NOTHING_WRONG = { problems: [], failure: null, isSignedOut: false };

const change = (state: DeskState, key: string, to: (item: DeskItem) => DeskItem): DeskState => ({
  ...state,
  items: state.items.map((item) => (item.key === key ? to(item) : item)),
});

/** What was typed into the form of an item. */
export function editItem(state: DeskState, key: string, values: DeskItem["values"]): DeskState {
  const item = itemOf(state, key);
  const isSame = item?.mode !== "open" || JSON.stringify(item.values) === JSON.stringify(values);
  return isSame ? state : change(state, key, (one) => ({ ...one, values, ...NOTHING_WRONG }));
}

/** The summary of an item where somebody wrote one; empty where the desk composes it. */
const ownSummary = ({ values, composed }: DeskItem): string =>
  composed !== null && values.summary !== composed ? values.summary : "";

/** Notes the summary that the desk composed of an item. */
export const composeItem = (state: DeskState, key: string, composed: string): DeskState =>
  change(state, key, (item) => ({ ...item, composed }));

/** Rejects an item, or takes that back. */
export const rejectItem = (state: DeskState, key: string): DeskState =>
  change(state, key, (item) =>
    item.mode === "accepted"
      ? item
      : { ...item, mode: item.mode === "open" ? "rejected" : "open", ...NOTHING_WRONG },
  );

/** The open item before another one in the list; null where there is none. */
export function openBefore({ items }: DeskState, key: string): DeskItem | null {
  const place = items.findIndex((item) => item.key === key);
  return items.slice(0, Math.max(place, 0)).findLast(({ mode }) => mode === "open") ?? null;
}

/** Puts the claims of an item to the open one before it, whose speaker, chain and days stay; what that lacks it takes over. */
export function mergeItem(state: DeskState, key: string): DeskState {
  const item = itemOf(state, key);
  const before = openBefore(state, key);
  if (item?.mode !== "open" || !before) return state;
  const [into, from] = [before.values, item.values];
  const values = {
    ...into,
    speakerId: into.speakerId || from.speakerId,
    relay: into.relay.length > 0 ? into.relay : from.relay,
    saidOn: into.saidOn || from.saidOn,
    summary: [ownSummary(before), ownSummary(item)].filter(Boolean).join(" ").slice(0, 2000),
    excerpt: into.excerpt || from.excerpt,
    claims: [...into.claims, ...from.claims],
  };
  const merged: DeskItem = {
    ...before,
    ...NOTHING_WRONG,
    values,
    turn: before.turn + 1,
    composed: values.summary === "" ? null : before.composed,
    verification: before.verification ?? item.verification,
    missing: before.missing.filter(({ who }) => who !== "speaker" || values.speakerId === ""),
  };
  return {
    ...state,
    items: state.items.filter((one) => one !== item).map((one) => (one === before ? merged : one)),
  };
}

/** Makes two statements of one: the claims from `from` on go into their own. Without `from`, each claim into its own. */
export function splitItem(state: DeskState, key: string, from: number | null = null): DeskState {
  const item = itemOf(state, key);
  const claims = item?.values.claims ?? [];
  if (item?.mode !== "open" || claims.length < 2 || (from !== null && (from < 1 || from >= claims.length)))
    return state;
  const parts = from === null ? claims.map((claim) => [claim]) : [claims.slice(0, from), claims.slice(from)];
  const pieces = parts.map(
    (part, order): DeskItem => ({
      ...item,
      ...NOTHING_WRONG,
      key: order === 0 ? item.key : `draft-${state.given + order - 1}`,
      values: { ...structuredClone(item.values), claims: part, summary: "" },
      turn: item.turn + 1,
      composed: null,
      attempt: null,
    }),
  );
  return {
    ...state,
    items: state.items.flatMap((one) => (one === item ? pieces : [one])),
    given: state.given + pieces.length - 1,
  };
}

/** Takes a source for all whom the report calls so: as the speaker, or into the chain. */
export function settleMissing(state: DeskState, name: string, sourceId: string | null): DeskState {
  const settle = (item: DeskItem): DeskItem => {
    const own = item.missing.filter((one) => one.name === name);
    if (item.mode === "accepted" || own.length === 0) return item;
    const missing = item.missing.filter((one) => one.name !== name);
    if (sourceId === null) return { ...item, missing };
    const isSpeaker = own.some(({ who }) => who === "speaker") && item.values.speakerId === "";
    const isCarrier = own.some(({ who }) => who === "carrier") && !item.values.relay.includes(sourceId);
    const values = {
      ...item.values,
      ...(isSpeaker && { speakerId: sourceId }),
      // Before the outlet, which is last.
      ...(isCarrier && { relay: [sourceId, ...item.values.relay] }),
    };
    return { ...item, missing, values, turn: item.turn + 1 };
  };
  return { ...state, items: state.items.map(settle) };
}

/** Takes a place of the gazetteer as the target of a claim. */
export const settlePlace = (state: DeskState, claimKey: string, placeId: string): DeskState => ({
  ...state,
  items: state.items.map((item) =>
    item.mode === "open" && item.values.claims.some(({ id }) => id === claimKey)
      ? {
          ...item,
          turn: item.turn + 1,
          values: {
            ...item.values,
            claims: item.values.claims.map((claim) =>
              claim.id === claimKey ? { ...claim, target: { ...claim.target, placeId } } : claim,
            ),
          },
        }
      : item,
  ),
});

/** Leaves words that were not understood aside, or takes that back. */
export const leaveEnd = (state: DeskState, key: string): DeskState => ({
  ...state,
  openEnds: state.openEnds.map((end) => (end.key === key ? { ...end, isLeft: !end.isLeft } : end)),
});

/** Begins a statement from words that were not understood; it stands last. */
export function beginItem(state: DeskState, key: string): DeskState {
  const end = state.openEnds.find((one) => one.key === key);
  if (!end) return state;
  const { item, source } = beginFrom(state, end);
  const [claim] = item.values.claims;
  return {
    ...leaveEnd(state, key),
    items: [...state.items, item],
    sources: { ...state.sources, [claim?.id ?? ""]: source },
    given: state.given + 1,
  };
}

/** Notes under which key an item is sent, before it is. */
export const attemptItem = (state: DeskState, key: string, attempt: DeskItem["attempt"]): DeskState =>
  change(state, key, (item) => ({ ...item, attempt, ...NOTHING_WRONG }));

/** Notes that an item is stored. */
export const acceptItem = (state: DeskState, key: string, stored: StoredStatement): DeskState =>
  change(state, key, (item) => ({ ...item, mode: "accepted", stored, ...NOTHING_WRONG }));

/** Notes why an item is not stored: it stays as it was. */
export const refuseItem = (
  state: DeskState,
  key: string,
  problems: FieldError[],
  failure: string,
  isSignedOut = false,
): DeskState => change(state, key, (item) => ({ ...item, problems, failure, isSignedOut }));
