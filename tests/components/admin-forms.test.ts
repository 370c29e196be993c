import { describe, expect, it } from "vitest";
import { checkColours } from "@/components/admin/check-colours";
import { guessProperty, mapFeatures, outlineFileSchema, propertiesOf } from "@/components/admin/map-features";
import { readPosition, writePosition } from "@/components/admin/read-position";

describe("a position as people write it", () => {
  it.each([
    ["51.2, 35.3", [35.3, 51.2]],
    [" 51.2013;35.2675 ", [35.2675, 51.2013]],
    ["-34.6 -58.4", [-58.4, -34.6]],
    ["51°12′N 35°18′E", [35.3, 51.2]],
    ["34°36′S 58°24′W", [-58.4, -34.6]],
  ])("reads %s with latitude first", (text, expected) => {
    const [lng, lat] = readPosition(text) ?? [Number.NaN, Number.NaN];
    expect(lng).toBeCloseTo(expected[0] ?? 0, 6);
    expect(lat).toBeCloseTo(expected[1] ?? 0, 6);
  });

  it.each(["", "somewhere", "51.2", "95, 35", "51.2, 190", "51.2, 35.3, 12"])("refuses %j", (text) => {
    expect(readPosition(text)).toBeNull();
  });

  it("reads again what it wrote", () => {
    expect(readPosition(writePosition([35.26751, 51.20131]))).toEqual([35.26751, 51.20131]);
  });
});

describe("the colours of parties", () => {
  it("are fine where they stand apart from the map and from each other", () => {
    expect(checkColours(["#0072b2", "#d55e00"]).filter(({ kind }) => kind === "pair")).toEqual([]);
  });

  it("are warned of where they are alike, or alike without red and green", () => {
    expect(checkColours(["#d55e00", "#d65f02"])).toContainEqual(
      expect.objectContaining({ kind: "pair", party: 0, other: 1, seen: "everybody" }),
    );
    expect(checkColours(["#d03030", "#5f7a1e"])).toContainEqual(
      expect.objectContaining({ kind: "pair", seen: "colourBlind" }),
    );
  });

  it("are warned of where the ground swallows them", () => {
    expect(checkColours(["#f4f2ea", "#1d2527"])).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "ground", party: 0, ground: "day" }),
        expect.objectContaining({ kind: "ground", party: 1, ground: "night" }),
      ]),
    );
  });

  it("that are not written out yet are left alone", () => {
    expect(checkColours(["#d55", ""])).toEqual([]);
  });
});

describe("a file of outlines", () => {
  const geometry = { type: "Polygon", coordinates: [] };
  const file = outlineFileSchema.parse({
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { NAME_1: "Upper Valley", ISO: "xx" }, geometry },
      { type: "Feature", properties: { NAME_1: "Lower Valley", local: "Нижня" }, geometry },
    ],
  });

  it("offers every property that any feature has", () => {
    expect(propertiesOf(file)).toEqual(["NAME_1", "ISO", "local"]);
    expect(guessProperty(propertiesOf(file), ["name", "NAME_1"])).toBe("NAME_1");
  });

  it("is sent with the properties that were chosen; what is missing stays missing", () => {
    const sent = mapFeatures(file, {
      key: "NAME_1",
      en: "NAME_1",
      uk: "local",
      country: { property: "ISO" },
    });
    expect(sent.features.map(({ properties }) => properties)).toEqual([
      { key: "upper-valley", names: { en: "Upper Valley", uk: null }, country: "XX" },
      { key: "lower-valley", names: { en: "Lower Valley", uk: "Нижня" }, country: "" },
    ]);
  });
});
