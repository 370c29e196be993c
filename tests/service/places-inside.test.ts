import { expect, it } from "vitest";
import type { AreaGeometry } from "@/lib/domain/geometry";
import { placeSchema } from "@/lib/domain/place";
import { emptyWorld, publicClaims, type World } from "@/lib/domain/world";
import { placesInside } from "@/lib/service/places-inside";
import { smallTheatre } from "@/tests/support/small-theatre";

const area: AreaGeometry = {
  type: "Polygon",
  coordinates: [
    [
      [10, 50],
      [10.3, 50],
      [10.3, 50.2],
      [10, 50.2],
      [10, 50],
    ],
  ],
};
const world: World = {
  ...emptyWorld("small"),
  places: new Map(
    smallTheatre.places.map(({ id, ...place }) => [id, placeSchema.parse({ ...place, theatreId: "small" })]),
  ),
};

it("looks at an area once for as long as the places stay as they are, and anew when they change", () => {
  const inside = placesInside(world, area);
  expect(inside).toEqual(["alder"]); // cedar has no position
  // A world that learnt a claim.
  expect(placesInside({ ...world, head: 2 }, area)).toBe(inside);
  const alder = world.places.get("alder");
  if (!alder) throw new Error("There is no alder.");
  const moved = { ...world, places: new Map(world.places).set("alder", { ...alder, position: [11, 51] }) };
  expect(placesInside(moved, area)).toEqual([]);
  expect(placesInside(world, area)).toBe(inside);
});

it("lists the public claims of a world once", () => {
  expect(publicClaims(world)).toBe(publicClaims(world));
  expect(publicClaims({ ...world })).not.toBe(publicClaims(world));
});
