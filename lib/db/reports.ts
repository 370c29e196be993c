import type { Db } from "./connect";

/** That somebody opened a report. */
export interface ReportRow {
  theatreId: string;
  sha256: string;
  keptById: string;
  keptBy: string;
  keptAt: Date;
  publishedOn: string;
  outletId: string | null;
  url: string | null;
}

/** Keeps a text once, and that this person opened it: their first opening stays the one that counts. */
export async function keepReport(
  db: Db,
  { content, ...row }: Omit<ReportRow, "keptAt"> & { content: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await db.client.$transaction([
    db.client.reportText.createMany({ data: { sha256: row.sha256, content }, skipDuplicates: true }),
    db.client.report.createMany({ data: row, skipDuplicates: true }),
  ]);
}

/** The reports of a theatre with the first bytes of their texts, the last opened first; only of one person where `keptById` names them. */
export async function listReports(
  db: Db,
  {
    theatreId,
    keptById,
    limit,
    bytes,
  }: { theatreId: string; keptById: string | null; limit: number; bytes: number },
): Promise<(ReportRow & { opening: Uint8Array })[]> {
  return db.client.$queryRaw`
    SELECT r.*, substring(t."content" FROM 1 FOR ${bytes}::int) AS "opening"
    FROM "Report" r JOIN "ReportText" t USING ("sha256")
    WHERE r."theatreId" = ${theatreId} AND (${keptById}::text IS NULL OR r."keptById" = ${keptById})
    ORDER BY r."keptAt" DESC, r."sha256" LIMIT ${limit}::int`;
}

/** A report with its text, as it was first opened; only by one person where `keptById` names them. Null when there is none. */
export async function findReport(
  db: Db,
  { theatreId, sha256, keptById }: { theatreId: string; sha256: string; keptById: string | null },
): Promise<(ReportRow & { content: Uint8Array }) | null> {
  const found = await db.client.report.findFirst({
    where: { theatreId, sha256, ...(keptById !== null && { keptById }) },
    orderBy: { keptAt: "asc" },
    include: { text: true },
  });
  return found && { ...found, content: found.text.content };
}
