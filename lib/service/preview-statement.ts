import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { type Day, fromDayNumber } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { placeName } from "@/lib/domain/place";
import type { Subject } from "@/lib/domain/resolve/claim-case";
import {
  differsOn,
  firstDifference,
  pointAt,
  type SubjectPreview,
} from "@/lib/domain/resolve/preview-change";
import type { World } from "@/lib/domain/world";
import { isJsonObject } from "@/lib/wire/leave-fields";
import type { PreviewedSubject, StatementPreview } from "@/lib/wire/preview-views";
import { locales } from "@/lib/wire/words-of-dates";
import { type Actor, permit } from "./actor";
import { findStatement } from "./find-statement";
import { findSameAddress, findTwins, sentencesOf, siteOf } from "./find-twins";
import { readPreviewBody } from "./read-preview-body";
import { tellTouched } from "./tell-touched";
import { columnsOfWorld, sliderDays } from "./world-columns";

function describe(
  world: World,
  { before, after }: SubjectPreview,
  { kind, id }: Pick<Subject, "kind" | "id">,
  newestDay: Day,
  language: Language,
): PreviewedSubject | null {
  const from = firstDifference({ before, after });
  if (from === null) return null;
  const on = differsOn({ before, after }, newestDay) ? newestDay : from;
  const look = (points: SubjectPreview["before"]) => {
    const { status, holder, parties } = pointAt(points, on) ?? {
      status: "unknown" as const,
      holder: null,
      parties: [],
    };
    return { status, holder, parties };
  };
  const place = kind === "place" ? world.places.get(id) : undefined;
  const region = world.regions.get(kind === "region" ? id : (place?.regionId ?? ""));
  const regionName = region ? pickName(region.names, language) : null;
  return {
    kind,
    id,
    name: place ? placeName(place, language) : (regionName ?? id),
    region: kind === "place" ? regionName : null,
    position: place?.position ?? null,
    from,
    on,
    before: look(before),
    after: look(after),
  };
}

/** So many changes are sent one by one; of more, the number. */
const MOST_CHANGES = 500;

/**
 * What a statement in the form would change if it were published as it stands, beside what it resembles. Reads leniently:
 * what is not whole yet counts for nothing. Stores nothing. Only the subjects that it can touch are worked out.
 * Security: needs a contributor; drafts of others stay with editors.
 */
export async function previewStatement(
  db: Db,
  actor: Actor,
  { slug, body, lang }: { slug: string; body: unknown; lang: Language },
): Promise<Outcome<StatementPreview>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const world = await loadWorld(db, theatreId, null);
  if (!world.theatre) return fail("notFound", `There is no theatre ${slug}.`);
  if (!isJsonObject(body)) return fail("invalid", "There is nothing to preview: send a statement.");
  const found = typeof body.id === "string" ? await findStatement(db, actor, body.id) : null;
  // A statement that one may not see is revised by nobody here: it counts as a new one.
  const revised = found?.ok && found.value.theatreId === theatreId ? found.value : null;
  const drafted = readPreviewBody(world, body, revised?.id ?? null);

  const { columns } = columnsOfWorld(world);
  const { change, told, alike, touched, leftOut } = tellTouched(world, drafted);
  const newestDay = [
    fromDayNumber(sliderDays(columns).last),
    ...change.added.flatMap(({ from }) => from ?? []),
  ]
    .sort()
    .at(-1) as Day; // at least the slider's day is there
  const order = new Intl.Collator(locales[lang]);
  const changes = told
    .flatMap((preview) =>
      (alike.get(preview.subject.id) ?? [preview.subject.id]).map((subjectId) =>
        describe(world, preview, { kind: preview.subject.kind, id: subjectId }, newestDay, lang),
      ),
    )
    .filter((one) => one !== null)
    .sort(
      (one, other) =>
        (one.on === newestDay ? 0 : 1) - (other.on === newestDay ? 0 : 1) ||
        (one.kind === other.kind ? 0 : one.kind === "region" ? -1 : 1) ||
        order.compare(one.name, other.name),
    );
  const { value, url, claimIds } = drafted;
  const sentences = value ? sentencesOf(world, "preview", value, lang) : new Map<string, string>();
  const outlets =
    url === null
      ? []
      : [...world.sources].filter(([, source]) => source.url !== null && siteOf(source.url) === siteOf(url));
  return succeed({
    newestDay,
    changes: changes.slice(0, MOST_CHANGES),
    touched,
    leftOut: leftOut + Math.max(0, changes.length - MOST_CHANGES),
    sentences: claimIds.map((claimId) => (claimId === null ? null : (sentences.get(claimId) ?? null))),
    twins: await findTwins(db, actor, world, drafted, lang),
    sameAddress: await findSameAddress(db, actor, world, drafted, lang),
    outlets: outlets.map(([sourceId, source]) => ({ id: sourceId, name: pickName(source.names, lang) })),
    newest: revised && {
      revision: revised.revision,
      author: revised.author,
      recordedAt: revised.recordedAt,
    },
  });
}
