import fc from "fast-check";
import readQr from "jsqr";
import { describe, expect, it } from "vitest";
import { drawQr, type QrPicture } from "@/lib/wire/draw-qr";

const SCALE = 4;

/** What a camera sees of the picture: black on white. */
function rasterise({ size, path }: QrPicture) {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(width)) * SCALE; column += 1)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return { pixels, side };
}

function readBack(picture: QrPicture): string | null {
  const { pixels, side } = rasterise(picture);
  // The package is CommonJS: what it exports as default stands below `default` for some loaders.
  const read = "default" in readQr ? (readQr.default as typeof readQr) : readQr;
  return read(pixels, side, side)?.data ?? null;
}

describe("A QR code", () => {
  it("reads as the link that it was made of", () => {
    for (const link of [
      "https://claims.example.org/s/k7f3q2",
      "http://localhost:3000/s/k7f3q2",
      `https://claims.example.org/s/${"a".repeat(200)}`,
      "otpauth://totp/Claim%20Atlas:a%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Claim%20Atlas",
    ])
      expect(readBack(drawQr(link))).toBe(link);
  });

  it("reads whatever the id of a snapshot is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{4,20}$/), (id) => {
        const link = `https://claims.example.org/s/${id}`;
        expect(readBack(drawQr(link))).toBe(link);
      }),
      { numRuns: 20 },
    );
  });

  it("is all path, with four light modules on every side, and the same each time", () => {
    const picture = drawQr("https://claims.example.org/s/k7f3q2");
    expect(picture.path).toMatch(/^(M\d+ \d+h\d+v1H\d+z)+$/);
    const starts = [...picture.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((one) => one.slice(1).map(Number));
    expect(Math.min(...starts.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
    expect(Math.max(...starts.flatMap(([x = 0, y = 0, width = 0]) => [x + width, y + 1]))).toBe(
      picture.size - 4,
    );
    expect(drawQr("https://claims.example.org/s/k7f3q2")).toEqual(picture);
  });

  it("says when a text is too long for any code", () => {
    expect(() => drawQr("a".repeat(3000))).toThrow(RangeError);
  });
});
