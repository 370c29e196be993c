import { noFilter } from "@/lib/domain/claim-filter";
import type { AreaGeometry } from "@/lib/domain/geometry";
import { caseFromWorld, placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import { createResolver } from "@/lib/domain/resolve/resolve";
import type { Status } from "@/lib/domain/resolve/status";
import { readViewpoint } from "@/lib/domain/viewpoint";
import { emptyWorld, foldRevisions, type World } from "@/lib/domain/world";
import { placesWithin } from "@/lib/geo/membership";
import type { Expectation, Story } from "./story-fixture";
import { storyRevisions } from "./story-revisions";

/** A story that can be asked for statuses. */
export interface CaseStory {
  resolve(
    question: Pick<Expectation, "place" | "region" | "on" | "viewpoint" | "asKnown" | "filter" | "knownAsOf">,
  ): Status;
}

/** The case of a world, with the places of drawn areas found as the atlas finds them. */
export function caseOf(world: World) {
  const points = [...world.places].flatMap(([id, { position }]) =>
    position ? [{ id, lng: position[0], lat: position[1] }] : [],
  );
  return caseFromWorld(world, (area: AreaGeometry) => placesWithin(area, points));
}

/** Takes a story the whole way that real records go: schemas, revisions, fold, case, resolver. */
export function storyCase(story: Story): CaseStory {
  const revisions = storyRevisions(story);
  return {
    resolve({ place, region, on, viewpoint = "all", asKnown = "hindsight", filter = noFilter, knownAsOf }) {
      const known = revisions.filter(
        (revision) => knownAsOf === undefined || revision.recordedAt <= knownAsOf,
      );
      const world = foldRevisions(emptyWorld("story"), known);
      const subject = place ? placeSubject(world, place) : regionSubject(world, region ?? "");
      const view = readViewpoint(viewpoint);
      if (!subject || !view)
        throw new Error(
          `The story asks for an unknown place, region or viewpoint: ${place ?? region}, ${viewpoint}.`,
        );
      const asked = { viewpoint: view, asKnown, filter };
      return createResolver(caseOf(world), asked).resolve(subject, on);
    },
  };
}
