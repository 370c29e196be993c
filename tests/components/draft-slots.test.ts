import { beforeEach, describe, expect, it } from "vitest";
import { type DraftOwner, keepDraft } from "@/components/statement-form/draft-store";
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
    const first = await takeSlot({ storage, session: one, locks }, owner);
    keepDraft(storage, owner, first.slot, draft("of the first tab"));
    const second = await takeSlot({ storage, session: other, locks }, owner);
    expect(second.slot).not.toBe(first.slot);
    expect(second).toMatchObject({ restored: null, elsewhere: 1 });
  });

  it("come back in the tab that they were written in", async () => {
    const session = memoryStorage();
    const { slot } = await takeSlot({ storage, session, locks }, owner);
    keepDraft(storage, owner, slot, draft("before the reload"));
    const again = await takeSlot({ storage, session, locks }, owner);
    expect(again).toMatchObject({ slot, elsewhere: 0 });
    expect(again.restored?.values.summary).toBe("before the reload");
  });
});
