import type { Db } from "@/lib/db/connect";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import { publicClaims } from "@/lib/domain/world";
import {
  ATLAS_PAYLOAD_VERSION,
  type AtlasHead,
  type AtlasOpening,
  type StoryBook,
} from "@/lib/wire/atlas-payload";
import { lensParameters } from "@/lib/wire/lens-query";
import { type ClaimPart, nameCatchments, packPart } from "./atlas-payloads";
import { claimsByPlace, claimsByRegion } from "./claims-by-subject";
import { keepByWorld } from "./keep-by-world";
import { listUnmapped, unmappedInOrder } from "./list-unmapped";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { wholeOf } from "./read-cells";
import { tellStories } from "./tell-stories";

/** What a page brings along of the payloads at most: more than this is fetched after the first picture. */
const INLINE_BYTES = 48_000;
/** So many places and regions are told in the page itself. */
const INLINE_STORIES = 80;

/** The sources that have made a public claim. */
export const speakersOf = keepByWorld((world): AtlasHead["sources"] => {
  const ids = new Set(publicClaims(world).map(({ statement }) => statement.speakerId));
  return [...ids].flatMap((id) => {
    const source = world.sources.get(id);
    return source ? [{ id, names: source.names, kind: source.kind, alignment: source.alignment }] : [];
  });
});

async function headOf(db: Db, view: OpenView): Promise<AtlasHead> {
  const { world, theatre, query, lastDay, claims, columns } = view;
  const { slug, names, startsOn, parties } = theatre;
  const knownAsOf = world.recordedAt ?? "";
  const lens = { viewpoint: query.viewpoint, asKnown: query.asKnown, filter: query.filter };
  const addressOf = (part: string, digest: string, asked = new URLSearchParams({ knownAsOf })) =>
    `/api/v1/theatres/${slug}/payloads/${part}/${digest}?${asked}`;
  // Only the timelines are of one view: the address of the others leaves it out, so that one copy does for all.
  const packedPart = (part: ClaimPart) =>
    addressOf(
      part,
      packPart(view, part).digest,
      part === "timeline" ? lensParameters(lens, knownAsOf) : undefined,
    );
  const catchments = await nameCatchments(db, view);
  return {
    version: ATLAS_PAYLOAD_VERSION,
    policy: POLICY_NUMBER,
    theatre: { id: world.theatreId, slug, names, startsOn, parties },
    lens,
    knownAsOf,
    lastDay,
    claims: claims.length,
    unmapped: unmappedInOrder(world).length,
    sources: speakersOf(world),
    regionM2: columns.directory.regions.ids.map((id) => {
      const region = world.regions.get(id);
      return region ? wholeOf(region) : 0;
    }),
    addresses: {
      timeline: packedPart("timeline"),
      directory: packedPart("directory"),
      claims: packedPart("claims"),
      regions: `/api/v1/theatres/${slug}/regions`,
      stories: `/api/v1/theatres/${slug}/stories`,
      catchments: catchments && addressOf("catchments", catchments),
      topojson: catchments && `/api/v1/catchments/${catchments.split("-")[0]}`,
    },
  };
}

/** The subjects that are told of at once: all that anybody spoke of, or, of more than `most`, the one that is chosen. */
export function openingBook(
  view: OpenView,
  chosen: { kind: "place" | "region"; id: string } | null,
  most = INLINE_STORIES,
): StoryBook {
  const places = [...claimsByPlace(view.world).keys()];
  const regions = [...claimsByRegion(view.world).keys()];
  const own = (kind: "place" | "region") => (chosen?.kind === kind ? [chosen.id] : []);
  return places.length + regions.length <= most
    ? tellStories(
        view,
        [...new Set([...places, ...own("place")])],
        [...new Set([...regions, ...own("region")])],
      )
    : tellStories(view, own("place"), own("region"));
}

/**
 * What is known of a theatre (slug null: the first one) in one view before any status, and where the rest is.
 * Security: public; drafts, struck records and withheld evidence never enter it.
 */
export async function readAtlas(
  db: Db,
  { slug, ...query }: ViewQuery & { slug: string | null },
): Promise<Outcome<AtlasHead>> {
  const opened = await openView(db, slug, query);
  return opened.ok ? succeed(await headOf(db, opened.value)) : opened;
}

/**
 * What the map page opens with: the head, and of a small theatre the rest as well, so that the first picture needs no
 * further request. `chosen` is the place or region of the link.
 * Security: public; drafts, struck records and withheld evidence never enter it.
 */
export async function openAtlas(
  db: Db,
  {
    slug,
    chosen,
    ...query
  }: ViewQuery & { slug: string | null; chosen: { kind: "place" | "region"; id: string } | null },
): Promise<Outcome<AtlasOpening>> {
  const opened = await openView(db, slug, query);
  if (!opened.ok) return opened;
  const view = opened.value;
  const head = await headOf(db, view);
  const [timeline, directory] = [packPart(view, "timeline").bytes, packPart(view, "directory").bytes];
  const isSmall = timeline.length + directory.length <= INLINE_BYTES;
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  return succeed({
    head,
    packed: isSmall ? { timeline: base64(timeline), directory: base64(directory) } : null,
    book: openingBook(view, chosen),
    unmapped: isSmall ? listUnmapped(view.world, 0, INLINE_STORIES) : null,
  });
}
