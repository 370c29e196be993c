import { type Day, toDay } from "@/lib/domain/day";
import { setIntoTime } from "@/lib/domain/resolve/resolve";
import type { ChangePoint, Status } from "@/lib/domain/resolve/status";
import type { AtlasPayload, PayloadClaim, PayloadPlace, PayloadRegion } from "@/lib/wire/atlas-payload";

/** What the payload says of one place or region, ready to be asked about days. */
export interface Subject {
  kind: "place" | "region";
  record: PayloadPlace | PayloadRegion;
  points: ChangePoint[];
}

/** A payload with its claims by id and its days read: made once, asked at every step of the slider. */
export interface AtlasIndex {
  payload: AtlasPayload;
  claims: Map<string, PayloadClaim>;
  places: Map<string, Subject>;
  regions: Map<string, Subject>;
  firstDay: Day;
  lastDay: Day;
  /** What setIntoTime needs of each claim. */
  voices: Map<string, { saidOn: Day | null; speakerId: string }>;
}

/** Prepares a payload. Throws on a payload whose days are no days: the server made it wrong. */
export function indexAtlas(payload: AtlasPayload): AtlasIndex {
  const subject = (kind: Subject["kind"], record: PayloadPlace | PayloadRegion): [string, Subject] => [
    record.id,
    { kind, record, points: record.points.map((point) => ({ ...point, day: toDay(point.day) })) },
  ];
  const voice = (claim: PayloadClaim) => ({
    saidOn: claim.saidOnLatest === null ? null : toDay(claim.saidOnLatest),
    speakerId: claim.speaker.id,
  });
  return {
    payload,
    claims: new Map(payload.claims.map((claim) => [claim.id, claim])),
    places: new Map(payload.places.map((place) => subject("place", place))),
    regions: new Map(payload.regions.map((region) => subject("region", region))),
    firstDay: toDay(payload.theatre.startsOn),
    lastDay: toDay(payload.lastDay),
    voices: new Map(payload.claims.map((claim) => [claim.id, voice(claim)])),
  };
}

/** The status of a place or region on a day; null before its first change point, where nothing is derived. */
export function statusOn(index: AtlasIndex, subject: Subject, day: Day): Status | null {
  const point = subject.points.findLast((one) => one.day <= day);
  return point ? setIntoTime(point, day, subject.points, index.voices) : null;
}
