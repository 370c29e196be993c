import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONG_ID_LETTERS, readSnapshotId, SHORT_ID_LETTERS, snapshotIdOf } from "@/lib/domain/snapshot-id";

const hex = fc.constantFrom(..."0123456789abcdef");
const digest = fc.array(hex, { minLength: 64, maxLength: 64 }).map((letters) => letters.join(""));
const letters = fc.constantFrom(SHORT_ID_LETTERS, LONG_ID_LETTERS);

/** The ways in which one sign of an id may be written down by somebody who heard or read it. */
const written: Record<string, string[]> = { "0": ["0", "o", "O"], "1": ["1", "i", "I", "l", "L"] };

describe("the id of a snapshot", () => {
  it("is read as meant: in capitals, with hyphens, O for 0, I or l for 1", () => {
    fc.assert(
      fc.property(digest, letters, fc.infiniteStream(fc.nat()), (sum, length, chances) => {
        const id = snapshotIdOf(sum, length);
        const chance = () => Number(chances.next().value);
        const typed = [...id]
          .map((letter) => {
            const ways = written[letter] ?? [letter, letter.toUpperCase()];
            return `${ways[chance() % ways.length]}${chance() % 4 === 0 ? "-" : ""}`;
          })
          .join("");
        expect(readSnapshotId(typed)).toBe(id);
      }),
    );
  });

  it("is the beginning of the digest, and the long one goes on where the short one ends", () => {
    expect(snapshotIdOf(`${"0".repeat(59)}fffff`, SHORT_ID_LETTERS)).toBe("00000000");
    expect(snapshotIdOf(`f8${"0".repeat(62)}`, SHORT_ID_LETTERS)).toBe("z0000000");
    fc.assert(
      fc.property(digest, (sum) => {
        const [short, long] = [snapshotIdOf(sum, SHORT_ID_LETTERS), snapshotIdOf(sum, LONG_ID_LETTERS)];
        expect(short).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
        expect(long).toHaveLength(16);
        expect(long.startsWith(short)).toBe(true);
      }),
    );
  });

  it("is nothing else: no other length, no other sign, no address that goes on", () => {
    for (const typed of ["", "-", "0123456", "012345678", "0123456u", "0123 567", "../01234", "0123456.json"])
      expect(readSnapshotId(typed), typed).toBeNull();
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(readSnapshotId(typed) ?? "00000000").toMatch(/^([0-9a-hjkmnp-tv-z]{8}){1,2}$/);
      }),
    );
  });
});
