import { dayEntered } from "@/components/form/day-entry";
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

const NO_TARGET: TargetEntry = {
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

const textOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
/** A number as typed, with comma or point; what is no number stays text, for the schema to complain of. */
const numberOf = (text: string): unknown => {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() === "" ? undefined : Number.isNaN(number) ? text : number;
};

function targetInput(target: TargetEntry): unknown {
  switch (target.kind) {
    case "place":
      return { kind: "place", placeId: target.placeId };
    case "region":
      return { kind: "region", regionId: target.regionId };
    case "area":
      return {
        kind: "area",
        description: target.description,
        regionIds: target.regionIds,
        geometry: target.area,
        bufferKm: numberOf(target.bufferKm) ?? null,
      };
    case "line":
      return {
        kind: "line",
        fromPlaceId: textOrNull(target.fromPlaceId),
        toPlaceId: textOrNull(target.toPlaceId),
        description: textOrNull(target.description),
        geometry: target.line,
      };
    case "count":
      return {
        kind: "count",
        count: numberOf(target.count),
        modifier: target.modifier,
        regionIds: target.regionIds,
      };
  }
}

function quantityInput({ unit, value, modifier, of }: ClaimEntry["quantity"]): unknown {
  if (unit === "") return null;
  const number = numberOf(value);
  if (unit !== "share") return { unit, value: number, modifier };
  return { unit, value: typeof number === "number" ? number / 100 : number, modifier, of };
}

function claimInput(claim: ClaimEntry, writtenOn: string | null): Record<string, unknown> {
  const [assertion = "", part = null] = claim.says.split(" ");
  const hasParty = claim.party !== "";
  return {
    ...(claim.id !== "" && { id: claim.id }),
    assertion,
    action: assertion === "control" ? part : null,
    of: assertion === "denial" ? part : null,
    what: textOrNull(claim.what),
    party: hasParty ? claim.party : null,
    target: targetInput(claim.target),
    quantity: quantityInput(claim.quantity),
    eventDate: dayEntered(claim.eventDate, writtenOn),
    note: textOrNull(claim.note),
    answers: claim.answers,
  };
}

/** The day from which a report's dates are read: when it was published, else when it was said. */
export const writtenDay = ({
  publishedOn,
  saidOn,
}: Pick<StatementEntry, "publishedOn" | "saidOn">): string | null => {
  const published = textOrNull(publishedOn) && dayEntered(publishedOn, null);
  return published ?? (textOrNull(saidOn) && dayEntered(saidOn, null));
};

/** What is entered, as the API takes it: not checked, so that a form half filled can be previewed, kept and compared. */
export function toInput(
  entry: StatementEntry,
): Record<string, unknown> & { claims: Record<string, unknown>[] } {
  const writtenOn = writtenDay(entry);
  return {
    speakerId: entry.speakerId,
    relay: entry.relay,
    saidOn: dayEntered(entry.saidOn, writtenOn),
    publishedOn: textOrNull(entry.publishedOn) && dayEntered(entry.publishedOn, null),
    url: textOrNull(entry.url),
    archivedUrl: textOrNull(entry.archivedUrl),
    language: textOrNull(entry.language),
    excerpt: textOrNull(entry.excerpt),
    summary: entry.summary.trim(),
    claims: entry.claims.map((claim) => claimInput(claim, writtenOn)),
  };
}

function targetEntry(target: Target): TargetEntry {
  switch (target.kind) {
    case "area":
      return {
        ...NO_TARGET,
        ...{
          kind: "area",
          description: target.description,
          regionIds: target.regionIds,
          area: target.geometry,
        },
        bufferKm: target.bufferKm === null ? "" : String(target.bufferKm),
      };
    case "line":
      return {
        ...NO_TARGET,
        kind: "line",
        fromPlaceId: target.fromPlaceId ?? "",
        toPlaceId: target.toPlaceId ?? "",
        description: target.description ?? "",
        line: target.geometry,
      };
    case "count":
      return { ...NO_TARGET, ...target, count: String(target.count) };
    default:
      return { ...NO_TARGET, ...target };
  }
}

function claimEntry(claim: StatementFields["claims"][number]): ClaimEntry {
  const { quantity } = claim;
  const part = claim.action ?? claim.of;
  const says = sayings.find((saying) => saying === [claim.assertion, part].filter(Boolean).join(" "));
  const figure =
    quantity?.unit === "share" ? Number((quantity.value * 100).toPrecision(12)) : quantity?.value;
  return {
    id: claim.id ?? "",
    says: says ?? "control",
    party: claim.party ?? "",
    what: claim.what ?? "",
    target: targetEntry(claim.target),
    quantity: {
      unit: quantity?.unit ?? "",
      value: figure === undefined ? "" : String(figure),
      modifier: quantity?.modifier ?? "exact",
      of: quantity?.unit === "share" ? quantity.of : "target",
    },
    eventDate: claim.eventDate,
    note: claim.note ?? "",
    answers: claim.answers,
  };
}

/** The form of a stored statement: `toInput` gives the same fields back. */
export function toEntry(stored: StatementFields): StatementEntry {
  return {
    url: stored.url ?? "",
    archivedUrl: stored.archivedUrl ?? "",
    speakerId: stored.speakerId,
    relay: stored.relay,
    saidOn: stored.saidOn,
    publishedOn: stored.publishedOn ?? "",
    language: stored.language ?? "",
    summary: stored.summary,
    excerpt: stored.excerpt ?? "",
    claims: stored.claims.map(claimEntry),
  };
}

/** A target without what was entered for other kinds and no longer shows. */
function bareTarget({ kind, ...target }: TargetEntry): TargetEntry {
  const {
    placeId,
    regionId,
    description,
    regionIds,
    area,
    line,
    bufferKm,
    fromPlaceId,
    toPlaceId,
    count,
    modifier,
  } = target;
  const own: Record<Target["kind"], Partial<TargetEntry>> = {
    place: { placeId },
    region: { regionId },
    area: { description, regionIds, area, bufferKm },
    line: { description, line, fromPlaceId, toPlaceId },
    count: { count, modifier, regionIds },
  };
  return { ...NO_TARGET, kind, ...own[kind] };
}

/** What is entered with its dates as they would be stored: two forms of the same are equal then. */
export function settleEntry(entry: StatementEntry): StatementEntry {
  const writtenOn = writtenDay(entry);
  const day = (text: string, on: string | null) => (text.trim() === "" ? "" : dayEntered(text, on));
  return {
    ...entry,
    summary: entry.summary.trim(),
    saidOn: day(entry.saidOn, writtenOn),
    publishedOn: day(entry.publishedOn, null),
    claims: entry.claims.map((claim) => ({
      ...claim,
      eventDate: day(claim.eventDate, writtenOn),
      target: bareTarget(claim.target),
    })),
  };
}
