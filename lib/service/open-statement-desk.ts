import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import type { Language } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { mayDo } from "@/lib/domain/role";
import { isPublicStatement } from "@/lib/domain/visibility";
import { boundsOfAreas } from "@/lib/geo/bounds-of-areas";
import { deskStatementJson } from "@/lib/wire/record-json";
import type { EnteredStatement, StatementDeskData } from "@/lib/wire/statement-desk";
import { type Actor, permit } from "./actor";
import { findStatement } from "./find-statement";
import { keepByWorld } from "./keep-by-world";
import { type NamedIds, nameRecords } from "./name-records";

const boundsOf = keepByWorld((world) =>
  boundsOfAreas([...world.regions.values()].map(({ geometry }) => geometry)),
);

/** The ids of all that a statement names. */
function idsOf(fields: EnteredStatement["fields"] | null): NamedIds {
  const claims = fields?.claims ?? [];
  return {
    places: claims.flatMap(({ target }) =>
      target.kind === "place"
        ? [target.placeId]
        : target.kind === "line"
          ? [target.fromPlaceId, target.toPlaceId].filter((id) => id !== null)
          : [],
    ),
    sources: fields ? [fields.speakerId, ...fields.relay] : [],
    claims: claims.flatMap(({ answers }) => answers.map(({ claimId }) => claimId)),
  };
}

async function openDesk(
  db: Db,
  actor: Actor,
  theatreId: string,
  stored: EnteredStatement | null,
  lang: Language,
): Promise<Outcome<StatementDeskData>> {
  const world = await loadWorld(db, theatreId, null);
  if (!world.theatre) return fail("notFound", "There is no such theatre.");
  const { slug, parties } = world.theatre;
  return succeed({
    slug,
    parties,
    regions: [...world.regions].map(([id, { names }]) => ({ id, names })),
    bounds: boundsOf(world),
    account: actor.id ?? actor.name,
    stored,
    named: await nameRecords(db, world, idsOf(stored?.fields ?? null), lang),
  });
}

/**
 * What the form of a new statement opens with, in a theatre (slug null: the first one).
 * Security: needs a contributor.
 */
export async function openNewStatement(
  db: Db,
  actor: Actor,
  { slug, lang }: { slug: string | null; lang: Language },
): Promise<Outcome<StatementDeskData>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  return theatreId === null
    ? fail("notFound", "There is no such theatre.")
    : openDesk(db, actor, theatreId, null, lang);
}

/**
 * What the form of a stored statement opens with.
 * Security: editors open any; a contributor a draft of their own that is not rejected. To others a statement that is not
 * public does not exist. `conflict` where it is struck: it is restored first.
 */
export async function openStoredStatement(
  db: Db,
  actor: Actor,
  { id, lang }: { id: string; lang: Language },
): Promise<Outcome<StatementDeskData>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const found = await findStatement(db, actor, id);
  if (!found.ok) return found;
  const { value, revision, isOwn, theatreId } = found.value;
  const isRevisable =
    isOwn && !isPublicStatement(value) && value.state !== "published" && value.state !== "rejected";
  if (!mayDo(actor.role, "publish") && !isRevisable)
    return fail("forbidden", "A contributor revises drafts of their own only: ask an editor.");
  if (value.struck) return fail("conflict", "This statement is struck: restore it first.");
  const {
    id: _,
    theatre,
    revision: __,
    struck,
    struckClaims,
    state,
    ...fields
  } = deskStatementJson(found.value);
  const stored: EnteredStatement = { id, revision, state, fields };
  return openDesk(db, actor, theatreId, stored, lang);
}
