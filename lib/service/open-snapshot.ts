import { readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { fail, mapOutcome, type Outcome, succeed } from "@/lib/domain/outcome";
import type { AtlasOpening } from "@/lib/wire/atlas-payload";
import { encodeCatchments } from "@/lib/wire/catchment-payload";
import { pinnedDirectory } from "@/lib/wire/snapshot/pinned-columns";
import {
  encodePinned,
  type PinnedPart,
  pinnedOpening,
  pinnedParts,
  pinnedRegions,
} from "@/lib/wire/snapshot/pinned-opening";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { compressed, type Packed, pack } from "./pack-payload";
import { type OpenSnapshot, readSnapshot } from "./read-snapshot";

/** What a page brings along of a snapshot at most: more than this is fetched. */
const INLINE_BYTES = 48_000;

/** Packed parts by snapshot and part: pure functions of what is pinned. The least recently made give way. */
const kept = new Map<string, Packed>();
const PARTS_KEPT = 40;

async function encode(db: Db, content: SnapshotContent, part: PinnedPart): Promise<Uint8Array | null> {
  if (part === "timeline" || part === "directory") return encodePinned(content)[part];
  if (part === "regions") return Buffer.from(JSON.stringify(pinnedRegions(content)), "utf8");
  const text = content.topology === null ? null : await readCatchments(db, content.topology);
  return text === null ? null : encodeCatchments(JSON.parse(text), pinnedDirectory(content));
}

async function packPinned(
  db: Db,
  { digest, content }: OpenSnapshot,
  part: PinnedPart,
): Promise<Packed | null> {
  const key = `${part} ${digest}`;
  const known = kept.get(key);
  if (known) return known;
  const bytes = await encode(db, content, part);
  if (bytes === null) return null;
  const packed = pack(bytes);
  const [oldest] = kept.keys();
  if (kept.size >= PARTS_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, packed);
  return packed;
}

/** One part of a snapshot's map, as brotli where `isCompressed`; null where the reader has it. Security: public. */
export async function readPinnedPart(
  db: Db,
  { id, part: asked }: { id: string; part: string },
  { isCompressed, hasAlready }: { isCompressed: boolean; hasAlready: (digest: string) => boolean },
): Promise<Outcome<{ digest: string; bytes: Uint8Array | null }>> {
  const read = await readSnapshot(db, id);
  if (!read.ok) return read;
  const part = pinnedParts.find((one) => one === asked);
  const packed = part ? await packPinned(db, read.value, part) : null;
  if (!packed) return fail("notFound", "A snapshot has no such part.");
  const { digest } = packed;
  if (hasAlready(digest)) return succeed({ digest, bytes: null });
  return succeed({ digest, bytes: isCompressed ? await compressed(packed) : packed.bytes });
}

/** A snapshot, and what its map opens with: of a small theatre all of it. Fails as `findShown` does. Security: public. */
export async function openSnapshot(
  db: Db,
  id: string,
): Promise<Outcome<OpenSnapshot & { opening: AtlasOpening }>> {
  const read = await readSnapshot(db, id);
  if (!read.ok) return read;
  const [timeline, directory] = [
    await packPinned(db, read.value, "timeline"),
    await packPinned(db, read.value, "directory"),
  ];
  const base64 = (packed: Packed | null) => Buffer.from(packed?.bytes ?? []).toString("base64");
  const isSmall = (timeline?.bytes.length ?? 0) + (directory?.bytes.length ?? 0) <= INLINE_BYTES;
  const packed = isSmall ? { timeline: base64(timeline), directory: base64(directory) } : null;
  return mapOutcome(read, (snapshot) => ({
    ...snapshot,
    opening: pinnedOpening(snapshot.id, snapshot.content, packed),
  }));
}
