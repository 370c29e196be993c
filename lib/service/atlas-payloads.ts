import type { Db } from "@/lib/db/connect";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import type { World } from "@/lib/domain/world";
import { encodeClaimColumns } from "@/lib/wire/claim-columns-payload";
import { lensKey } from "@/lib/wire/lens-query";
import { encodeDirectory } from "@/lib/wire/place-directory";
import { encodeTimelines } from "@/lib/wire/timeline-payload";
import { type OpenView, openView, type ViewQuery } from "./open-view";
import { compressed, type Packed, pack } from "./pack-payload";
import { tellDays } from "./tell-days";
import { tellTimelines } from "./tell-timelines";
import { sliderDays } from "./world-columns";

/** The parts that travel as bytes. The directory and the claims are the same for every view. */
const payloadParts = ["timeline", "directory", "claims"] as const;
export type PayloadPart = (typeof payloadParts)[number];

/** Pure functions of world and view: kept as long as the world is. */
const kept = new WeakMap<World, Map<string, Packed>>();
/** Timelines of so many views are kept packed: the least recently made give way. */
const PAYLOADS_KEPT = 34;

function encode(view: OpenView, part: PayloadPart): Uint8Array {
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
      days: tellDays(view.world, view.columns),
    },
    directory,
  );
}

/** One part of what a view's map page reads, packed once. */
export function packPart(view: OpenView, part: PayloadPart): Packed {
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
  const part = payloadParts.find((one) => one === asked);
  if (part === undefined)
    return fail("notFound", `There is no payload ${asked}: use ${payloadParts.join(", ")}.`);
  const opened = await openView(db, slug, query);
  if (!opened.ok) return opened;
  const packed = packPart(opened.value, part);
  if (packed.digest !== digest)
    return fail("notFound", "There is no such payload: read its address from the theatre's atlas again.");
  return succeed(isCompressed ? await compressed(packed) : packed.bytes);
}
