import type { Db } from "@/lib/db/connect";
import { findTheatres } from "@/lib/db/theatres";
import type { Names } from "@/lib/domain/names";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import type { Party } from "@/lib/domain/theatre";
import { openViewOf, wholeView } from "./open-view";

interface TheatreRow {
  id: string;
  slug: string;
  names: Names;
  startsOn: string;
  lastDay: string;
  parties: Party[];
}

/** All theatres with their parties and span of days. Security: public. */
export async function listTheatres(db: Db): Promise<Outcome<{ items: TheatreRow[]; nextCursor: null }>> {
  const items: TheatreRow[] = [];
  for (const { id } of await findTheatres(db)) {
    const opened = await openViewOf(db, id, wholeView);
    if (!opened.ok) return opened;
    const { theatre, lastDay } = opened.value;
    items.push({
      id,
      slug: theatre.slug,
      names: theatre.names,
      startsOn: theatre.startsOn,
      lastDay,
      parties: theatre.parties,
    });
  }
  return succeed({ items, nextCursor: null });
}
