import { noFilter } from "@/lib/domain/claim-filter";
import type { ResolvableClaim } from "@/lib/domain/resolve/claim-case";
import { createResolver } from "@/lib/domain/resolve/resolve";
import { generateCase } from "./generate-claims";
import { type BenchRow, timeOnce } from "./measure";

const CLAIMS = 100_000;
const PLACES = 5_000;

/** The least any resolver has to do: sort the claims of each place by day and count votes as they come. */
function countVotes(claims: ResolvableClaim[]): number {
  const byPlace = new Map<string, ResolvableClaim[]>();
  for (const claim of claims) {
    const [place = ""] = claim.placeIds;
    const list = byPlace.get(place);
    if (list) list.push(claim);
    else byPlace.set(place, [claim]);
  }
  let changes = 0;
  for (const list of byPlace.values()) {
    const votes = new Map<string, number>();
    let leader = "";
    for (const { position } of list.sort((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1))) {
      if (position?.kind !== "holds") continue;
      votes.set(position.party, (votes.get(position.party) ?? 0) + 1);
      const first = [...votes].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "";
      if (first !== leader) changes += 1;
      leader = first;
    }
  }
  return changes;
}

/** Full timelines of all places under policy 1, against a plain vote over the same claims. */
export function benchResolver(): BenchRow {
  const { claimCase, subjects } = generateCase(CLAIMS, PLACES);
  const vote = timeOnce(() => countVotes(claimCase.claims));
  const policy = timeOnce(() => {
    const resolver = createResolver(claimCase, {
      viewpoint: { kind: "all" },
      asKnown: "hindsight",
      filter: noFilter,
    });
    for (const subject of subjects) resolver.timeline(subject);
  });
  return {
    name: `timelines of ${PLACES.toLocaleString("en")} places from ${CLAIMS.toLocaleString("en")} claims, policy 1`,
    figure: `${policy.toFixed(0)} ms (${Math.round(CLAIMS / (policy / 1000)).toLocaleString("en")} claims a second)`,
    ratio: `${(policy / vote).toFixed(1)} times a plain vote over the same claims`,
  };
}
