import type { Db } from "@/lib/db/connect";
import { findRecordTheatre } from "@/lib/db/read-history";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { ResolvableClaim } from "@/lib/domain/resolve/claim-case";
import { type Fate, fates, type JudgedClaim, judgeClaims, median } from "@/lib/domain/track-record";
import type { TrackRecordView } from "@/lib/wire/analysis-views";
import { toKm2 } from "@/lib/wire/cell-areas";
import { type OpenView, openViewOf, wholeView } from "./open-view";
import { readAreas } from "./read-cells";

function countFates(judged: readonly JudgedClaim[]): Record<Fate, number> {
  const counts = { takenBack: 0, refuted: 0, confirmed: 0, conceded: 0, open: 0 } satisfies Record<
    Fate,
    number
  >;
  for (const fate of fates) counts[fate] = judged.filter((one) => one.fate === fate).length;
  return counts;
}

/** The timelines of everything a claim is about. */
function timelinesOf({ world, resolver }: OpenView, { placeIds, regionId }: ResolvableClaim) {
  const region = regionId === null ? null : regionSubject(world, regionId);
  const subjects = [...placeIds.map((id) => placeSubject(world, id)), region];
  return subjects.flatMap((subject) => (subject ? [resolver.timeline(subject)] : []));
}

/**
 * What a source claimed and what became of it, with all that is known now.
 * Security: public.
 */
export async function trackSource(db: Db, { id }: { id: string }): Promise<Outcome<TrackRecordView>> {
  const missing = fail("notFound", "There is no such source.");
  const theatreId = await findRecordTheatre(db, "source", id);
  if (theatreId === null) return missing;
  const opened = await openViewOf(db, theatreId, wholeView);
  if (!opened.ok) return opened;
  const view = opened.value;
  const { claims } = view;
  const judged = judgeClaims(id, claims, (claim) => timelinesOf(view, claim));
  const sizes = await readAreas(db, view);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const km2Of = (some: readonly JudgedClaim[]) => {
    const places = new Set(some.flatMap((one) => byId.get(one.claimId)?.placeIds ?? []));
    return toKm2([...places].reduce((sum, place) => sum + (sizes.get(place)?.m2 ?? 0), 0));
  };
  const monthOf = (one: JudgedClaim) => one.saidOn?.slice(0, 7);
  const months = [...new Set(judged.flatMap((one) => monthOf(one) ?? []))].sort();
  return succeed({
    made: claims.filter((claim) => claim.speakerId === id).length,
    judged: judged.length,
    fates: countFates(judged),
    medianDays: median(judged.flatMap((one) => one.days ?? [])),
    namedKm2: km2Of(judged),
    refutedKm2: km2Of(judged.filter((one) => one.fate === "refuted")),
    months: months.map((month) => {
      const within = judged.filter((one) => monthOf(one) === month);
      const refuted = within.filter((one) => one.fate === "refuted");
      return { month, judged: within.length, fates: countFates(within), refutedKm2: km2Of(refuted) };
    }),
  });
}
