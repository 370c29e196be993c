import type { answerKinds, Target } from "@/lib/domain/claim";
import type { AreaGeometry, Position } from "@/lib/domain/geometry";
import type { StatementInput } from "@/lib/domain/statement-input";

/** What a claim says, as one choice: an assertion with its action or with what is denied. */
export const sayings = [
  "control recaptured",
  "control captured",
  "control holds",
  "control infiltrated",
  "control",
  "contested",
  "advance",
  "withdrawal",
  "denial control",
  "denial advance",
  "denial intent",
  "intent",
] as const;
export type Saying = (typeof sayings)[number];

export const targetKinds = ["place", "region", "area", "line", "count"] as const;
export const modifiers = ["exact", "about", "atLeast", "atMost"] as const;
export const units = ["km2", "count", "share"] as const;
type Modifier = (typeof modifiers)[number];

/** The target of a claim with the fields of every kind, so that changing one's mind loses nothing. */
export interface TargetEntry {
  kind: Target["kind"];
  placeId: string;
  regionId: string;
  description: string;
  regionIds: string[];
  area: AreaGeometry | null;
  line: { type: "LineString"; coordinates: Position[] } | null;
  bufferKm: string;
  fromPlaceId: string;
  toPlaceId: string;
  count: string;
  modifier: Modifier;
}

/** A claim as the form holds it: what is typed stays typed until it is saved. */
export interface ClaimEntry {
  /** The stored claim that this is; empty for a new one. */
  id: string;
  says: Saying;
  party: string;
  what: string;
  target: TargetEntry;
  quantity: { unit: "" | (typeof units)[number]; value: string; modifier: Modifier; of: "target" | "lost" };
  eventDate: string;
  note: string;
  answers: { kind: (typeof answerKinds)[number]; claimId: string; note: string | null }[];
}

/** A statement as the form holds it. */
export interface StatementEntry {
  url: string;
  archivedUrl: string;
  speakerId: string;
  relay: string[];
  saidOn: string;
  publishedOn: string;
  language: string;
  summary: string;
  excerpt: string;
  claims: ClaimEntry[];
}

/** A statement as the API gives and takes it, as far as it is entered. */
export type StatementFields = Omit<StatementInput, "state" | "claims"> & {
  claims: (StatementInput["claims"][number] & { id?: string })[];
};

/** A target of which nothing is entered. */
export const NO_TARGET: TargetEntry = {
  kind: "place",
  placeId: "",
  regionId: "",
  description: "",
  regionIds: [],
  area: null,
  line: null,
  bufferKm: "",
  fromPlaceId: "",
  toPlaceId: "",
  count: "",
  modifier: "exact",
};

/** The ids of the places that a target names as it stands; of a field without one, an empty text. */
export const placesOf = ({ kind, placeId, fromPlaceId, toPlaceId }: TargetEntry): string[] =>
  kind === "place" ? [placeId] : kind === "line" ? [fromPlaceId, toPlaceId] : [];

/** A new claim; it takes over whom and which day the one before was about. */
export const newClaim = (before?: Pick<ClaimEntry, "says" | "party" | "eventDate">): ClaimEntry => ({
  id: "",
  says: before?.says ?? "control captured",
  party: before?.party ?? "",
  what: "",
  target: NO_TARGET,
  quantity: { unit: "", value: "", modifier: "exact", of: "target" },
  eventDate: before?.eventDate ?? "",
  note: "",
  answers: [],
});

/** An empty form. */
export const newStatement = (): StatementEntry => ({
  url: "",
  archivedUrl: "",
  speakerId: "",
  relay: [],
  saidOn: "",
  publishedOn: "",
  language: "",
  summary: "",
  excerpt: "",
  claims: [newClaim()],
});

/** The form for the next statement of the same report: its address, chain, days and language stay. */
export const nextOfReport = ({
  url,
  archivedUrl,
  relay,
  saidOn,
  publishedOn,
  language,
}: StatementEntry): StatementEntry => ({
  ...newStatement(),
  ...{ url, archivedUrl, relay, saidOn, publishedOn, language },
});
