import { createEngine } from "@/components/engine/engine";
import { noFilter } from "@/lib/domain/claim-filter";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import { buildTimelines } from "@/lib/domain/resolve/build-timelines";
import type { PayloadLens } from "@/lib/wire/atlas-payload";
import { encodeClaimColumns } from "@/lib/wire/claim-columns-payload";
import { encodeDirectory, type PlaceDirectory } from "@/lib/wire/place-directory";
import { encodeTimelines } from "@/lib/wire/timeline-payload";
import { createRandom, DAYS, PARTIES } from "./generate-claims";
import { generateColumns } from "./generate-columns";
import type { BenchRow } from "./measure";

const CLAIMS = 1_000_000;
const PLACES = 33_000;
const LENS: PayloadLens = { viewpoint: "all", asKnown: "hindsight", filter: noFilter };

function generateDirectory(baseline: Int8Array): PlaceDirectory {
  const random = createRandom(7);
  const ids = Array.from({ length: PLACES }, (_, place) => `p${place}`);
  const names = ids.map((id) => ({ en: id, uk: null }));
  return {
    places: {
      ids,
      names,
      lng: Float64Array.from(ids, () => Math.round((22 + 18 * random()) * 1e5) / 1e5),
      lat: Float64Array.from(ids, () => Math.round((44 + 8 * random()) * 1e5) / 1e5),
      region: new Int32Array(PLACES),
      baseline: baseline.slice(0, PLACES),
      isNamed: new Uint8Array(PLACES).fill(1),
    },
    regions: {
      ids: ["r"],
      keys: ["r"],
      names: [{ en: "r", uk: null }],
      baseline: baseline.slice(PLACES),
      isNamed: new Uint8Array(1),
    },
    parties: PARTIES,
  };
}

/** What the map page's worker does at full size: its own code, fed from memory instead of the network. */
export async function benchEngine(): Promise<BenchRow[]> {
  const columns = generateColumns(CLAIMS, PLACES);
  const directory = generateDirectory(columns.subjects.baseline);
  const empty = new Uint32Array(DAYS);
  const parts: Record<string, Uint8Array> = {
    directory: encodeDirectory(directory),
    claims: encodeClaimColumns(columns, directory),
    timeline: encodeTimelines(
      {
        policy: POLICY_NUMBER,
        startsOn: columns.startsOn,
        lastDay: columns.startsOn + DAYS - 1,
        parties: columns.parties,
        timelines: buildTimelines(columns, { ...LENS, viewpoint: { kind: "all" } }),
        days: { first: columns.startsOn, certain: empty, uncertain: empty, events: new Uint8Array(DAYS) },
      },
      directory,
    ),
  };
  const engine = createEngine(async (part) => parts[part] ?? new Uint8Array());
  engine.start({
    lens: LENS,
    addresses: {
      timeline: "timeline",
      directory: "directory",
      claims: "claims",
      regions: "regions",
      stories: null,
      catchments: null,
      topojson: null,
    },
    regionM2: [1],
  });
  const time = async (run: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await run();
    return Math.round(performance.now() - start);
  };
  const opened = await time(() => engine.open());
  const warmed = await time(() => engine.warm());
  const views: Record<string, PayloadLens> = {
    "independent sources": { ...LENS, viewpoint: "independent" },
    "one party": { ...LENS, viewpoint: "party:one" },
    "only contested": { ...LENS, filter: { ...noFilter, assertions: ["contested"] } },
    "as known then": { ...LENS, asKnown: "then" },
  };
  const told: string[] = [];
  for (const [name, lens] of Object.entries(views))
    told.push(`${name} ${await time(() => engine.timelines(lens))} ms`);
  const back = await time(() => engine.timelines(views["one party"] ?? LENS));
  const size = (parts.claims?.length ?? 0) / CLAIMS;
  return [
    {
      name: `worker: another viewpoint or filter at ${CLAIMS.toLocaleString("en")} claims, ${PLACES.toLocaleString("en")} places`,
      figure: `${told.join(", ")}; opening ${opened} ms, claim columns read and indexed once ${warmed} ms`,
      ratio: `back to a view told before: ${back} ms; ${size.toFixed(1)} bytes a claim before compression`,
    },
  ];
}
