import { describe, expect, it } from "vitest";
import { checkOutline } from "@/lib/geo/check-outline";
import { findOverlaps } from "@/lib/geo/find-overlaps";
import { regionChooser } from "@/lib/geo/region-of-place";
import { squareOutline } from "@/tests/support/square-outline";

const polygon = (...rings: [number, number][][]) => ({ type: "Polygon" as const, coordinates: rings });
const box = (west: number, south: number, side: number): [number, number][] =>
  squareOutline(west, south, west + side, south + side).coordinates[0] ?? [];
const faultOf = (outline: Parameters<typeof checkOutline>[0]) => {
  const checked = checkOutline(outline);
  return checked.ok ? null : checked.fault.kind;
};

describe("An outline", () => {
  it("is turned so that its outer ring runs counter-clockwise and its hole clockwise, and says so", () => {
    const hole = box(10.2, 50.2, 0.1);
    const checked = checkOutline(polygon([...box(10, 50, 1)].reverse(), hole));
    if (!checked.ok) throw new Error(checked.fault.kind);
    expect(checked.rewound).toBe(true);
    const again = checkOutline(checked.outline);
    expect(again).toEqual({ ok: true, outline: checked.outline, rewound: false });
    expect(checked.outline.coordinates[0]).toEqual(
      expect.arrayContaining([
        [10, 50],
        [11, 51],
      ]),
    );
  });

  it.each([
    [
      "a bow tie",
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
    ],
    [
      "a bow tie through a corner",
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [2, 0],
        [1, 1],
        [0, 2],
        [0, 0],
      ]),
    ],
    [
      "a ring that touches its own edge",
      polygon([
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
        [0, 0],
      ]),
    ],
    [
      "a spike",
      polygon([
        [0, 0],
        [4, 0],
        [8, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ]),
    ],
    ["a hole across the outer ring", polygon(box(0, 0, 4), box(3, 3, 4))],
    [
      "two parts that cross",
      { type: "MultiPolygon" as const, coordinates: [[box(0, 0, 4)], [box(3, 3, 4)]] },
    ],
  ])("is refused where it crosses itself: %s", (_, outline) => {
    expect(faultOf(outline)).toBe("crossing");
  });

  it.each([
    ["a hole outside", polygon(box(0, 0, 1), box(3, 3, 1))],
    [
      "a part inside another",
      { type: "MultiPolygon" as const, coordinates: [[box(0, 0, 4)], [box(1, 1, 1)]] },
    ],
  ])("is refused with %s", (_, outline) => {
    expect(faultOf(outline)).toBe("nested");
  });

  it("is refused without an area, and around half the earth", () => {
    expect(
      faultOf(
        polygon([
          [0, 0],
          [1, 1],
          [1, 1],
          [0, 0],
        ]),
      ),
    ).toBe("noArea");
    expect(
      faultOf(
        polygon([
          [-170, 0],
          [170, 0],
          [170, 10],
          [-170, 10],
          [-170, 0],
        ]),
      ),
    ).toBe("tooWide");
  });

  it("may have a hole or a part that touches it in a corner, and parts side by side", () => {
    expect(
      faultOf(
        polygon(box(0, 0, 4), [
          [0, 0],
          [1, 2],
          [2, 1],
          [0, 0],
        ]),
      ),
    ).toBeNull();
    const parts = {
      type: "MultiPolygon" as const,
      coordinates: [[box(0, 0, 1)], [box(1, 1, 1)], [box(5, 5, 1)]],
    };
    expect(faultOf(parts)).toBeNull();
  });

  it("loses corners that fall together on a grid of a centimetre", () => {
    const checked = checkOutline(
      polygon([
        [0, 0],
        [1, 0],
        [1, 0.00000001],
        [1, 1],
        [0, 0],
      ]),
    );
    expect(checked.ok && checked.outline.coordinates[0]).toHaveLength(4);
  });
});

describe("Outlines beside one another", () => {
  const shapes = [
    { key: "a", geometry: squareOutline(0, 0, 1, 1) },
    { key: "b", geometry: squareOutline(1, 0, 2, 1) },
    { key: "c", geometry: squareOutline(1.5, 0.5, 3, 3) },
  ];

  it("overlap by their common area, and not where they only touch", () => {
    const found = findOverlaps(shapes, new Set(["a", "b", "c"]));
    expect(found.map(({ one, other }) => `${one}${other}`)).toEqual(["bc"]);
    expect(found[0]?.km2).toBeCloseTo(3077.2, 0);
  });

  it("are compared only where one of them is asked about", () => {
    expect(findOverlaps(shapes, new Set(["a"]))).toEqual([]);
  });
});

describe("The region of a position", () => {
  const west = { id: "west", geometry: squareOutline(34, 50, 35, 51), isCoded: true };
  const east = { id: "east", geometry: squareOutline(35, 50, 36, 51), isCoded: true };
  const choose = regionChooser([west, east]);

  it("is the one whose outline holds it, and none outside of all", () => {
    expect(choose([34.5, 50.5], null)).toBe("west");
    expect(choose([40, 50.5], null)).toBeNull();
    expect(choose([33.99, 50.5], null)).toBeNull();
  });

  it("stays the former one just outside of its coarse line", () => {
    expect(choose([33.99, 50.5], { id: "west", isCoded: false })).toBe("west");
    expect(choose([33.9, 50.5], { id: "west", isCoded: false })).toBeNull();
  });

  it("gives way to a neighbour's outline, unless an administrative code said so and the line is near", () => {
    expect(choose([35.02, 50.5], { id: "west", isCoded: false })).toBe("east");
    expect(choose([35.02, 50.5], { id: "west", isCoded: true })).toBe("west");
    expect(choose([35.2, 50.5], { id: "west", isCoded: true })).toBe("east");
  });
});
