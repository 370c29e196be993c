import { z } from "zod";
import type { Db } from "@/lib/db/connect";
import {
  countSaves,
  listAuthors,
  listRevisionPlaces,
  type RevisionFilter,
  type RevisionPlace,
  readHistories,
} from "@/lib/db/list-revisions";
import { addDays, type Day } from "@/lib/domain/day";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { push } from "@/lib/domain/resolve/by-key";
import type { AnyRevision, Noun } from "@/lib/domain/revision";
import { mayDo } from "@/lib/domain/role";
import { maySeeDrafts } from "@/lib/domain/visibility";
import { readCursor, writeCursor } from "@/lib/wire/cursor";
import type { ActivityRow, ActivitySave } from "@/lib/wire/desk-views";
import { type Actor, permit } from "./actor";
import { tellRecord } from "./tell-record";

/** Revisions that are looked at for one page, and of one save at most so many. */
const AT_ONCE = 40;
const PER_SAVE = 6;
/** Where nearly all is hidden from the reader, a page ends after so many looks, and says where it goes on. */
const MOST_LOOKS = 10;

const cursorSchema = z.strictObject({ before: z.iso.datetime() });

/** What activity is asked with; absent parts are null. Days are inclusive and in UTC. */
export interface ActivityQuery {
  author: string | null;
  noun: Noun | null;
  from: Day | null;
  to: Day | null;
  cursor: string | null;
}

/** Revisions up to the end of a save, so that no save is cut in two. */
function wholeSaves(places: RevisionPlace[]): RevisionPlace[] {
  if (places.length < AT_ONCE + PER_SAVE) return places;
  const cut = places.at(-1)?.recordedAt.getTime();
  const whole = places.filter(({ recordedAt }) => recordedAt.getTime() !== cut);
  return whole.length > 0 ? whole : places;
}

/** The rows of these revisions, as far as the actor may see them, in the order given. */
async function tellRows(
  db: Db,
  actor: Actor,
  places: RevisionPlace[],
): Promise<{ made: AnyRevision; row: ActivityRow }[]> {
  const histories = new Map<string, AnyRevision[]>();
  for (const revision of await readHistories(db, [...new Set(places.map(({ recordId }) => recordId))]))
    push(histories, revision.recordId, revision);
  const wanted = new Set(places.map(({ id }) => Number(id)));
  const rows = new Map<number, { made: AnyRevision; row: ActivityRow }>();
  for (const [recordId, history] of histories) {
    const told = await tellRecord(db, actor, history);
    if (!told) continue;
    const { title, verdict, href } = told;
    const views = new Map(told.revisions.map((view) => [view.number, view]));
    for (const made of history) {
      const view = views.get(made.number);
      if (view && wanted.has(made.id))
        rows.set(made.id, { made, row: { ...view, noun: made.noun, recordId, title, verdict, href } });
    }
  }
  return places.flatMap(({ id }) => rows.get(Number(id)) ?? []);
}

/**
 * Everything that was saved, newest first, a page at a time: who, when, of which record, what changed and why.
 * Security: for contributors and above; each sees of it what they may see of the records (lib/domain/visibility.ts).
 */
export async function listActivity(
  db: Db,
  actor: Actor,
  { author, noun, from, to, cursor }: ActivityQuery,
): Promise<Outcome<{ saves: ActivitySave[]; nextCursor: string | null; authors: string[] }>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const begin = cursor === null ? null : readCursor(cursorSchema, cursor);
  if (cursor !== null && begin === null)
    return fail("invalid", "The page asked for does not exist.", [
      { path: "cursor", message: "Use the link of the page before." },
    ]);
  const instant = (day: Day | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));
  const end = to === null ? null : instant(addDays(to, 1));
  const start = begin && new Date(begin.before);
  const until = start && end ? new Date(Math.min(+start, +end)) : (start ?? end);
  const filter: RevisionFilter = { author, noun, from: instant(from), until };

  const saves: ActivitySave[] = [];
  let isMore = true;
  for (let look = 0; look < MOST_LOOKS && isMore && saves.length === 0; look += 1) {
    const found = await listRevisionPlaces(db, filter, PER_SAVE, AT_ONCE + PER_SAVE);
    const places = wholeSaves(found);
    isMore = places.length < found.length;
    const oldest = places.at(-1);
    saves.push(...(await gatherSaves(db, actor, filter, places)));
    if (isMore && oldest) filter.until = oldest.recordedAt;
  }
  return succeed({
    saves,
    nextCursor: isMore && filter.until ? writeCursor({ before: filter.until.toISOString() }) : null,
    authors: await listAuthors(db),
  });
}

async function gatherSaves(
  db: Db,
  actor: Actor,
  filter: RevisionFilter,
  places: RevisionPlace[],
): Promise<ActivitySave[]> {
  const saves = new Map<string, ActivitySave>();
  for (const { made, row } of await tellRows(db, actor, places)) {
    const { recordedAt, author } = made;
    const save = saves.get(recordedAt) ?? { recordedAt, author, rows: [], more: 0 };
    save.rows.push(row);
    saves.set(recordedAt, save);
  }
  const inAll = new Map<number, number>();
  for (const { recordedAt } of places) inAll.set(+recordedAt, (inAll.get(+recordedAt) ?? 0) + 1);
  const large = [...inAll].flatMap(([at, count]) => (count >= PER_SAVE ? [new Date(at)] : []));
  const counted = await countSaves(db, filter, large, mayDo(actor.role, "withhold"));
  for (const save of saves.values()) {
    const count = counted.get(Date.parse(save.recordedAt));
    if (count !== undefined)
      save.more = maySeeDrafts(actor.role) ? Math.max(0, count - save.rows.length) : null;
  }
  return [...saves.values()];
}
