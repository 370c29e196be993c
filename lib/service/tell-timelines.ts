import { addDays, toDayNumber } from "@/lib/domain/day";
import { STALE_AFTER_DAYS } from "@/lib/domain/policy";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { Resolver } from "@/lib/domain/resolve/resolve";
import { setIntoTime } from "@/lib/domain/resolve/resolve";
import { statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import type { OpenView } from "./open-view";

/** What was told for a view is kept as long as its resolver is. */
const kept = new WeakMap<Resolver, Timelines>();

// TEMPORARY: the columnar resolver takes this over.
function tell({ world, resolver, claims, columns: { directory, columns } }: OpenView): Timelines {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const subjects = [
    ...directory.places.ids.map((id) => placeSubject(world, id)),
    ...directory.regions.ids.map((id) => regionSubject(world, id)),
  ];
  const rows: { day: number; status: number; holder: number; parties: number; stale: number }[] = [];
  const at = [0];
  for (const subject of subjects) {
    if (!subject) throw new Error("gone");
    const points = resolver.timeline(subject);
    const words = points.flatMap((p) => p.because.flatMap((id) => byId.get(id)?.saidOn ?? []));
    const first = points[0]?.day ?? "";
    const days = [
      ...new Set([...points.map((p) => p.day), ...words, ...words.map((w) => addDays(w, STALE_AFTER_DAYS))]),
    ]
      .filter((d) => d >= first)
      .sort();
    let last = "";
    for (const day of days) {
      const point = points.findLast((p) => p.day <= day);
      if (!point) continue;
      const s = setIntoTime(point, day, points, byId);
      const row = {
        day: toDayNumber(day),
        status: statuses.indexOf(s.status),
        holder: s.holder === null ? -1 : columns.parties.indexOf(s.holder),
        parties: s.parties.reduce((mask, key) => mask | (1 << columns.parties.indexOf(key)), 0),
        stale: s.stale ? 1 : 0,
      };
      const text = JSON.stringify({ ...row, day: 0 });
      if (text !== last) rows.push(row);
      last = text;
    }
    at.push(rows.length);
  }
  return {
    at: Int32Array.from(at),
    day: Int32Array.from(rows, (r) => r.day),
    status: Uint8Array.from(rows, (r) => r.status),
    holder: Int8Array.from(rows, (r) => r.holder),
    parties: Int32Array.from(rows, (r) => r.parties),
    stale: Uint8Array.from(rows, (r) => r.stale),
  };
}

/** The change points of all places and regions of a view. */
export function tellTimelines(view: OpenView): Timelines {
  const known = kept.get(view.resolver) ?? tell(view);
  kept.set(view.resolver, known);
  return known;
}
