import type { Day } from "@/lib/domain/day";
import type { Db } from "./connect";

/** A frozen view as it is kept: its facts for lists, its compressed text, its picture. */
export interface StoredSnapshot {
  id: string;
  digest: string;
  theatreId: string;
  title: string | null;
  date: Day;
  compareDate: Day | null;
  viewpoint: string;
  policy: number;
  knownAsOf: string;
  frozenBy: string | null;
  frozenById: string | null;
  /** Canonical text as UTF-8, compressed with brotli. */
  content: Uint8Array<ArrayBuffer>;
  /** PNG. */
  picture: Uint8Array<ArrayBuffer>;
}

const markKinds = ["label", "revoke", "reinstate"] as const;
type MarkKind = (typeof markKinds)[number];

/** Something that was said of a snapshot after it was frozen. */
export interface SnapshotMark {
  kind: MarkKind;
  text: string | null;
  author: string;
  madeAt: string;
}

/** Keeps a snapshot; false where its id or its digest is there already. */
export async function keepSnapshot(db: Db, snapshot: StoredSnapshot): Promise<boolean> {
  const { count } = await db.client.snapshot.createMany({
    data: [{ ...snapshot, knownAsOf: new Date(snapshot.knownAsOf) }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** The id of the snapshot with this digest; null where there is none. */
export async function findSnapshotId(db: Db, digest: string): Promise<string | null> {
  const row = await db.client.snapshot.findUnique({ where: { digest }, select: { id: true } });
  return row?.id ?? null;
}

const newestFirst = { orderBy: { id: "desc" } } as const;
const asMark = (row: { kind: string; text: string | null; author: string; madeAt: Date }): SnapshotMark => ({
  kind: markKinds.find((kind) => kind === row.kind) ?? "label",
  text: row.text,
  author: row.author,
  madeAt: row.madeAt.toISOString(),
});

/** What stands with a snapshot but for its content: when it was frozen, and what was said of it since, newest first. */
export async function findSnapshot(
  db: Db,
  id: string,
): Promise<{ id: string; digest: string; frozenAt: string; marks: SnapshotMark[] } | null> {
  const row = await db.client.snapshot.findUnique({
    where: { id },
    select: { id: true, digest: true, frozenAt: true, marks: newestFirst },
  });
  return row && { ...row, frozenAt: row.frozenAt.toISOString(), marks: row.marks.map(asMark) };
}

/** The compressed text of a snapshot. Throws where there is none. */
export async function readSnapshotBytes(db: Db, id: string): Promise<Uint8Array> {
  const { content } = await db.client.snapshot.findUniqueOrThrow({
    where: { id },
    select: { content: true },
  });
  return content;
}

/** The picture of a snapshot (PNG, 1200 by 630). Throws where there is none. */
export async function readSnapshotPicture(db: Db, id: string): Promise<Uint8Array> {
  const { picture } = await db.client.snapshot.findUniqueOrThrow({
    where: { id },
    select: { picture: true },
  });
  return picture;
}

/** Says something of a snapshot. */
export async function markSnapshot(
  db: Db,
  snapshotId: string,
  mark: { kind: MarkKind; text: string | null; author: string; authorId: string | null },
): Promise<void> {
  await db.client.snapshotMark.create({ data: { snapshotId, ...mark } });
}

/** A snapshot in a list. */
export interface SnapshotRow extends Omit<StoredSnapshot, "content" | "picture" | "frozenById"> {
  frozenAt: string;
  marks: SnapshotMark[];
}

/** The snapshots of a theatre, newest first, after one of them (`after`) where a list goes on. */
export async function listSnapshotRows(
  db: Db,
  theatreId: string,
  { after, limit }: { after: { frozenAt: string; id: string } | null; limit: number },
): Promise<SnapshotRow[]> {
  const before = after && { frozenAt: new Date(after.frozenAt), id: after.id };
  const rows = await db.client.snapshot.findMany({
    where: {
      theatreId,
      ...(before && {
        OR: [{ frozenAt: { lt: before.frozenAt } }, { frozenAt: before.frozenAt, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ frozenAt: "desc" }, { id: "desc" }],
    take: limit,
    omit: { content: true, picture: true, frozenById: true },
    include: { marks: newestFirst },
  });
  return rows.map((row) => ({
    ...row,
    date: row.date as Day, // days were days when they were stored
    compareDate: row.compareDate as Day | null,
    knownAsOf: row.knownAsOf.toISOString(),
    frozenAt: row.frozenAt.toISOString(),
    marks: row.marks.map(asMark),
  }));
}
