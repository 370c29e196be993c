import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertions } from "@/lib/domain/claim";
import { freezeSchema, labelSchema } from "@/lib/domain/snapshot";
import { sourceKinds } from "@/lib/domain/source";
import { verdicts } from "@/lib/domain/verification";

const DATE = "2025-05-30";
const shuffled = <T>(values: readonly T[]) =>
  fc
    .shuffledSubarray([...values])
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

describe("a view to freeze", () => {
  it("is as the map opens where it says nothing but its day", () => {
    expect(freezeSchema.parse({ date: DATE })).toEqual({
      ...{ date: DATE, compareDate: null, viewpoint: "all", asKnown: "hindsight", bounds: null },
      filters: { sourceKinds: [], sourceId: null, verdicts: [], assertions: [] },
      ...{ place: null, region: null, title: null, note: null, lang: "en", knownAsOf: null },
    });
  });

  it("is the same whatever the order in which its filters are listed", () => {
    fc.assert(
      fc.property(shuffled(sourceKinds), shuffled(verdicts), shuffled(assertions), (kinds, said, claimed) => {
        const parse = (at: 0 | 1) =>
          freezeSchema.parse({
            date: DATE,
            filters: {
              sourceKinds: kinds[at],
              verdicts: said[at],
              assertions: claimed[at],
            },
          });
        expect(JSON.stringify(parse(1))).toBe(JSON.stringify(parse(0)));
        expect(parse(0).filters.verdicts).toEqual([...said[0]].sort());
      }),
    );
  });

  it("is the same where a filter names one value twice", () => {
    const parse = (kinds: string[]) => freezeSchema.parse({ date: DATE, filters: { verdicts: kinds } });
    expect(parse(["verified", "verified"])).toEqual(parse(["verified"]));
  });

  it("names what it does not know, and takes no word that is too long", () => {
    const pathsOf = (patch: object) =>
      freezeSchema.safeParse({ date: DATE, ...patch }).error?.issues.map(({ path }) => path.join(".")) ?? [];
    expect(pathsOf({ title: "a".repeat(161) })).toEqual(["title"]);
    expect(pathsOf({ note: "a".repeat(2001) })).toEqual(["note"]);
    expect(pathsOf({ bounds: [33, 52, 36, 50] })).toEqual(["bounds"]);
    expect(pathsOf({ bounds: [33, 50, 36, 89] })).toEqual(["bounds.3"]);
    expect(pathsOf({ filters: { verdicts: ["true"] } })).toEqual(["filters.verdicts.0"]);
    expect(pathsOf({ lang: "de" })).toEqual(["lang"]);
    expect(freezeSchema.safeParse({ date: DATE, colour: "red" }).success).toBe(false);
    expect(freezeSchema.safeParse({}).success).toBe(false);
  });

  it("is labelled with a word or with none", () => {
    expect(labelSchema.parse({ label: "  In the paper " })).toEqual({ label: "In the paper" });
    expect(labelSchema.parse({ label: null })).toEqual({ label: null });
    expect(labelSchema.safeParse({ label: " " }).success).toBe(false);
  });
});
