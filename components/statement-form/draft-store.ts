import type { Pickable } from "@/components/form/picker";
import type { PickedPlace } from "@/components/form/place-picker";
import type { EnteredStatement } from "@/lib/wire/statement-desk";
import { newStatement, type StatementEntry } from "./form-model";

/** Names behind the ids that a form holds. */
export interface Lexicon {
  places: Record<string, PickedPlace>;
  sources: Record<string, Pickable>;
  claims: Record<string, Pickable>;
}

/** An unsaved statement as the browser keeps it. */
export interface Draft extends Kept {
  values: StatementEntry;
  lexicon: Lexicon;
  /** The stored statement that it is based on, with its revision; null for a new one. */
  basis: EnteredStatement | null;
}

/** Anything that the browser keeps for somebody until it is done with. */
export interface Kept {
  /** ISO instant. */
  savedAt: string;
}

/** A draft of an older form cannot be read by this one: count up when the shape changes. */
const VERSION = 1;
/** Drafts older than this are forgotten. */
const KEPT_DAYS = 60;

/** Whose draft of what: one account, one theatre, one statement or a new one (or, with a space, what is no statement). */
export interface DraftOwner {
  account: string;
  slug: string;
  statementId: string | null;
}

const prefixOf = ({ account, slug, statementId }: DraftOwner): string =>
  `claim-atlas draft ${VERSION} ${account} ${slug} ${statementId ?? "new"} `;

/** A form with one of everything that it may hold. */
const [CLAIM] = newStatement().claims;
const WHOLE = {
  ...newStatement(),
  relay: [""],
  claims: [
    {
      ...CLAIM,
      target: { ...CLAIM?.target, regionIds: [""] },
      answers: [{ kind: "", claimId: "", note: null }],
    },
  ],
};
const WHOLE_BASIS = { id: "", revision: 0, state: "", fields: { relay: [""], claims: [{ target: {} }] } };

/** Whether a value has every field of a model, each of its kind; where the model has null it may be anything. */
export function isLike(model: unknown, value: unknown): boolean {
  if (model === null) return true;
  if (Array.isArray(model)) return Array.isArray(value) && value.every((one) => isLike(model[0], one));
  if (typeof model !== "object") return typeof value === typeof model;
  const parts = typeof value === "object" && value !== null ? new Map(Object.entries(value)) : null;
  return parts !== null && Object.entries(model).every(([name, part]) => isLike(part, parts.get(name)));
}

/** Whether a form can be built from what was kept: a draft that is not whole would bring down every later visit. */
export const isWholeDraft = ({ values, lexicon, basis, savedAt }: Draft): boolean =>
  typeof savedAt === "string" &&
  isLike(WHOLE, values) &&
  values.claims.length > 0 &&
  isLike({ places: {}, sources: {}, claims: {} }, lexicon) &&
  (basis === null || isLike(WHOLE_BASIS, basis));

function read<T extends Kept>(storage: Storage, key: string, isWhole: (kept: T) => boolean): T | null {
  try {
    const draft: T | null = JSON.parse(storage.getItem(key) ?? "null"); // written by `keepDraft` of this version
    return draft && isWhole(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** The drafts of an owner by their slot, newest first; what `isWhole` denies is forgotten. A slot belongs to one tab at a time. */
export function listDrafts<T extends Kept>(
  storage: Storage,
  owner: DraftOwner,
  now: Date,
  isWhole: (kept: T) => boolean,
): { slot: string; draft: T }[] {
  const prefix = prefixOf(owner);
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  return keys
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const draft = read(storage, key, isWhole);
      if (draft && draft.savedAt >= oldest) return [{ slot: key.slice(prefix.length), draft }];
      storage.removeItem(key);
      return [];
    })
    .sort((one, other) => (one.draft.savedAt > other.draft.savedAt ? -1 : 1));
}

/** Keeps a draft in its slot; false where the browser refuses (storage off or full). */
export function keepDraft(storage: Storage, owner: DraftOwner, slot: string, draft: Kept): boolean {
  try {
    storage.setItem(prefixOf(owner) + slot, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft of a slot. */
export function dropDraft(storage: Storage, owner: DraftOwner, slot: string): void {
  try {
    storage.removeItem(prefixOf(owner) + slot);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** The name of the lock that a tab holds on a slot as long as it is open. */
export const lockOf = (owner: DraftOwner, slot: string): string => prefixOf(owner) + slot;
