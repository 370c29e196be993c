import type { StatementInput } from "@/lib/domain/statement-input";
import type { Founding } from "@/lib/service/create-theatre";

/** A square region of half a degree whose south-west corner is given. */
const square = (lng: number, lat: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [lng, lat],
      [lng + 0.5, lat],
      [lng + 0.5, lat + 0.5],
      [lng, lat + 0.5],
      [lng, lat],
    ] as [number, number][],
  ],
});

const names = (en: string) => ({ en, uk: null });

/** A made-up theatre of two parties, two regions, three places (one without a position) and three sources. */
export const smallTheatre: Founding = {
  id: "small",
  theatre: {
    slug: "small",
    names: names("Small theatre"),
    startsOn: "2025-01-01",
    parties: [
      { key: "north", names: names("North"), colour: "#0072b2" },
      { key: "south", names: names("South"), colour: "#d55e00" },
    ],
  },
  regions: [
    {
      id: "upper",
      key: "upper",
      names: names("Upper"),
      country: "XA",
      admin1: "XA.1",
      geometry: square(10, 50),
      baseline: "north",
    },
    {
      id: "lower",
      key: "lower",
      names: names("Lower"),
      country: "XB",
      admin1: "XB.1",
      geometry: square(10, 49.5),
      baseline: "south",
    },
  ],
  places: (["alder", "birch", "cedar"] as const).map((id, index) => ({
    id,
    regionId: id === "birch" ? "lower" : "upper",
    geonameId: null,
    kind: "village",
    population: null,
    position: id === "cedar" ? null : [10.2 + index * 0.05, 50.1 - index * 0.2],
    positionSource: id === "cedar" ? null : "made up",
    names: [{ text: id.replace(/^./, (letter) => letter.toUpperCase()), lang: "en", preferred: true }],
    baseline: null,
  })),
  sources: (["north-staff", "south-staff", "reporter"] as const).map((id) => ({
    id,
    names: names(id),
    kind: id === "reporter" ? "newsOutlet" : "military",
    alignment: id === "reporter" ? null : id === "north-staff" ? "north" : "south",
    reliability: null,
    url: null,
    note: null,
  })),
};

type ClaimInput = StatementInput["claims"][number];

/** A claim as entered: South captured Alder on 5 February 2025, unless told otherwise. */
export const claimInput = (change: Partial<Record<keyof ClaimInput, unknown>> = {}) => ({
  assertion: "control",
  action: "captured",
  of: null,
  what: null,
  party: "south",
  target: { kind: "place", placeId: "alder" },
  quantity: null,
  eventDate: "2025-02-05",
  note: null,
  answers: [],
  ...change,
});

/** A statement as entered: South's staff, carried by the reporter, on 5 February 2025. */
export const statementInput = (change: Partial<Record<keyof StatementInput, unknown>> = {}) => ({
  state: "published",
  speakerId: "south-staff",
  relay: ["reporter"],
  saidOn: "2025-02-05",
  publishedOn: "2025-02-06",
  url: "https://example.org/report",
  archivedUrl: null,
  language: "en",
  excerpt: null,
  summary: "South's staff said that it had taken Alder.",
  claims: [claimInput()],
  ...change,
});
