import { type DraftOwner, type Kept, listDrafts, lockOf } from "./draft-store";

/** The slot that a tab keeps its draft in, and what was there. */
export interface Taken<T extends Kept> {
  slot: string;
  /** The draft that this tab took over; null where there was none. */
  restored: T | null;
  /** Drafts of the same statement that other tabs have, or had where nobody can tell. */
  elsewhere: number;
  /** Gives the slot back. */
  release: () => void;
}

interface Browser {
  /** Null where it is switched off. */
  storage: Storage | null;
  /** What only this tab sees, also after a reload; null where it is switched off. */
  session: Storage | null;
  /** Null on pages that did not come over https. */
  locks: LockManager | null;
}

const OWN_SLOT = "claim-atlas draft slot";

/** Holds a lock until it is released; null where another tab has it. Rejects where the browser refuses locks. */
const hold = (locks: LockManager, name: string): Promise<(() => void) | null> =>
  new Promise((done, fail) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return done(null);
        return new Promise<void>((release) => done(release));
      })
      .catch(fail);
  });

const newSlot = () => crypto.getRandomValues(new Uint32Array(2)).join("-");

/** The draft of the first slot that no open tab holds, else a slot of its own. */
async function takeFree<T extends Kept>(
  storage: Storage | null,
  locks: LockManager,
  owner: DraftOwner,
  isWhole: (kept: T) => boolean,
): Promise<Taken<T>> {
  let elsewhere = 0;
  let taken: Omit<Taken<T>, "elsewhere"> | null = null;
  for (const { slot, draft } of storage ? listDrafts(storage, owner, new Date(), isWhole) : []) {
    const release = await hold(locks, lockOf(owner, slot));
    if (release === null) elsewhere += 1;
    else if (taken !== null) release();
    else taken = { slot, restored: draft, release };
  }
  const slot = newSlot();
  const release = taken ? null : await hold(locks, lockOf(owner, slot));
  return { ...(taken ?? { slot, restored: null, release: release ?? (() => {}) }), elsewhere };
}

/** Without locks nobody can tell which tabs are open: each keeps to the slot that its session names. */
function takeOwn<T extends Kept>(
  { storage, session }: Browser,
  owner: DraftOwner,
  isWhole: (kept: T) => boolean,
): Taken<T> {
  const slot = session?.getItem(OWN_SLOT) ?? newSlot();
  try {
    session?.setItem(OWN_SLOT, slot);
  } catch {
    // The draft is kept all the same; after a reload it counts as another tab's.
  }
  const drafts = storage ? listDrafts(storage, owner, new Date(), isWhole) : [];
  const restored = drafts.find((one) => one.slot === slot)?.draft ?? null;
  return { slot, restored, elsewhere: drafts.length - (restored ? 1 : 0), release: () => {} };
}

/** Takes a slot for the draft of a tab. Nothing that another tab has open is touched. */
export async function takeSlot<T extends Kept>(
  browser: Browser,
  owner: DraftOwner,
  isWhole: (kept: T) => boolean,
): Promise<Taken<T>> {
  const { storage, locks } = browser;
  if (!locks) return takeOwn(browser, owner, isWhole);
  return takeFree(storage, locks, owner, isWhole).catch(() => takeOwn(browser, owner, isWhole));
}
