import { noFilter } from "@/lib/domain/claim-filter";
import { daySchema } from "@/lib/domain/day";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import {
  type PinnedStatus,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type SnapshotContent,
} from "@/lib/wire/snapshot/snapshot-content";

const day = (text: string) => daySchema.parse(text);
const names = (en: string, uk: string | null = null) => ({ en, uk });

/** A claim as a snapshot pins it: South's staff said on 28 May 2025 that South had captured Birch, through a reporter. */
export const pinnedClaim = (change: Partial<PayloadClaim> = {}): PayloadClaim => ({
  id: "c1",
  statementId: "s1",
  speaker: { id: "south-staff", names: names("South’s staff", "Штаб Півдня"), alignment: "south" },
  relay: [{ id: "reporter", names: names("the reporter", "репортер") }],
  assertion: "control",
  action: "captured",
  of: null,
  what: null,
  party: "south",
  target: { kind: "place", id: "birch", names: names("Birch", "Береза"), region: names("Upper", "Верхня") },
  quantity: null,
  eventDate: "2025-05-27",
  saidOn: "2025-05-28",
  countsFrom: "2025-05-27",
  countsTo: null,
  earliest: "2025-05-27",
  latest: "2025-05-27",
  saidOnLatest: "2025-05-28",
  answers: [],
  verdict: null,
  verdictBy: null,
  note: null,
  ...change,
});

export const pinnedStatus = (change: Partial<PinnedStatus> = {}): PinnedStatus => ({
  kind: "place",
  id: "birch",
  status: "claimed",
  holder: "south",
  parties: ["south"],
  stale: false,
  rule: 6,
  since: "2025-05-27",
  lastSpoken: "2025-05-28",
  origins: 1,
  because: ["c1"],
  ...change,
});

const place = (id: string, en: string, uk: string) => ({
  id,
  names: names(en, uk),
  position: [34.5, 51] as [number, number],
  region: "upper",
  baseline: "north",
  isNamed: true,
  changes: null,
});

const denial = pinnedClaim({
  id: "c3",
  statementId: "s3",
  speaker: { id: "north-staff", names: names("North’s staff", "Штаб Півночі"), alignment: "north" },
  relay: [],
  assertion: "denial",
  action: null,
  of: "control",
  target: { kind: "place", id: "alder", names: names("Alder", "Вільха"), region: names("Upper", "Верхня") },
  answers: [{ kind: "denies", claimId: "c2" }],
});

/**
 * A frozen view of a made-up theatre, whole, for 30 May 2025: Alder contested, Birch claimed by South, Cedar verified for
 * South, Dale at the baseline; km2 of all of it.
 */
export function snapshotContent(change: Partial<SnapshotContent> = {}): SnapshotContent {
  const looks: SnapshotContent["looks"] = [
    { status: "contested", holder: null, parties: ["north", "south"], stale: false },
    { status: "claimed", holder: "south", parties: ["south"], stale: false },
    { status: "verified", holder: "south", parties: ["south"], stale: false },
  ];
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    policy: 1,
    lang: "en",
    knownAsOf: "2025-06-02T10:20:30.000Z",
    theatre: {
      id: "small",
      slug: "small",
      names: names("Small theatre", "Малий театр"),
      startsOn: "2025-01-01",
      parties: [
        { key: "north", names: names("North", "Північ"), colour: "#0072b2" },
        { key: "south", names: names("South", "Південь"), colour: "#d55e00" },
      ],
    },
    lastDay: day("2025-05-30"),
    view: {
      date: day("2025-05-30"),
      compareDate: null,
      viewpoint: "all",
      asKnown: "hindsight",
      filters: noFilter,
      bounds: null,
      place: null,
      region: null,
    },
    title: null,
    note: null,
    sources: [
      {
        id: "north-staff",
        names: names("North’s staff", "Штаб Півночі"),
        kind: "military",
        alignment: "north",
      },
      {
        id: "south-staff",
        names: names("South’s staff", "Штаб Півдня"),
        kind: "military",
        alignment: "south",
      },
    ],
    places: [
      { ...place("alder", "Alder", "Вільха"), changes: [[day("2025-05-20"), 0]] },
      { ...place("birch", "Birch", "Береза"), changes: [[day("2025-05-27"), 1]] },
      { ...place("cedar", "Cedar", "Кедр"), changes: [[day("2025-05-10"), 2]] },
      place("dale", "Dale", "Долина"),
    ],
    regions: [
      {
        id: "upper",
        key: "upper",
        names: names("Upper", "Верхня"),
        baseline: "north",
        isNamed: false,
        m2: 100_000_000,
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [34, 50.5],
              [35, 50.5],
              [35, 51.5],
              [34, 51.5],
              [34, 50.5],
            ],
          ],
        },
        changes: null,
      },
    ],
    looks,
    topology: null,
    days: { certain: [], uncertain: [], events: [] },
    statuses: [
      {
        date: day("2025-05-30"),
        items: [
          pinnedStatus(),
          pinnedStatus({
            id: "cedar",
            status: "verified",
            rule: 1,
            since: "2025-05-10",
            because: ["c4"],
          }),
          pinnedStatus({
            id: "alder",
            status: "contested",
            holder: null,
            parties: ["north", "south"],
            rule: 4,
            since: "2025-05-20",
            because: ["c3", "c2"],
          }),
        ],
      },
    ],
    areas: {
      from: "2025-05-30",
      to: "2025-05-30",
      method: { series: "cells", change: "two days", stated: "as said", unattributed: "rest" },
      series: [
        { date: "2025-05-30", region: "upper", party: "north", status: "baseline", km2: 40 },
        { date: "2025-05-30", region: "upper", party: null, status: "contested", km2: 12.345 },
        { date: "2025-05-30", region: "upper", party: "south", status: "claimed", km2: 8.5 },
        { date: "2025-05-30", region: "upper", party: "south", status: "verified", km2: 20 },
        { date: "2025-05-30", region: "upper", party: null, status: "unattributed", km2: 19.155 },
      ],
      change: [],
      stated: [],
      regions: [{ region: "upper", km2: 100 }],
    },
    stories: [],
    claims: [
      pinnedClaim(),
      pinnedClaim({
        id: "c2",
        statementId: "s2",
        target: {
          kind: "place",
          id: "alder",
          names: names("Alder", "Вільха"),
          region: names("Upper", "Верхня"),
        },
        eventDate: "2025-05-20",
      }),
      denial,
      pinnedClaim({
        id: "c4",
        statementId: "s4",
        target: {
          kind: "place",
          id: "cedar",
          names: names("Cedar", "Кедр"),
          region: names("Upper", "Верхня"),
        },
        eventDate: "2025-05-10",
        saidOn: "2025-05-11",
        saidOnLatest: "2025-05-11",
        verdict: "verified",
        verdictBy: names("Analysts", "Аналітики"),
      }),
    ],
    counted: { claims: 4, unmapped: 0, shown: [] },
    ...change,
  };
}
