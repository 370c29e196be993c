import { describe, expect, it } from "vitest";
import { changedFields, changesOnTop } from "@/components/admin/changed-fields";
import { checkColours } from "@/components/admin/check-colours";
import {
  featureAt,
  guessProperty,
  mapFeatures,
  outlineFileSchema,
  propertiesOf,
} from "@/components/admin/map-features";
import { newParty } from "@/components/admin/party-rows";
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

  it.each(["", "somewhere", "51.2", "95, 35", "51.2, 190", "51.2, 35.3, 12", "51,2", "51,2013"])(
    "refuses %j",
    (text) => {
      expect(readPosition(text)).toBeNull();
    },
  );

  it("reads again what it wrote", () => {
    expect(readPosition(writePosition([35.26751, 51.20131]))).toEqual([35.26751, 51.20131]);
  });
});

describe("the colours of parties", () => {
  it("are fine where they stand apart from the map and from each other", () => {
    expect(checkColours([newParty(0).colour, newParty(1).colour])).toEqual([]);
  });

  it("stand apart from both grounds of the map wherever a new party brings its own", () => {
    const grounds = [0, 1, 2, 3, 4].flatMap((number) => checkColours([newParty(number).colour]));
    expect(grounds).toEqual([]);
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

describe("a form", () => {
  it("sends the fields that were changed, each whole, and no others", () => {
    const before = { names: [{ text: "Elm" }], kind: "village", population: null };
    expect(changedFields(before, { ...before, names: [{ text: "Elm" }], kind: "town" })).toEqual({
      kind: "town",
    });
    expect(changedFields(before, { ...before, names: [] })).toEqual({ names: [] });
  });

  const north = { key: "north", names: { en: "North", uk: null }, colour: "#0c7bbd" };
  const south = { key: "south", names: { en: "South", uk: null }, colour: "#d55e00" };
  const theatre = { names: { en: "Valley", uk: null }, startsOn: "2025-01-01", parties: [north, south] };

  it("saved on top of another's leaves what only the other one changed, down to one name of a party", () => {
    const third = { key: "third", names: { en: "Third", uk: null }, colour: "#008f68" };
    const mine = {
      ...theatre,
      names: { en: "Upper Valley", uk: null },
      parties: [{ ...north, colour: "#000080" }, south],
    };
    const theirs = {
      revision: 7,
      names: { en: "Valley", uk: "Долина" },
      startsOn: "2025-02-01",
      parties: [{ ...north, names: { en: "North", uk: "Північ" } }, south, third],
    };
    expect(changesOnTop(theatre, mine, theirs)).toEqual({
      names: { en: "Upper Valley", uk: "Долина" },
      parties: [{ key: "north", names: { en: "North", uk: "Північ" }, colour: "#000080" }, south, third],
    });
  });

  it("saved on top takes out what I took out and what the other one did, and keeps what both changed as mine", () => {
    const name = (text: string, preferred = false) => ({ text, lang: "en", preferred });
    const before = { names: [name("Elm"), name("Oak"), name("Ash")] };
    const mine = { names: [name("Elm", true), name("Ash"), name("Fir")] };
    const theirs = { names: [name("Elm"), name("Oak"), name("Yew")] };
    expect(changesOnTop(before, mine, theirs)).toEqual({
      names: [name("Elm", true), name("Yew"), name("Fir")],
    });
    const both = { names: [name("Fir")] };
    expect(changesOnTop(before, both, { names: [] })).toEqual(both);
  });

  it("saved on top keeps the order that one of both gave", () => {
    const turned = { ...theatre, parties: [south, north] };
    const named = [{ ...north, names: { en: "The North", uk: null } }, south];
    expect(changesOnTop(theatre, turned, { ...theatre, parties: named })).toEqual({
      parties: [south, named[0]],
    });
    expect(changesOnTop(theatre, { ...theatre, parties: named }, turned)).toEqual({
      parties: [south, named[0]],
    });
  });
});

describe("a file of outlines", () => {
  const geometry = { type: "Polygon", coordinates: [] };
  const file = outlineFileSchema.parse({
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { NAME_1: "Upper Valley", ISO: "xx" }, geometry },
      {
        type: "Feature",
        properties: { NAME_1: "Lower Valley", local: "Нижня", names: { de: "Untertal" } },
        geometry: { type: "Polygon", coordinates: [[[20.12345678, 40, 120]]] },
      },
    ],
  });

  it("offers every property that any feature has", () => {
    expect(propertiesOf(file)).toEqual(["NAME_1", "ISO", "local", "names.de"]);
    expect(guessProperty(propertiesOf(file), ["name", "NAME_1"])).toBe("NAME_1");
  });

  it("is sent with the properties that were chosen; what is missing stays missing", () => {
    const sent = mapFeatures(file, {
      key: "NAME_1",
      en: "NAME_1",
      uk: "local",
      admin1: null,
      country: { property: "ISO" },
    });
    expect(sent.features.map(({ properties }) => properties)).toEqual([
      { key: "upper-valley", names: { en: "Upper Valley", uk: null }, country: "XX" },
      { key: "lower-valley", names: { en: "Lower Valley", uk: "Нижня" }, country: "" },
    ]);
    expect(sent.features[1]?.geometry).toEqual({ type: "Polygon", coordinates: [[[20.123457, 40]]] });
  });

  it("has its features named where something is wrong with one", () => {
    const mapping = { key: "NAME_1", en: "NAME_1", uk: null, admin1: null, country: { value: "xa" } };
    expect(featureAt("features.1.properties.country", file, mapping)).toEqual({
      number: 2,
      name: "Lower Valley",
    });
    expect(featureAt("reason", file, mapping)).toBeNull();
    expect(featureAt("features", file, mapping)).toBeNull();
  });

  it("gives keys of letters that addresses take, whatever the script, and reads what is nested", () => {
    const sent = mapFeatures(file, {
      ...{ key: "local", en: "names.de", uk: null, admin1: "ISO" },
      country: { value: "xa" },
    });
    expect(sent.features.map(({ properties }) => properties)).toEqual([
      { key: "", names: { en: "", uk: null }, country: "XA", admin1: "xx" },
      { key: "nizhnya", names: { en: "Untertal", uk: null }, country: "XA", admin1: null },
    ]);
  });
});
