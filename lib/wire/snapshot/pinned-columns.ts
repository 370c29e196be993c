import { fromDayNumber, toDay, toDayNumber } from "@/lib/domain/day";
import { isKnownPolicy } from "@/lib/domain/policy";
import { statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import { baselinesOf, type PlaceDirectory } from "@/lib/wire/place-directory";
import type { TimelinePayload } from "@/lib/wire/timeline-payload";
import type { PinnedChange, PinnedLook, SnapshotContent } from "./snapshot-content";

const BASELINE = statuses.indexOf("baseline");

/**
 * Timelines as a snapshot pins them: each different look once, and for every subject of the directory (places, then
 * regions) its changes; null where it is all along as on the first day.
 */
export function pinTimelines(
  timelines: Timelines,
  directory: PlaceDirectory,
  parties: readonly string[],
): { looks: PinnedLook[]; changes: (PinnedChange[] | null)[] } {
  const { at, day, status, holder, parties: mask, stale } = timelines;
  const looks: PinnedLook[] = [];
  const known = new Map<string, number>();
  const lookOf = (point: number): number => {
    const key = `${status[point]} ${holder[point]} ${mask[point]} ${stale[point]}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const name = statuses[status[point] ?? -1];
    if (name === undefined) throw new Error(`There is no status ${status[point]}.`);
    known.set(key, looks.length);
    return (
      looks.push({
        status: name,
        holder: parties[holder[point] ?? -1] ?? null,
        parties: parties.filter((_, party) => ((mask[point] ?? 0) & (1 << party)) !== 0).sort(),
        stale: stale[point] === 1,
      }) - 1
    );
  };
  const baselines = baselinesOf(directory);
  const changes = Array.from(baselines, (held, subject): PinnedChange[] | null => {
    const [first, end] = [at[subject] ?? 0, at[subject + 1] ?? 0];
    if (end - first === 1 && status[first] === BASELINE && holder[first] === held) return null;
    return Array.from({ length: end - first }, (_, step) => [
      fromDayNumber(day[first + step] ?? 0),
      lookOf(first + step),
    ]);
  });
  return { looks, changes };
}

/** Rows of all subjects one after the other, as `Timelines` has them. */
function writeTimelines(content: SnapshotContent, directory: PlaceDirectory, parties: string[]): Timelines {
  const startsOn = toDayNumber(toDay(content.theatre.startsOn));
  const baselines = baselinesOf(directory);
  const looks = content.looks.map(({ status, holder, parties: disputed, stale }) => ({
    status: statuses.indexOf(status),
    holder: holder === null ? -1 : parties.indexOf(holder),
    parties: disputed.reduce((mask, key) => mask | (1 << parties.indexOf(key)), 0),
    stale: stale ? 1 : 0,
  }));
  const rows: { day: number; status: number; holder: number; parties: number; stale: number }[] = [];
  const at = [0];
  for (const [subject, { changes }] of [...content.places, ...content.regions].entries()) {
    const held = baselines[subject] ?? -1;
    if (changes === null) rows.push({ day: startsOn, status: BASELINE, holder: held, parties: 0, stale: 0 });
    else
      for (const [day, look] of changes) {
        const shown = looks[look];
        if (!shown) throw new Error(`The snapshot has no look ${look}.`);
        rows.push({ day: toDayNumber(day), ...shown });
      }
    at.push(rows.length);
  }
  return {
    at: Int32Array.from(at),
    day: Int32Array.from(rows, (row) => row.day),
    status: Uint8Array.from(rows, (row) => row.status),
    holder: Int8Array.from(rows, (row) => row.holder),
    parties: Int32Array.from(rows, (row) => row.parties),
    stale: Uint8Array.from(rows, (row) => row.stale),
  };
}

/** The places and regions of a snapshot by number, as the live atlas has them. */
export function pinnedDirectory({ places, regions, theatre, looks }: SnapshotContent): PlaceDirectory {
  // Those of the theatre first, then any that only a claim names.
  const parties = [...new Set([...theatre.parties.map(({ key }) => key), ...looks.flatMap(keysOf)])];
  const regionNumbers = new Map(regions.map(({ id }, number) => [id, number]));
  const party = (key: string | null) => (key === null ? -1 : parties.indexOf(key));
  const flag = ({ isNamed }: { isNamed: boolean }) => (isNamed ? 1 : 0);
  return {
    places: {
      ids: places.map(({ id }) => id),
      names: places.map(({ names }) => names),
      lng: Float64Array.from(places, ({ position }) => position?.[0] ?? Number.NaN),
      lat: Float64Array.from(places, ({ position }) => position?.[1] ?? Number.NaN),
      region: Int32Array.from(places, ({ region }) => regionNumbers.get(region ?? "") ?? -1),
      baseline: Int8Array.from(places, ({ baseline }) => party(baseline)),
      isNamed: Uint8Array.from(places, flag),
    },
    regions: {
      ids: regions.map(({ id }) => id),
      keys: regions.map(({ key }) => key),
      names: regions.map(({ names }) => names),
      baseline: Int8Array.from(regions, ({ baseline }) => party(baseline)),
      isNamed: Uint8Array.from(regions, flag),
    },
    parties,
  };
}

/**
 * What a snapshot pins in the form in which the map reads a theatre, whatever policy derived it. Throws where the snapshot's
 * policy is of a later version of this program.
 */
export function openPinned(content: SnapshotContent): {
  directory: PlaceDirectory;
  payload: TimelinePayload;
} {
  if (!isKnownPolicy(content.policy)) throw new Error(`Policy ${content.policy} is not known here.`);
  const directory = pinnedDirectory(content);
  const { parties } = directory;
  const startsOn = toDayNumber(toDay(content.theatre.startsOn));
  const { certain, uncertain, events } = content.days;
  return {
    directory,
    payload: {
      policy: content.policy,
      startsOn,
      lastDay: toDayNumber(content.lastDay),
      parties,
      timelines: writeTimelines(content, directory, parties),
      days: {
        first: startsOn,
        certain: Uint32Array.from(certain),
        uncertain: Uint32Array.from(uncertain),
        events: Uint8Array.from(events),
      },
    },
  };
}

const keysOf = ({ holder, parties }: PinnedLook): string[] =>
  holder === null ? parties : [holder, ...parties];
