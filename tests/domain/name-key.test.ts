import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLike, nameKeys } from "@/lib/domain/name-key";

describe("the name of a person", () => {
  it.each([
    ["Olena Koval", "olena  KOVAL"],
    ["Olena Koval", "OlenaKoval"],
    ["Ada", "\u0410d\u0430"], // Cyrillic А and а
    ["Ada", "\uff21\uff44\uff41"], // full width
    ["Ivan", "lvan"],
    ["ivan", "IVAN"],
    ["Олена", "ОЛЕНА"],
    ["ОКСАНА", "OKCAHA"], // the second in Latin letters
    ["O'Neil", "O\u2019Neil"],
    ["maria", "rnaria"],
    ["Zoé", "Zoe\u0301"],
    ["Ada", "A\u3164da"],
  ])("is taken for another: %s and %s", (one, other) => {
    expect([looksLike(one, other), looksLike(other, one)]).toEqual([true, true]);
  });

  it.each([
    ["Olena Koval", "Olena Kovalenko"],
    ["Олена", "Olena"],
    ["Андрій", "Андрии"],
    ["Ada", "Eda"],
  ])("is told from another: %s and %s", (one, other) => {
    expect([looksLike(one, other), looksLike(other, one)]).toEqual([false, false]);
  });

  it("looks like itself in either case, with whatever blanks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), (name) => {
        for (const other of [name, name.toUpperCase(), name.toLowerCase(), ` ${[...name].join(" ")}`])
          expect(looksLike(name, other)).toBe(true);
      }),
    );
  });

  it("has an empty key where nothing of it can be seen", () => {
    expect(nameKeys(" \u3164\u2800\u200b")).toEqual([""]);
  });
});
