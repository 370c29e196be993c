import { readCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { type Day, toDay } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { type Citation, citeSnapshot } from "@/lib/wire/snapshot/cite-snapshot";
import type { PictureSize } from "@/lib/wire/snapshot/picture-size";
import { type SnapshotPlace, snapshotAddresses } from "@/lib/wire/snapshot/snapshot-addresses";
import { snapshotJsonLd } from "@/lib/wire/snapshot/snapshot-json-ld";
import { drawSnapshotMap } from "./draw-snapshot-map";
import { drawSnapshotPicture } from "./draw-snapshot-picture";
import { type OpenSnapshot, readPreview, readSnapshot } from "./read-snapshot";

/** A snapshot with what its page shows of it before any script runs. */
export interface SnapshotView extends OpenSnapshot {
  /** `<svg>` in the page's colours. */
  map: string;
  citation: Citation;
  jsonLd: string;
  addresses: ReturnType<typeof snapshotAddresses>;
}

/** The host names an installation of its own; the program's own name is said by the atlas on this machine. */
const authorOf = (origin: string) => `Claim Atlas (${new URL(origin).host})`;

const topologyOf = async (db: Db, { content }: OpenSnapshot) =>
  content.topology === null ? null : readCatchments(db, content.topology);

/** Drawn maps by snapshot and language: pure functions of what is pinned. */
const maps = new Map<string, Promise<string>>();
const MAPS_KEPT = 60;

function mapOf(db: Db, snapshot: OpenSnapshot, language: Language): Promise<string> {
  const key = `${language} ${snapshot.digest}`;
  const known = maps.get(key);
  if (known) return known;
  const drawn = topologyOf(db, snapshot).then((topology) =>
    drawSnapshotMap(snapshot.content, topology, language),
  );
  drawn.catch(() => maps.delete(key));
  const [oldest] = maps.keys();
  if (maps.size >= MAPS_KEPT && oldest !== undefined) maps.delete(oldest);
  maps.set(key, drawn);
  return drawn;
}

/** Everything that a snapshot's page shows, in a language. `today` is for citations. Fails as `findShown` does. Security: public. */
export async function viewSnapshot(
  db: Db,
  id: string,
  { language, origin, today }: { language: Language; origin: string; today: Day },
): Promise<Outcome<SnapshotView>> {
  const read = await readSnapshot(db, id);
  if (!read.ok) return read;
  const snapshot = read.value;
  const { content, digest, frozenAt } = snapshot;
  const place: SnapshotPlace = { origin, id: snapshot.id };
  const addresses = snapshotAddresses(place);
  return succeed({
    ...snapshot,
    map: await mapOf(db, snapshot, language),
    citation: citeSnapshot(content, {
      ...{ id: snapshot.id, url: addresses.page, digest, accessedOn: today, author: authorOf(origin) },
      frozenOn: toDay(frozenAt.slice(0, 10)),
    }),
    jsonLd: snapshotJsonLd(content, { ...place, digest, frozenAt }, language),
    addresses,
  });
}

/**
 * The picture of a snapshot: the stored one, or with a size (`<width>x<height>`) one drawn for it, which promises no bytes.
 * `invalid` where no picture has that size; null where the reader has it.
 */
export async function readPicture(
  db: Db,
  id: string,
  {
    size,
    origin,
    hasAlready,
  }: { size: PictureSize | null; origin: string; hasAlready: (digest: string) => boolean },
): Promise<Outcome<{ digest: string; bytes: Uint8Array | null }>> {
  if (size === null) return readPreview(db, id, hasAlready);
  const read = await readSnapshot(db, id);
  if (!read.ok) return read;
  const { content, digest } = read.value;
  const tag = `${digest}-${size.width}x${size.height}`;
  if (hasAlready(tag)) return succeed({ digest: tag, bytes: null });
  const { page } = snapshotAddresses({ origin, id: read.value.id });
  const bytes = await drawSnapshotPicture(content, await topologyOf(db, read.value), size, page);
  return succeed({ digest: tag, bytes });
}
