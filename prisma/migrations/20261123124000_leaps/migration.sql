-- Activity leaps from save to save: each index leads from an instant to the newest revisions of it.

-- DropIndex
DROP INDEX "Revision_recordedAt_idx";

-- DropIndex
DROP INDEX "Revision_author_id_idx";

-- DropIndex
DROP INDEX "Revision_noun_id_idx";

-- CreateIndex
CREATE INDEX "Revision_recordedAt_id_idx" ON "Revision"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Revision_author_recordedAt_id_idx" ON "Revision"("author", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "Revision_noun_recordedAt_id_idx" ON "Revision"("noun", "recordedAt", "id");
