import type { Db } from "./connect";

/** An uploaded file whose bytes are stored whole. */
export interface EvidenceFile {
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  uploadedBy: string;
  uploadedById: string | null;
  uploadedAt: Date;
}

/** Notes that the bytes of a file are stored; the first upload of the same bytes stays the one that counts. */
export async function noteEvidenceFile(db: Db, file: Omit<EvidenceFile, "uploadedAt">): Promise<void> {
  await db.client.evidenceFile.createMany({ data: file, skipDuplicates: true });
}

/** The files with these digests that are stored, by digest. */
export async function findEvidenceFiles(
  db: Db,
  digests: readonly string[],
): Promise<Map<string, EvidenceFile>> {
  const rows = await db.client.evidenceFile.findMany({ where: { sha256: { in: [...digests] } } });
  return new Map(rows.map((row) => [row.sha256, row]));
}

/** Files that no evidence names, oldest first: uploaded for an assessment that was never stored. */
export async function listUnusedFiles(db: Db): Promise<EvidenceFile[]> {
  return db.client.$queryRaw<EvidenceFile[]>`
    SELECT f.* FROM "EvidenceFile" f
    WHERE NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."sha256" = f."sha256")
    ORDER BY f."uploadedAt", f."sha256"`;
}
