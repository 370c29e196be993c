import type { Db } from "@/lib/db/connect";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { PayloadStory, StoryBook } from "@/lib/wire/atlas-payload";
import { claimsByPlace, claimsByRegion } from "./claims-by-subject";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { shownClaims } from "./shown-claims";

/** The stories of some places and regions in an open view, with all claims that they name. Ids that nothing has are left out. */
export function tellStories(
  view: OpenView,
  placeIds: readonly string[],
  regionIds: readonly string[],
): StoryBook {
  const { world, resolver } = view;
  const shown = shownClaims(world);
  const inOrder = (ids: Iterable<string>) =>
    [...new Set(ids)].sort((one, other) => (shown.get(one)?.rank ?? 0) - (shown.get(other)?.rank ?? 0));
  const places = placeIds.flatMap((id): PayloadStory[] => {
    const subject = placeSubject(world, id);
    const claimIds = inOrder(claimsByPlace(world).get(id) ?? []);
    return subject ? [{ kind: "place", id, points: resolver.timeline(subject), claimIds }] : [];
  });
  const regions = regionIds.flatMap((id): PayloadStory[] => {
    const subject = regionSubject(world, id);
    const claimIds = inOrder(claimsByRegion(world).get(id) ?? []);
    return subject ? [{ kind: "region", id, points: resolver.timeline(subject), claimIds }] : [];
  });
  const stories = [...places, ...regions];
  const named = stories.flatMap(({ points, claimIds }) => [
    ...claimIds,
    ...points.flatMap(({ because }) => because),
  ]);
  return { stories, claims: inOrder(named).flatMap((id) => shown.get(id)?.claim ?? []) };
}

/**
 * Why places and regions have their statuses, for the map page: asked once for what the reader looks at, never for a day.
 * Security: public.
 */
export async function readStories(
  db: Db,
  {
    slug,
    place,
    region,
    ...query
  }: ViewQuery & { slug: string; place: readonly string[]; region: readonly string[] },
): Promise<Outcome<StoryBook>> {
  const opened = await openView(db, slug, query);
  return opened.ok ? succeed(tellStories(opened.value, place, region)) : opened;
}
