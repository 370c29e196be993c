-- The ledger keeps two promises in the database itself, whoever writes to it:
-- 1. Revisions are in commit order. One advisory lock is held from the first append of a transaction to its commit;
--    id and recordedAt are given under it. now() would be the transaction's start and could be older than a revision
--    that somebody has already read.
-- 2. Revisions are append-only: UPDATE, DELETE and TRUNCATE are refused.

CREATE FUNCTION append_revision() RETURNS trigger LANGUAGE plpgsql AS $$
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
  NEW."id" := nextval(pg_get_serial_sequence('"Revision"', 'id'));
  NEW."recordedAt" := stamped::timestamptz;
  SELECT coalesce(max("number"), 0) INTO newest FROM "Revision" WHERE "recordId" = NEW."recordId";
  IF NEW."number" <> newest + 1 THEN
    RAISE EXCEPTION 'revision conflict: record % is at revision %, not %', NEW."recordId", newest, NEW."number" - 1;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER append_revision BEFORE INSERT ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION append_revision();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused, add a new revision instead', TG_TABLE_NAME, TG_OP;
END $$;

CREATE TRIGGER revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER catchments_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CatchmentTopology"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Days are text; these keep the text a day's shape.
ALTER TABLE "Theatre" ADD CONSTRAINT "Theatre_startsOn_day" CHECK ("startsOn" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_days" CHECK (
  ("saidFrom" IS NULL OR "saidFrom" ~ '^\d{4}-\d{2}-\d{2}$') AND ("saidTo" IS NULL OR "saidTo" ~ '^\d{4}-\d{2}-\d{2}$'));
