import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findReport, listReports, type ReportRow } from "@/lib/db/reports";
import { findTheatreId } from "@/lib/db/theatres";
import type { Language } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { reportDigestSchema } from "@/lib/domain/report";
import { maySeeDrafts } from "@/lib/domain/visibility";
import type { KeptReport, ReportView } from "@/lib/wire/report-desk";
import { type Actor, permit } from "./actor";
import { nameRecords } from "./name-records";
import { keeperOf } from "./open-report";

const OPENING_BYTES = 400;
const OPENING_LENGTH = 90;

/** Whose reports the actor may see: null is everybody's. */
const ownOnly = (actor: Actor): string | null => (maySeeDrafts(actor.role) ? null : keeperOf(actor));

function keptReport(row: ReportRow, text: string): KeptReport {
  const { sha256, publishedOn, outletId, url, keptBy, keptAt } = row;
  const words = text.replace(/\s+/g, " ").trim();
  const opening =
    words.length <= OPENING_LENGTH ? words : `${words.slice(0, OPENING_LENGTH).replace(/\s?\S*$/, "")}…`;
  return { sha256, opening, publishedOn, outletId, url, keptBy, keptAt: keptAt.toISOString() };
}

/**
 * The reports that were opened at the desk, the last one first.
 * Security: as for drafts; editors see everybody's, a contributor their own.
 */
export async function listKeptReports(
  db: Db,
  actor: Actor,
  { slug, limit }: { slug: string; limit: number },
): Promise<Outcome<{ items: KeptReport[] }>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const rows = await listReports(db, { theatreId, keptById: ownOnly(actor), limit, bytes: OPENING_BYTES });
  return succeed({ items: rows.map((row) => keptReport(row, new TextDecoder().decode(row.opening))) });
}

/** A report that was opened at the desk, with its text. Security: as `listKeptReports`; to others it does not exist. */
export async function getReport(
  db: Db,
  actor: Actor,
  { slug, sha256, lang }: { slug: string; sha256: string; lang: Language },
): Promise<Outcome<ReportView>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  const isDigest = reportDigestSchema.safeParse(sha256).success;
  const found =
    theatreId !== null && isDigest
      ? await findReport(db, { theatreId, sha256, keptById: ownOnly(actor) })
      : null;
  if (theatreId === null || !found) return fail("notFound", "There is no such report.");
  const text = new TextDecoder().decode(found.content);
  const sources = found.outletId === null ? [] : [found.outletId];
  const world = await loadWorld(db, theatreId, null);
  const named = await nameRecords(db, world, { places: [], sources, claims: [] }, lang);
  return succeed({ ...keptReport(found, text), text, named });
}
