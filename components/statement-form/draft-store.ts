import type { Pickable } from "@/components/form/picker";
import type { PickedPlace } from "@/components/form/place-picker";
import type { EnteredStatement } from "@/lib/wire/statement-desk";
import type { StatementEntry } from "./form-model";

/** Names behind the ids that a form holds. */
export interface Lexicon {
  places: Record<string, PickedPlace>;
  sources: Record<string, Pickable>;
  claims: Record<string, Pickable>;
}

/** An unsaved statement as the browser keeps it. */
export interface Draft {
  values: StatementEntry;
  lexicon: Lexicon;
  /** The stored statement that it is based on, with its revision; null for a new one. */
  basis: EnteredStatement | null;
  /** ISO instant. */
  savedAt: string;
}

/** A draft of an older form cannot be read by this one: count up when the shape changes. */
const VERSION = 1;
/** Drafts older than this are forgotten. */
const KEPT_DAYS = 60;

/** Whose draft of what: one account, one theatre, one statement or a new one. */
export interface DraftOwner {
  account: string;
  slug: string;
  statementId: string | null;
}

const prefixOf = ({ account, slug, statementId }: DraftOwner): string =>
  `claim-atlas draft ${VERSION} ${account} ${slug} ${statementId ?? "new"} `;

function read(storage: Storage, key: string): Draft | null {
  try {
    const draft: Draft | null = JSON.parse(storage.getItem(key) ?? "null"); // written by `keepDraft` of this version
    return draft && typeof draft.savedAt === "string" && Array.isArray(draft.values?.claims) ? draft : null;
  } catch {
    return null;
  }
}

/** The drafts of an owner by their slot, newest first. A slot belongs to one tab at a time. */
export function listDrafts(storage: Storage, owner: DraftOwner, now: Date): { slot: string; draft: Draft }[] {
  const prefix = prefixOf(owner);
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  return keys
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const draft = read(storage, key);
      if (draft && draft.savedAt >= oldest) return [{ slot: key.slice(prefix.length), draft }];
      storage.removeItem(key);
      return [];
    })
    .sort((one, other) => (one.draft.savedAt > other.draft.savedAt ? -1 : 1));
}

/** Keeps a draft in its slot; false where the browser refuses (storage off or full). */
export function keepDraft(storage: Storage, owner: DraftOwner, slot: string, draft: Draft): boolean {
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
