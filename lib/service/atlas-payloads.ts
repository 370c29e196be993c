import { findCatchments, readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import type { World } from "@/lib/domain/world";
import { encodeCatchments } from "@/lib/wire/catchment-payload";
import { encodeClaimColumns } from "@/lib/wire/claim-columns-payload";
import { lensKey } from "@/lib/wire/lens-query";
import { directorySum, encodeDirectory } from "@/lib/wire/place-directory";
import { encodeTimelines } from "@/lib/wire/timeline-payload";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { compressed, type Packed, pack } from "./pack-payload";
import { renewUnseen } from "./renew-catchments";
import { tellDays } from "./tell-days";
import { tellTimelines } from "./tell-timelines";
import { sliderDays } from "./world-columns";

/** The parts that are made of claims and travel as bytes. The directory and the claims are the same for every view. */
const claimParts = ["timeline", "directory", "claims"] as const;
export type ClaimPart = (typeof claimParts)[number];

/** Pure functions of world and view: kept as long as the world is. */
const kept = new WeakMap<World, Map<string, Packed>>();
/** Timelines of so many views are kept packed: the least recently made give way. */
const PAYLOADS_KEPT = 34;

function encode(view: OpenView, part: ClaimPart): Uint8Array {
  const { directory, columns } = view.columns;
  if (part === "directory") return encodeDirectory(directory);
  if (part === "claims") return encodeClaimColumns(columns, directory);
  const { first, last } = sliderDays(columns);
  return encodeTimelines(
    {
      policy: POLICY_NUMBER,
      startsOn: first,
      lastDay: last,
      parties: columns.parties,
      timelines: tellTimelines(view),
      days: tellDays(view.world),
    },
    directory,
  );
}

/** One part of what a view's map page reads, packed once. */
export function packPart(view: OpenView, part: ClaimPart): Packed {
  const packs = kept.get(view.world) ?? new Map<string, Packed>();
  kept.set(view.world, packs);
  const { viewpoint, asKnown, filter } = view.query;
  const key = part === "timeline" ? `timeline ${lensKey({ viewpoint, asKnown, filter })}` : part;
  const known = packs.get(key);
  if (known) return known;
  const [oldest] = packs.keys();
  if (packs.size >= PAYLOADS_KEPT && oldest !== undefined) packs.delete(oldest);
  const packed = pack(encode(view, part));
  packs.set(key, packed);
  return packed;
}

/** Packed catchments by their name: a pure function of the stored topology and the order of the places. */
const cells = new Map<string, Packed>();
const CELLS_KEPT = 3;

/** What the packed catchments of a view are called: by the digest of their topology and by the order of its places. */
export async function nameCatchments(db: Db, { world, columns }: OpenView): Promise<string | null> {
  const built = await findCatchments(db, world.theatreId, world.head);
  // Whoever changed the ground may have been cut off before its cells were built.
  if (built && built.builtFrom < world.groundHead) renewUnseen(db, world);
  return built && `${built.digest}-${directorySum(columns.directory).toString(16)}`;
}

async function packCatchments(db: Db, view: OpenView): Promise<Packed | null> {
  const name = await nameCatchments(db, view);
  if (name === null) return null;
  const known = cells.get(name);
  if (known) return known;
  const text = await readCatchments(db, name.split("-")[0] ?? "");
  if (text === null) return null;
  const packed = { ...pack(encodeCatchments(JSON.parse(text), view.columns.directory)), digest: name };
  const [oldest] = cells.keys();
  if (cells.size >= CELLS_KEPT && oldest !== undefined) cells.delete(oldest);
  cells.set(name, packed);
  return packed;
}

/**
 * The bytes of one part by their digest, compressed with brotli where `isCompressed`. What a digest names never changes:
 * one that this theatre, moment and view do not have (any more) is not found.
 * Security: public; made from public claims alone.
 */
export async function readPayload(
  db: Db,
  { slug, digest, part: asked, ...query }: ViewQuery & { slug: string; digest: string; part: string },
  isCompressed: boolean,
): Promise<Outcome<Uint8Array>> {
  const opened = await openView(db, slug, query);
  if (!opened.ok) return opened;
  const part = claimParts.find((one) => one === asked);
  const packed =
    asked === "catchments" ? await packCatchments(db, opened.value) : part && packPart(opened.value, part);
  if (packed?.digest !== digest)
    return fail("notFound", "There is no such payload: read its address from the theatre's atlas again.");
  return succeed(isCompressed ? await compressed(packed) : packed.bytes);
}
