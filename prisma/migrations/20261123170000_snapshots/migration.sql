-- CreateTable
CREATE TABLE "Snapshot" (
    "id" TEXT NOT NULL,
    "digest" CHAR(64) NOT NULL,
    "theatreId" TEXT NOT NULL,
    "title" TEXT,
    "date" CHAR(10) NOT NULL,
    "compareDate" CHAR(10),
    "viewpoint" TEXT NOT NULL,
    "policy" INTEGER NOT NULL,
    "knownAsOf" TIMESTAMPTZ(3) NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozenBy" TEXT,
    "frozenById" TEXT,
    "content" BYTEA NOT NULL,
    "picture" BYTEA NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SnapshotMark" (
    "id" BIGSERIAL NOT NULL,
    "snapshotId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "author" TEXT NOT NULL,
    "authorId" TEXT,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SnapshotMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_digest_key" ON "Snapshot"("digest");

-- CreateIndex
CREATE INDEX "Snapshot_theatreId_frozenAt_id_idx" ON "Snapshot"("theatreId", "frozenAt", "id");

-- CreateIndex
CREATE INDEX "SnapshotMark_snapshotId_id_idx" ON "SnapshotMark"("snapshotId", "id");

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_theatreId_fkey" FOREIGN KEY ("theatreId") REFERENCES "Theatre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SnapshotMark" ADD CONSTRAINT "SnapshotMark_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A link shows the same for ever: what it shows is written once.
CREATE TRIGGER snapshot_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Snapshot"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER snapshot_mark_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "SnapshotMark"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "SnapshotMark" ADD CONSTRAINT "SnapshotMark_kind" CHECK ("kind" IN ('label', 'revoke', 'reinstate'));
-- Content and picture are compressed already.
ALTER TABLE "Snapshot" ALTER COLUMN "content" SET STORAGE EXTERNAL, ALTER COLUMN "picture" SET STORAGE EXTERNAL;
