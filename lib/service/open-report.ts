import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { keepReport } from "@/lib/db/reports";
import { findTheatreId } from "@/lib/db/theatres";
import type { DraftReport } from "@/lib/domain/draft";
import type { Language } from "@/lib/domain/names";
import { fail, fieldError, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { reportSchema } from "@/lib/domain/report";
import type { OpenedReport } from "@/lib/wire/report-desk";
import { type Actor, permit } from "./actor";
import { draftStatements } from "./draft-statements";
import { type NamedIds, nameRecords } from "./name-records";

const MESSAGE = "This report cannot be read: some fields need another look.";

/** The ids of all that the drafts of a report name. */
function idsOf({ drafts, unresolved }: DraftReport, outletId: string | null): NamedIds {
  const claims = drafts.flatMap((draft) => draft.claims);
  const known = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);
  return {
    places: [
      ...known(claims.flatMap(({ target }) => [target.placeId, target.fromPlaceId, target.toPlaceId])),
      ...claims.flatMap(({ target }) => target.candidates.map(({ placeId }) => placeId)),
      ...known(unresolved.map(({ placeId }) => placeId)),
    ],
    sources: known([
      outletId,
      ...drafts.flatMap(({ speaker, relay, verification }) => [
        speaker?.sourceId ?? null,
        ...relay.map(({ sourceId }) => sourceId),
        verification?.by?.sourceId ?? null,
      ]),
    ]),
    claims: claims.flatMap(({ answers }) => (answers && "claimId" in answers ? [answers.claimId] : [])),
  };
}

/** Who opened a report: their account or key. */
export const keeperOf = ({ id, name }: Actor): string => id ?? name;

/**
 * Opens a report at the desk: keeps its text, once and never public, and drafts statements from it. Stores no statement.
 * Security: needs a contributor; the text is read again by whoever brought it, and by editors.
 */
export async function openReport(
  db: Db,
  actor: Actor,
  { slug, body, lang }: { slug: string; body: unknown; lang: Language },
): Promise<Outcome<OpenedReport>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const read = validate(reportSchema, body, MESSAGE);
  if (!read.ok) return read;
  const theatreId = await findTheatreId(db, slug);
  const world = theatreId === null ? null : await loadWorld(db, theatreId, null);
  if (theatreId === null || !world?.theatre) return fail("notFound", `There is no theatre ${slug}.`);
  const { text, publishedOn, outletId, url } = read.value;
  const outlet = outletId === null ? null : world.sources.get(outletId);
  if (outlet === undefined) return fail("invalid", MESSAGE, [fieldError("outletId", "unknown")]);

  const asked = { text, publishedOn, outlet: outlet?.names.en ?? null, url };
  const drafts = await draftStatements(db, actor, { slug, body: asked });
  if (!drafts.ok) return drafts;
  const content = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const keeper = { keptById: keeperOf(actor), keptBy: actor.name };
  await keepReport(db, { theatreId, sha256, content, publishedOn, outletId, url, ...keeper });
  const named = await nameRecords(db, world, idsOf(drafts.value, outletId), lang);
  return succeed({ sha256, drafts: drafts.value, named });
}
