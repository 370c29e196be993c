import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import type { Names } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { Party } from "@/lib/domain/theatre";
import { publicClaims } from "@/lib/domain/world";
import { placeNames } from "@/lib/wire/world-views";
import { keepByWorld } from "./keep-by-world";

interface Named {
  id: string;
  names: Names;
}

/** What the pages of text say about a theatre: its name and sides, and who and what its public statements name. */
export interface TheatreView {
  slug: string;
  names: Names;
  startsOn: string;
  parties: Party[];
  /** Sources that speak or carry in a public statement. */
  sources: Named[];
  /** Places that a public claim names. */
  places: Named[];
}

const viewTheatre = keepByWorld((world): TheatreView | null => {
  if (!world.theatre) return null;
  const sourceIds = new Set<string>();
  const placeIds = new Set<string>();
  for (const { claim, statement } of publicClaims(world)) {
    for (const id of [statement.speakerId, ...statement.relay]) sourceIds.add(id);
    const { target } = claim;
    if (target.kind === "place") placeIds.add(target.placeId);
    if (target.kind === "line")
      for (const id of [target.fromPlaceId, target.toPlaceId]) if (id) placeIds.add(id);
  }
  const { slug, names, startsOn, parties } = world.theatre;
  return {
    slug,
    names,
    startsOn,
    parties,
    sources: [...sourceIds].flatMap((id) => {
      const source = world.sources.get(id);
      return source ? [{ id, names: source.names }] : [];
    }),
    places: [...placeIds].flatMap((id) => {
      const place = world.places.get(id);
      return place ? [{ id, names: placeNames(place) }] : [];
    }),
  };
});

/**
 * A theatre (slug null: the first one) as its pages of text name it.
 * Security: public; only what public statements name.
 */
export async function readTheatre(db: Db, slug: string | null): Promise<Outcome<TheatreView>> {
  const theatreId = await findTheatreId(db, slug);
  const view = theatreId === null ? null : viewTheatre(await loadWorld(db, theatreId, null));
  return view
    ? succeed(view)
    : fail("notFound", slug === null ? "There is no theatre yet." : `There is no theatre ${slug}.`);
}
