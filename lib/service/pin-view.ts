import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { type Day, fromDayNumber } from "@/lib/domain/day";
import { type Failure, fail, fieldError, mapOutcome, type Outcome, succeed } from "@/lib/domain/outcome";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import type { Freeze } from "@/lib/domain/snapshot";
import { publicClaims } from "@/lib/domain/world";
import type { AreasJson } from "@/lib/wire/areas-json";
import { statusProperties } from "@/lib/wire/map-geojson";
import { pinGround } from "@/lib/wire/snapshot/pin-ground";
import {
  type PinnedStatus,
  type PinnedView,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type SnapshotContent,
} from "@/lib/wire/snapshot/snapshot-content";
import { unmappedInOrder } from "./list-unmapped";
import { areasOf } from "./measure-areas";
import { type OpenView, openViewOf } from "./open-view";
import { openingBook, speakersOf } from "./read-atlas";
import { wholeOf } from "./read-cells";
import { settledCatchments } from "./renew-catchments";
import { pickShown } from "./shown-claims";
import { statusesOn } from "./statuses-on";
import { tellDays } from "./tell-days";
import { tellTimelines } from "./tell-timelines";

/** Up to so many places and regions with claims all are told from the first day on; of more, only what was chosen. */
const MOST_STORIES = 400;
/** So many of the claims that no map can show are kept in words; all are counted. */
const MOST_UNMAPPED = 80;
const MESSAGE = "This view cannot be frozen: some fields need another look.";

/** The frozen days: the one that is shown, before it the one that it is compared with. */
const daysOf = ({ date, compareDate }: PinnedView): Day[] =>
  compareDate === null ? [date] : [compareDate, date];

/** Figures of the frozen days, and what changed from the earlier to the later of them. */
async function pinAreas(
  db: Db,
  view: OpenView,
  pinned: PinnedView,
  lang: Freeze["lang"],
): Promise<Outcome<AreasJson>> {
  const days = [...new Set(daysOf(pinned))].sort();
  const [from, to] = [days[0] ?? pinned.date, days.at(-1) ?? pinned.date];
  const query = { ...view.query, region: null, lang };
  const whole = await areasOf(db, view, { ...query, from, to });
  if (!whole.ok) return whole;
  const series: AreasJson["series"] = [];
  for (const day of days) {
    const own = await areasOf(db, view, { ...query, from: day, to: day });
    if (!own.ok) return own;
    series.push(...own.value.series);
  }
  return succeed({ ...whole.value, series });
}

function checkView({ theatre, world }: OpenView, view: PinnedView): Outcome<PinnedView> {
  const errors = [
    ...(view.date < theatre.startsOn ? [fieldError("date", "beforeTheatre", { day: theatre.startsOn })] : []),
    ...(view.compareDate !== null && view.compareDate < theatre.startsOn
      ? [fieldError("compareDate", "beforeTheatre", { day: theatre.startsOn })]
      : []),
    ...(view.place !== null && !world.places.has(view.place) ? [fieldError("place", "noPlace")] : []),
    ...(view.region !== null && !world.regions.has(view.region) ? [fieldError("region", "noRegion")] : []),
    ...(view.place !== null && view.region !== null ? [fieldError("region", "oneChosen")] : []),
  ];
  return errors.length === 0 ? succeed(view) : fail("invalid", MESSAGE, errors);
}

/** A filter is a field of its own here: what names its source as a parameter of an address says so. */
function atField({ error }: { error: Failure }): Outcome<never> {
  const fields = error.fields?.map((field) =>
    field.path === "source" ? { ...field, path: "filters.sourceId" } : field,
  );
  return { ok: false, error: { ...error, ...(fields && { fields }) } };
}

function pinStatuses(view: OpenView, day: Day): PinnedStatus[] {
  return statusesOn(view, day).map(({ kind, id, status }) => ({ kind, id, ...statusProperties(status) }));
}

/** The world of a view by number, as it is pinned. */
function groundOf(view: OpenView): ReturnType<typeof pinGround> {
  const { world, columns } = view;
  const outlines = new Map(
    [...world.regions].map(([id, region]) => [id, { geometry: region.geometry, m2: wholeOf(region) }]),
  );
  return pinGround(tellTimelines(view), columns.directory, columns.columns.parties, outlines);
}

/** The slider's days: those of the theatre, and on to the frozen ones where they are later. */
function pinDays(view: OpenView, pinned: PinnedView): Pick<SnapshotContent, "days" | "lastDay"> {
  const { first, certain, uncertain, events } = tellDays(view.world);
  const lastDay = [view.lastDay, ...daysOf(pinned)].reduce((one, other) => (one > other ? one : other));
  if (fromDayNumber(first) !== view.theatre.startsOn) throw new Error("The slider begins on another day.");
  return {
    lastDay,
    days: { certain: [...certain], uncertain: [...uncertain], events: [...events] },
  };
}

/**
 * Everything that a view shows, as a snapshot pins it. What is known is pinned at the newest instant that the view could
 * see, not at the clock's: freezing the same view twice gives the same content.
 * `invalid` names what of the view fits nothing in the theatre; `notFound` where there is no such theatre.
 * Security: public; made from public claims alone, through the same door as the live map.
 */
export async function pinView(
  db: Db,
  { slug, freeze }: { slug: string; freeze: Freeze },
): Promise<Outcome<SnapshotContent>> {
  const { filters, title, note, lang, knownAsOf: asOf, ...asked } = freeze;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const knownAsOf = (await loadWorld(db, theatreId, asOf)).seenAt;
  if (knownAsOf === null) return fail("notFound", "Nothing was known of this theatre at that moment.");
  const { viewpoint, asKnown } = asked;
  const opened = await openViewOf(db, theatreId, {
    viewpoint,
    asKnown,
    filter: filters,
    knownAsOf,
  });
  if (!opened.ok) return atField(opened);
  const view = opened.value;
  const { world, theatre } = view;
  const checked = checkView(view, { ...asked, filters });
  if (!checked.ok) return checked;
  const pinned = checked.value;
  const topology = await settledCatchments(db, world);
  const areas = await pinAreas(db, view, pinned, lang);
  const statuses = daysOf(pinned).map((date) => ({ date, items: pinStatuses(view, date) }));
  const chosen =
    pinned.place !== null
      ? { kind: "place" as const, id: pinned.place }
      : pinned.region && { kind: "region" as const, id: pinned.region };
  const book = openingBook(view, chosen || null, MOST_STORIES);
  const unmapped = unmappedInOrder(world);
  const shown = unmapped.slice(0, MOST_UNMAPPED).map(({ id }) => id);
  const { startsOn, parties, names } = theatre;
  return mapOutcome(
    areas,
    (figures): SnapshotContent => ({
      format: SNAPSHOT_FORMAT,
      version: SNAPSHOT_VERSION,
      policy: POLICY_NUMBER,
      lang,
      knownAsOf,
      theatre: { id: theatreId, slug: theatre.slug, names, startsOn, parties },
      view: pinned,
      title: title || null,
      note: note || null,
      sources: speakersOf(world),
      ...groundOf(view),
      ...pinDays(view, pinned),
      topology,
      statuses,
      areas: figures,
      stories: book.stories,
      claims: pickShown(world, [
        ...book.claims.map(({ id }) => id),
        ...statuses.flatMap(({ items }) => items.flatMap(({ because }) => because)),
        ...shown,
      ]),
      counted: { claims: publicClaims(world).length, unmapped: unmapped.length, shown },
    }),
  );
}
