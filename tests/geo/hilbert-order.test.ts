import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hilbertDistance, hilbertOrder } from "@/lib/geo/hilbert-order";

const arbitraryPosition = fc.tuple(
  fc.integer({ min: -18_000_000, max: 18_000_000 }).map((step) => step / 1e5),
  fc.integer({ min: -9_000_000, max: 9_000_000 }).map((step) => step / 1e5),
);

/** The cells of a small block that the curve fills before it goes elsewhere, as steps from the globe's corner. */
const block = (size: number) =>
  Array.from({ length: size * size }, (_, i) => [i % size, Math.floor(i / size)] as const);
const inDegrees = ([x, y]: readonly [number, number]): [number, number] => [x / 1e5 - 180, y / 1e5 - 90];

describe("the Hilbert curve", () => {
  it("visits every cell of a block once, each beside the one before", () => {
    const cells = block(16).sort((a, b) => hilbertDistance(inDegrees(a)) - hilbertDistance(inDegrees(b)));
    expect(cells.map((cell) => hilbertDistance(inDegrees(cell)))).toEqual(cells.map((_, i) => i));
    cells.slice(1).forEach(([x, y], i) => {
      const [wasX, wasY] = cells[i] ?? [0, 0];
      expect(Math.abs(x - wasX) + Math.abs(y - wasY)).toBe(1);
    });
  });

  it("gives positions of different grid points different whole distances", () => {
    fc.assert(
      fc.property(arbitraryPosition, arbitraryPosition, (one, other) => {
        const distances = [hilbertDistance(one), hilbertDistance(other)];
        expect(distances.every((distance) => Number.isSafeInteger(distance) && distance >= 0)).toBe(true);
        expect(distances[0] === distances[1]).toBe(one[0] === other[0] && one[1] === other[1]);
      }),
    );
  });

  it("orders points whatever their order was before, those at one point by id", () => {
    const arbitraryPoints = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,3}$/),
        position: fc.oneof(arbitraryPosition, fc.constant<[number, number]>([35, 51])),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(arbitraryPoints, (points) => {
        const ordered = hilbertOrder(points);
        expect(hilbertOrder([...points].reverse())).toEqual(ordered);
        const here = ordered.filter(({ position }) => position[0] === 35 && position[1] === 51);
        expect(here.map(({ id }) => id)).toEqual(here.map(({ id }) => id).sort());
      }),
    );
  });
});
