-- Every import is one batch: its revisions name it, so that it can be shown and taken back as one.
ALTER TABLE "Revision" ADD COLUMN "importId" TEXT;
CREATE INDEX "Revision_importId_idx" ON "Revision"("importId");

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "theatreId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "authorId" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beatAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "rows" INTEGER NOT NULL DEFAULT 0,
    "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "statements" INTEGER NOT NULL DEFAULT 0,
    "claims" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "report" JSONB,
    "revertedAt" TIMESTAMPTZ(3),
    "revertedBy" TEXT,
    "revertReason" TEXT,
    "revertKept" INTEGER,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- Staging: what a running import has read so far. UNLOGGED, since nothing here outlives its import: after a crash of the
-- database the rows are gone and the import is marked as failed, which is what would be done with them anyway; and a
-- million rows are written without the write-ahead log.
-- CreateTable
CREATE UNLOGGED TABLE "ImportStatement" (
    "importId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "key" TEXT,
    "links" BOOLEAN NOT NULL,
    "columns" JSONB NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "ImportStatement_pkey" PRIMARY KEY ("importId","seq")
);

-- CreateTable
CREATE UNLOGGED TABLE "ImportClaim" (
    "importId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "claimId" TEXT NOT NULL,
    "key" TEXT,
    "likeness" TEXT NOT NULL,
    "twin" TEXT,
    "twinRow" INTEGER,
    "columns" JSONB NOT NULL,

    CONSTRAINT "ImportClaim_pkey" PRIMARY KEY ("importId","seq","ordinal")
);

-- CreateIndex
CREATE INDEX "ImportClaim_importId_key_idx" ON "ImportClaim"("importId", "key");

-- CreateIndex
CREATE INDEX "Import_theatreId_startedAt_idx" ON "Import"("theatreId", "startedAt");

-- CreateIndex
CREATE INDEX "Import_digest_idx" ON "Import"("digest");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_theatreId_fkey" FOREIGN KEY ("theatreId") REFERENCES "Theatre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Import" ADD CONSTRAINT "Import_state_check"
  CHECK ("state" IN ('checking', 'staging', 'publishing', 'done', 'failed', 'cancelled', 'reverted'));

-- The same promises as before, in fewer steps a row: an import appends ten thousand revisions and more under the lock.
-- Its ids are new and the unique key refuses them otherwise, so the first revisions of its records need no look-up.
CREATE OR REPLACE FUNCTION append_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stamped text := current_setting('claim_atlas.recorded_at', true);
  newest int;
BEGIN
  IF stamped IS NULL OR stamped = '' THEN
    PERFORM pg_advisory_xact_lock(4275301);
    SELECT greatest(date_trunc('milliseconds', clock_timestamp()), max("recordedAt") + interval '1 millisecond')::text
      INTO stamped FROM "Revision";
    PERFORM set_config('claim_atlas.recorded_at', stamped, true);
  END IF;
  -- The default of id was drawn before the lock: draw again, so that ids too are in commit order.
  NEW."id" := nextval('"Revision_id_seq"'::regclass);
  NEW."recordedAt" := stamped::timestamptz;
  IF NEW."importId" IS NOT NULL AND NEW."number" = 1 THEN
    RETURN NEW;
  END IF;
  SELECT coalesce(max("number"), 0) INTO newest FROM "Revision" WHERE "recordId" = NEW."recordId";
  IF NEW."number" <> newest + 1 THEN
    RAISE EXCEPTION 'revision conflict: record % is at revision %, not %', NEW."recordId", newest, NEW."number" - 1;
  END IF;
  RETURN NEW;
END $$;
