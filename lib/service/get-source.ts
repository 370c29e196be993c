import type { Db } from "@/lib/db/connect";
import { listStatementIds } from "@/lib/db/list-statement-ids";
import { loadWorld } from "@/lib/db/load-world";
import { findRecordTheatre } from "@/lib/db/read-history";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { SourceView } from "@/lib/wire/record-views";
import { recordHistory } from "./record-history";
import { partyViews, statementRows } from "./record-rows";

/** Statements listed on a source's page; the list of statements has the rest. */
const STATEMENTS_SHOWN = 200;

/**
 * A source with what it has said and carried, its alignment and reliability, and their history.
 * Security: public.
 */
export async function getSource(db: Db, { id }: { id: string }): Promise<Outcome<SourceView>> {
  const missing = fail("notFound", "There is no such source.");
  const theatreId = await findRecordTheatre(db, "source", id);
  if (theatreId === null) return missing;
  const world = await loadWorld(db, theatreId, null);
  const source = world.sources.get(id);
  if (!source || !world.theatre) return missing;
  const filter = { theatreId, from: null, to: null, placeId: null, sourceId: id, text: null };
  const { ids } = await listStatementIds(db, filter, null, STATEMENTS_SHOWN);
  const rows = statementRows(world, ids);
  const parties = partyViews(world);
  const { names, kind, reliability, url, note } = source;
  return succeed({
    id,
    theatreSlug: world.theatre.slug,
    names,
    kind,
    alignment: parties.find((party) => party.key === source.alignment) ?? null,
    reliability,
    url,
    note,
    record: source,
    said: rows.filter((row) => row.speaker.id === id),
    carried: rows.filter((row) => row.speaker.id !== id),
    revisions: await recordHistory(db, "source", id, world.head, (value) => value),
    parties,
  });
}
