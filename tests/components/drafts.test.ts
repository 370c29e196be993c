import { beforeEach, describe, expect, it } from "vitest";
import {
  type Draft,
  type DraftOwner,
  dropDraft,
  isWholeDraft,
  keepDraft,
  listDrafts,
} from "@/components/statement-form/draft-store";
import { newStatement } from "@/components/statement-form/form-model";
import { takeSlot } from "@/components/statement-form/take-slot";
import { memoryStorage } from "@/tests/support/memory-storage";

const owner: DraftOwner = { account: "person:a", slug: "small", statementId: null };
const draft = (summary: string) => ({
  values: { ...newStatement(), summary },
  lexicon: { places: {}, sources: {}, claims: {} },
  basis: null,
  savedAt: new Date().toISOString(),
});
/** A browser that refuses locks, as one does in a frame that is shut off. */
const refusing = {
  request: () => Promise.reject(new DOMException("no", "SecurityError")),
} as unknown as LockManager;

describe.each([
  ["without locks", null],
  ["where locks are refused", refusing],
])("the drafts of several tabs %s", (_, locks) => {
  let storage: Storage;
  beforeEach(() => {
    storage = memoryStorage();
  });

  it("are not written over by each other", async () => {
    const [one, other] = [memoryStorage(), memoryStorage()];
    const first = await takeSlot({ storage, session: one, locks }, owner, isWholeDraft);
    keepDraft(storage, owner, first.slot, draft("of the first tab"));
    const second = await takeSlot({ storage, session: other, locks }, owner, isWholeDraft);
    expect(second.slot).not.toBe(first.slot);
    expect(second).toMatchObject({ restored: null, elsewhere: 1 });
  });

  it("come back in the tab that they were written in", async () => {
    const session = memoryStorage();
    const { slot } = await takeSlot({ storage, session, locks }, owner, isWholeDraft);
    keepDraft(storage, owner, slot, draft("before the reload"));
    const again = await takeSlot({ storage, session, locks }, owner, isWholeDraft);
    expect(again).toMatchObject({ slot, elsewhere: 0 });
    expect(again.restored?.values.summary).toBe("before the reload");
  });
});

describe("the drafts of a browser", () => {
  const owner: DraftOwner = { account: "person:a", slug: "small", statementId: null };
  const now = new Date("2026-01-10T12:00:00Z");
  const draft = (savedAt = "2026-01-10T11:00:00Z"): Draft => ({
    values: newStatement(),
    lexicon: { places: {}, sources: {}, claims: {} },
    basis: null,
    savedAt,
  });
  let storage: Storage;
  beforeEach(() => {
    storage = memoryStorage();
  });

  it("are kept apart by account, theatre, statement and slot, newest first", () => {
    keepDraft(storage, owner, "one", draft("2026-01-10T10:00:00Z"));
    keepDraft(storage, owner, "two", draft("2026-01-10T11:00:00Z"));
    keepDraft(storage, { ...owner, account: "person:b" }, "one", draft());
    keepDraft(storage, { ...owner, statementId: "s" }, "one", draft());
    expect(listDrafts(storage, owner, now, isWholeDraft).map(({ slot }) => slot)).toEqual(["two", "one"]);
    expect(listDrafts(storage, { ...owner, statementId: "s" }, now, isWholeDraft)).toHaveLength(1);
    dropDraft(storage, owner, "two");
    expect(listDrafts(storage, owner, now, isWholeDraft).map(({ slot }) => slot)).toEqual(["one"]);
  });

  it("come back as they were", () => {
    keepDraft(storage, owner, "one", draft());
    expect(listDrafts(storage, owner, now, isWholeDraft)).toEqual([{ slot: "one", draft: draft() }]);
  });

  it("are forgotten when they are unreadable or two months old", () => {
    keepDraft(storage, owner, "old", draft("2025-11-01T00:00:00Z"));
    keepDraft(storage, owner, "new", draft());
    storage.setItem(storage.key(1)?.replace(/new$/, "broken") ?? "", "{");
    expect(listDrafts(storage, owner, now, isWholeDraft).map(({ slot }) => slot)).toEqual(["new"]);
    expect(storage.length).toBe(1);
  });

  it("are forgotten when they are not whole, since no form can be made of them", () => {
    const { values, lexicon } = draft();
    const [claim] = values.claims;
    const broken: object[] = [
      { ...draft(), values: { ...values, claims: [claim, { target: { kind: "place", placeId: "a" } }] } },
      { ...draft(), values: { ...values, claims: [] } },
      { ...draft(), values: { ...values, relay: [null] } },
      { ...draft(), lexicon: { ...lexicon, sources: undefined } },
      { ...draft(), basis: { id: "a", revision: 1, state: "draft" } },
    ];
    for (const one of broken) {
      keepDraft(storage, owner, "one", one as Draft); // as an earlier fault left it
      expect(listDrafts(storage, owner, now, isWholeDraft)).toEqual([]);
    }
  });

  it("are given up without a fault where the browser refuses to keep them", () => {
    const full: Storage = {
      ...memoryStorage(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(keepDraft(full, owner, "one", draft())).toBe(false);
  });
});
