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

-- A batch of a million revisions cannot be written within the moment for which the lock of the ledger may be held. So its
-- place in the ledger is planned: an instant and ids that lie ahead of what is written meanwhile. Its rows are written without
-- the lock, nobody sees them before the commit, and under the lock there is one thing left to do: see that the plan still
-- holds, and wait for its instant to come. Ids and recordedAt are in commit order as before.

-- CreateTable
CREATE TABLE "RevisionPlan" (
    "importId" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "after" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "RevisionPlan_pkey" PRIMARY KEY ("importId")
);

-- One plan at a time, so that none is made ahead of another; whoever saves one by one does not wait for it. A hundred thousand
-- ids are left to those who save before it comes.
CREATE FUNCTION begin_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(4275302);
  SELECT "last_value" + 100000 INTO NEW."after" FROM "Revision_id_seq";
  PERFORM set_config('claim_atlas.plan_after', NEW."after"::text, true);
  PERFORM set_config('claim_atlas.recorded_at', NEW."recordedAt"::text, true);
  RETURN NEW;
END $$;
CREATE TRIGGER begin_plan BEFORE INSERT ON "RevisionPlan" FOR EACH ROW EXECUTE FUNCTION begin_plan();

-- Before the commit (SET CONSTRAINTS makes it earlier): nobody may have been given an instant or an id that lies behind the
-- plan, nor been told what was known at its instant. Readers of a later instant wait for the lock that is held here.
CREATE FUNCTION keep_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := NEW."recordedAt";
  given bigint;
  newest timestamptz;
BEGIN
  PERFORM pg_sleep(greatest(0, extract(epoch FROM at - clock_timestamp()) - 0.2));
  PERFORM pg_advisory_xact_lock(4275301);
  SELECT "last_value" INTO given FROM "Revision_id_seq";
  SELECT "recordedAt" INTO newest FROM "Revision" WHERE "id" <= NEW."after" ORDER BY "id" DESC LIMIT 1;
  IF clock_timestamp() >= at OR newest >= at OR given > NEW."after" THEN
    RAISE EXCEPTION 'revision plan missed: % is over, or % has been given', at, NEW."after";
  END IF;
  PERFORM pg_sleep(greatest(0, extract(epoch FROM at - clock_timestamp())));
  PERFORM setval('"Revision_id_seq"', (SELECT greatest(max("id"), given) FROM "Revision"));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_plan AFTER INSERT ON "RevisionPlan" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_plan();

-- The same promises as before; under a plan the row brings its place within the batch as its id.
CREATE OR REPLACE FUNCTION append_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stamped text := current_setting('claim_atlas.recorded_at', true);
  after text := current_setting('claim_atlas.plan_after', true);
  newest int;
BEGIN
  IF after <> '' THEN
    IF NEW."number" <> 1 OR NEW."importId" IS NULL THEN
      RAISE EXCEPTION 'only first revisions of an import can be planned, not revision % of %', NEW."number", NEW."recordId";
    END IF;
    -- Its ids are new and the unique key refuses them otherwise: no look-up.
    NEW."id" := after::bigint + NEW."id";
    NEW."recordedAt" := stamped::timestamptz;
    RETURN NEW;
  END IF;
  IF stamped IS NULL OR stamped = '' THEN
    PERFORM pg_advisory_xact_lock(4275301);
    SELECT greatest(date_trunc('milliseconds', clock_timestamp()), max("recordedAt") + interval '1 millisecond')::text
      INTO stamped FROM "Revision";
    PERFORM set_config('claim_atlas.recorded_at', stamped, true);
  END IF;
  -- The default of id was drawn before the lock: draw again, so that ids too are in commit order.
  NEW."id" := nextval('"Revision_id_seq"'::regclass);
  NEW."recordedAt" := stamped::timestamptz;
  SELECT coalesce(max("number"), 0) INTO newest FROM "Revision" WHERE "recordId" = NEW."recordId";
  IF NEW."number" <> newest + 1 THEN
    RAISE EXCEPTION 'revision conflict: record % is at revision %, not %', NEW."recordId", newest, NEW."number" - 1;
  END IF;
  RETURN NEW;
END $$;
