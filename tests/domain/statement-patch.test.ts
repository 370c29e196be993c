import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statementSchema } from "@/lib/domain/statement";
import { statementPatchSchema } from "@/lib/domain/statement-input";
import { patchStatement } from "@/lib/domain/statement-patch";
import { setStruck } from "@/lib/domain/strike";
import { claimInput, statementInput } from "@/tests/support/small-theatre";

const kept = ["one", "two", "three"];
const stored = statementSchema.parse({
  ...statementInput(),
  theatreId: "small",
  struck: false,
  claims: kept.map((id) => ({ ...claimInput(), id, struck: false })),
});
/** Ids for new claims: new-1, new-2 ... */
const countingIds = () => {
  let count = 0;
  return () => `new-${++count}`;
};
const patch = (fields: object) => patchStatement(stored, statementPatchSchema.parse(fields), countingIds());

describe("a patch of a statement", () => {
  it("loses no claim, whatever list it gives, and gives each id once", () => {
    const lists = fc.array(fc.option(fc.constantFrom(...kept), { nil: undefined }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(lists, (ids) => {
        const claims = ids.map((id) => ({ ...claimInput(), ...(id === undefined ? {} : { id }) }));
        const patched = patch({ claims });
        const named = ids.filter((id) => id !== undefined);
        expect(patched.ok).toBe(new Set(named).size === named.length);
        if (!patched.ok) return;
        const after = patched.value.claims;
        expect(after.map(({ id }) => id).slice(0, ids.length)).toEqual(
          ids.map((id) => id ?? expect.stringMatching(/^new-\d+$/)),
        );
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        expect(after.filter(({ struck }) => !struck)).toHaveLength(ids.length);
        for (const id of kept) expect(after.some((claim) => claim.id === id)).toBe(true);
        expect(statementSchema.safeParse(patched.value).success).toBe(true);
      }),
    );
  });

  it("leaves what it does not name as it was, and clears what it names as null", () => {
    expect(patch({})).toEqual({ ok: true, value: stored });
    const patched = patch({ url: null, summary: "Otherwise." });
    expect(patched).toEqual({ ok: true, value: { ...stored, url: null, summary: "Otherwise." } });
  });

  it("does not let the claims of one statement grow without end", () => {
    const many = Array.from({ length: 1990 }, (_, index) => ({
      ...claimInput(),
      id: `old-${index}`,
      struck: true,
    }));
    const full = statementSchema.parse({ ...stored, claims: many });
    const claims = Array.from({ length: 11 }, () => claimInput());
    const patched = patchStatement(full, statementPatchSchema.parse({ claims }), countingIds());
    expect(patched.ok ? null : patched.error.fields?.[0]?.path).toBe("claims");
  });

  it("is undone in part by restoring the claims that it struck", () => {
    const patched = patch({ claims: [{ ...claimInput(), id: "two" }] });
    if (!patched.ok) throw new Error(patched.error.message);
    const restored = setStruck(patched.value, ["one", "three"], false);
    expect(restored.ok && restored.value.claims.filter(({ struck }) => !struck).map(({ id }) => id)).toEqual([
      "two",
      "one",
      "three",
    ]);
  });
});
