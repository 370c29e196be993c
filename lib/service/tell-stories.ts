import type { Db } from "@/lib/db/connect";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { createExplainer, readChangePoints } from "@/lib/domain/resolve/explain-subject";
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
  const { world } = view;
  const { directory, columns, index, claimIds: rows } = view.columns;
  const explain = createExplainer(columns, view.view, { index });
  const points = (number: number) => readChangePoints(explain(number), columns, rows);
  const shown = shownClaims(world);
  const inOrder = (ids: Iterable<string>) =>
    [...new Set(ids)].sort((one, other) => (shown.get(one)?.rank ?? 0) - (shown.get(other)?.rank ?? 0));
  const places = placeIds.flatMap((id): PayloadStory[] => {
    const number = directory.places.ids.indexOf(id);
    const claimIds = inOrder(claimsByPlace(world).get(id) ?? []);
    return number < 0 ? [] : [{ kind: "place", id, points: points(number), claimIds }];
  });
  const regions = regionIds.flatMap((id): PayloadStory[] => {
    const number = directory.regions.ids.indexOf(id);
    const claimIds = inOrder(claimsByRegion(world).get(id) ?? []);
    return number < 0
      ? []
      : [{ kind: "region", id, points: points(directory.places.ids.length + number), claimIds }];
  });
  const stories = [...places, ...regions];
  const named = stories.flatMap((story) => [
    ...story.claimIds,
    ...story.points.flatMap(({ because }) => because),
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
