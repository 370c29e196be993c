import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { type DraftReport, draftRequestSchema } from "@/lib/domain/draft";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { publicClaims, type World } from "@/lib/domain/world";
import { buildIndexes, draftReport } from "@/lib/draft/draft-report";
import { groundOpinion } from "@/lib/draft/ground-opinion";
import { mergeOpinion } from "@/lib/draft/merge-opinion";
import type { FindStored } from "@/lib/draft/theatre-words";
import { type Actor, permit } from "./actor";
import { askModel, type ModelEndpoint, readModelEndpoint } from "./ask-model";
import { claimsByPlace, claimsByRegion } from "./claims-by-subject";
import { keepByWorld } from "./keep-by-world";

/** Names of a theatre made ready for reading reports: once for each state of it. */
const indexesOf = keepByWorld((world) =>
  buildIndexes({
    parties: world.theatre?.parties ?? [],
    regions: [...world.regions].map(([id, { names, country, baseline }]) => ({
      id,
      names,
      country,
      baseline,
    })),
    places: [...world.places].map(([id, { names, regionId, position, population }]) => ({
      id,
      names,
      regionId,
      position,
      population,
    })),
    sources: [...world.sources].map(([id, source]) => ({ id, source })),
  }),
);

const byClaimId = keepByWorld((world) => new Map(publicClaims(world).map((one) => [one.claim.id, one])));

/** Public claims that a report may answer, the one that was said last at the end. */
const findStoredIn =
  (world: World): FindStored =>
  ({ placeId, regionId }) => {
    const ids =
      placeId !== null ? claimsByPlace(world).get(placeId) : claimsByRegion(world).get(regionId ?? "");
    return (ids ?? [])
      .flatMap((id) => byClaimId(world).get(id) ?? [])
      .sort((one, other) => (one.statement.saidOn < other.statement.saidOn ? -1 : 1))
      .map(({ claim, statement }) => ({
        id: claim.id,
        assertion: claim.assertion,
        party: claim.party,
        speakerAlignment: world.sources.get(statement.speakerId)?.alignment ?? null,
      }));
  };

/**
 * Drafts statements from the text of a report, with a second opinion where a model is configured (`endpoint`). Stores nothing.
 * Security: needs a contributor; the text goes nowhere but to the configured model.
 */
export async function draftStatements(
  db: Db,
  actor: Actor,
  { slug, body }: { slug: string; body: unknown },
  endpoint: ModelEndpoint | null = readModelEndpoint(),
): Promise<Outcome<DraftReport>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const read = validate(
    draftRequestSchema,
    body,
    "This report cannot be read: some fields need another look.",
  );
  if (!read.ok) return read;
  const theatreId = await findTheatreId(db, slug);
  const world = theatreId === null ? null : await loadWorld(db, theatreId, null);
  if (!world?.theatre) return fail("notFound", `There is no theatre ${slug}.`);
  const indexes = indexesOf(world);
  const { text, publishedOn } = read.value;
  const report = draftReport(read.value, indexes, findStoredIn(world));
  if (endpoint === null) return succeed(report);
  const parties = world.theatre.parties.map(({ names }) => names.en);
  const opinion = await askModel(endpoint, { text, publishedOn, parties });
  if ("notice" in opinion) return succeed({ ...report, notices: [opinion.notice] });
  return succeed({
    ...report,
    drafts: mergeOpinion(report.drafts, groundOpinion(text, publishedOn, opinion.answer, indexes)),
  });
}
