import { POLICY_NUMBER } from "@/lib/domain/policy";
import type { AtlasHead, AtlasOpening } from "@/lib/wire/atlas-payload";
import { ATLAS_PAYLOAD_VERSION } from "@/lib/wire/atlas-payload";
import { encodeDirectory } from "@/lib/wire/place-directory";
import { encodeTimelines } from "@/lib/wire/timeline-payload";
import { openPinned } from "./pinned-columns";
import type { SnapshotContent } from "./snapshot-content";

/** The parts of a snapshot that its map fetches: statuses, places, outlines of regions, cells. */
export const pinnedParts = ["timeline", "directory", "regions", "catchments"] as const;
export type PinnedPart = (typeof pinnedParts)[number];

/** Timelines and places of a snapshot as the map page reads them. */
export function encodePinned(content: SnapshotContent): { timeline: Uint8Array; directory: Uint8Array } {
  const { directory, payload } = openPinned(content);
  return { timeline: encodeTimelines(payload, directory), directory: encodeDirectory(directory) };
}

/** The outlines of a snapshot's regions in the form of the API's regions. */
export function pinnedRegions({ regions }: SnapshotContent) {
  return {
    type: "FeatureCollection",
    features: regions.map(({ id, key, names, geometry }) => ({
      type: "Feature",
      id,
      properties: { id, key, names },
      geometry,
    })),
  };
}

/** The head of a snapshot's map: what the live map page has, with every part from the snapshot itself. */
function pinnedHead(id: string, content: SnapshotContent): AtlasHead {
  const { theatre, view, knownAsOf, lastDay, sources, regions, counted, policy, topology } = content;
  const address = (part: PinnedPart) => `/api/v1/snapshots/${id}/parts/${part}`;
  return {
    version: ATLAS_PAYLOAD_VERSION,
    policy,
    theatre,
    lens: { viewpoint: view.viewpoint, asKnown: view.asKnown, filter: view.filters },
    knownAsOf,
    lastDay,
    claims: counted.claims,
    unmapped: counted.unmapped,
    sources,
    regionM2: regions.map(({ m2 }) => m2),
    addresses: {
      timeline: address("timeline"),
      directory: address("directory"),
      claims: null,
      catchments: topology && address("catchments"),
      topojson: topology && `/api/v1/catchments/${topology}`,
      regions: address("regions"),
      stories: policy === POLICY_NUMBER ? `/api/v1/theatres/${theatre.slug}/stories` : null,
    },
  };
}

/** What a snapshot's map opens with. What is packed travels along where it is small. */
export function pinnedOpening(
  id: string,
  content: SnapshotContent,
  packed: AtlasOpening["packed"],
): AtlasOpening {
  const { stories, claims, counted } = content;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    head: pinnedHead(id, content),
    packed,
    book: { stories, claims },
    unmapped: { items: counted.shown.flatMap((one) => byId.get(one) ?? []), nextCursor: null },
  };
}
