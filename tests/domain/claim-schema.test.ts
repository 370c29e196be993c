import { describe, expect, it } from "vitest";
import { claimSchema } from "@/lib/domain/claim";
import { validate } from "@/lib/domain/outcome";
import { statementSchema } from "@/lib/domain/statement";

const claim = {
  id: "zhuravka-1",
  assertion: "control",
  action: "captured",
  of: null,
  what: null,
  party: "ru",
  target: { kind: "place", placeId: "zhuravka" },
  quantity: null,
  eventDate: "[..2025-05-28]",
  note: null,
  answers: [],
  struck: false,
};
const statement = {
  theatreId: "sumy-kursk",
  state: "published",
  struck: false,
  speakerId: "kyiv",
  relay: ["euronews"],
  saidOn: "[..2025-05-28]",
  publishedOn: "2025-05-28",
  url: "https://example.org/report",
  archivedUrl: null,
  language: "en",
  excerpt: null,
  summary: "Kyiv confirms the capture.",
  claims: [claim],
};

/** The sentences with which a claim is refused, by field; empty where it is well. */
const complaints = (change: object): Record<string, string> => {
  const outcome = validate(claimSchema, { ...claim, ...change }, "The claim is not complete.");
  return outcome.ok
    ? {}
    : Object.fromEntries((outcome.error.fields ?? []).map(({ path, message }) => [path, message]));
};
const area = { kind: "area", description: "near the border", regionIds: [], geometry: null, bufferKm: null };
const line = { kind: "line", fromPlaceId: null, toPlaceId: null, description: null, geometry: null };
const square = {
  type: "Polygon",
  coordinates: [
    [
      [35, 51],
      [36, 51],
      [36, 52],
      [35, 51],
    ],
  ],
};

describe("a claim", () => {
  it.each([
    ["of control with an action", {}],
    ["of control without one", { action: null }],
    ["of a grey zone without a party", { assertion: "contested", action: null, party: null }],
    ["of a grey zone with a party", { assertion: "contested", action: null }],
    [
      "of an advance along a line",
      {
        assertion: "advance",
        action: null,
        target: { ...line, fromPlaceId: "zhuravka", toPlaceId: "bilovody" },
      },
    ],
    ["of a withdrawal", { assertion: "withdrawal", action: null }],
    [
      "that denies control of a region",
      { assertion: "denial", action: null, of: "control", target: { kind: "region", regionId: "kursk" } },
    ],
    [
      "of an intent",
      { assertion: "intent", action: null, what: "a buffer zone", target: { ...area, bufferKm: 10 } },
    ],
    [
      "about unnamed places",
      { target: { kind: "count", count: 4, modifier: "about", regionIds: ["donetsk", "kharkiv"] } },
    ],
    ["about an area in words", { target: area }],
    ["about a drawn area", { target: { ...area, geometry: square } }],
    ["with a figure in km2", { quantity: { unit: "km2", value: 90, modifier: "atLeast" } }],
    [
      "with a share of what was lost",
      { quantity: { unit: "share", value: 0.667, modifier: "about", of: "lost" } },
    ],
    ["that answers another one", { answers: [{ kind: "confirms", claimId: "other-1", note: null }] }],
  ])("%s is well", (_, change) => {
    expect(complaints(change)).toEqual({});
  });

  it.each([
    ["without a party", { party: null }, "party", "Say which party this is about."],
    [
      "with an action beside another assertion",
      { assertion: "advance" },
      "action",
      "Only a claim of control has an action: clear it.",
    ],
    [
      "that denies nothing",
      { assertion: "denial", action: null },
      "of",
      "Say what is denied: control, an advance or an intent.",
    ],
    [
      "that denies without being a denial",
      { of: "control" },
      "of",
      "Only a denial says what it is of: clear it.",
    ],
    [
      "of an intent to do nothing",
      { assertion: "intent", action: null },
      "what",
      "Say what is intended, for example a buffer zone.",
    ],
    [
      "about a line from nowhere to nowhere",
      { target: line },
      "target",
      "Give the line at least one end, a drawing or a description.",
    ],
    [
      "about no places",
      { target: { kind: "count", count: 0, modifier: "exact", regionIds: ["kursk"] } },
      "target.count",
      "Say how many places.",
    ],
    [
      "about places in no region",
      { target: { kind: "count", count: 4, modifier: "exact", regionIds: [] } },
      "target.regionIds",
      "Say in which region the unnamed places are.",
    ],
    [
      "about an area whose ring is open",
      {
        target: {
          ...area,
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [35, 51],
                [36, 51],
                [36, 52],
                [35, 52],
              ],
            ],
          },
        },
      },
      "target.geometry.coordinates.0",
      "A ring ends where it begins.",
    ],
    [
      "with an id that ends a link in punctuation",
      { id: "claim-1." },
      "id",
      "An id has lower-case letters, digits and inner hyphens only.",
    ],
    ["with a field that is not known", { colour: "red" }, "colour", "This is not known here: leave it out."],
  ])("%s is refused at that field, and told the cure", (_, change, path, message) => {
    expect(complaints(change)).toEqual({ [path]: message });
  });

  it("with a date that is none is told how to write one", () => {
    expect(complaints({ eventDate: "28 May" }).eventDate).toMatch(/^Write a date in EDTF, for example/);
  });

  it.each([
    [
      "a share above the whole",
      { quantity: { unit: "share", value: 1.5, modifier: "exact", of: "target" } },
      "quantity.value",
    ],
    ["an area below nothing", { quantity: { unit: "km2", value: -90, modifier: "exact" } }, "quantity.value"],
    [
      "an answer of no known kind",
      { answers: [{ kind: "mocks", claimId: "other-1", note: null }] },
      "answers.0.kind",
    ],
    ["an assertion of no known kind", { assertion: "rumour", action: null }, "assertion"],
  ])("with %s is refused at that field", (_, change, path) => {
    expect(Object.keys(complaints(change))).toContain(path);
  });

  it("with several things wrong is told all of them at once", () => {
    expect(Object.keys(complaints({ assertion: "denial", party: null })).sort()).toMatchObject([
      "action",
      "of",
      "party",
    ]);
  });
});

describe("a statement", () => {
  const fields = (change: object) => {
    const outcome = validate(statementSchema, { ...statement, ...change }, "The statement is not complete.");
    return outcome.ok ? [] : outcome.error.fields;
  };

  it("with speaker, date, summary and a claim is well", () => {
    expect(fields({})).toEqual([]);
  });

  it("without a claim is refused", () => {
    expect(fields({ claims: [] })).toMatchObject([
      { path: "claims", message: "A statement makes at least one claim." },
    ]);
  });

  it("names the claim in which something is wrong", () => {
    expect(fields({ claims: [claim, { ...claim, id: "zhuravka-2", party: null }] })).toMatchObject([
      { path: "claims.1.party", message: "Say which party this is about." },
    ]);
  });

  it("links to web addresses only", () => {
    expect(fields({ url: "javascript:alert(1)" })).toMatchObject([
      { path: "url", message: "Give a full web address that begins with http:// or https://." },
    ]);
  });

  it("has a summary of more than spaces", () => {
    expect(fields({ summary: "   " })).toMatchObject([
      { path: "summary", message: "Say in a sentence what was stated." },
    ]);
  });
});
