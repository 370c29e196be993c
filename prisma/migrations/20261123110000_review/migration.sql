-- CreateTable
CREATE TABLE "EvidenceFile" (
    "sha256" CHAR(64) NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedById" TEXT,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE INDEX "Evidence_sha256_idx" ON "Evidence"("sha256");

-- CreateIndex
CREATE INDEX "Statement_state_idx" ON "Statement"("state");

-- CreateIndex
CREATE INDEX "Revision_author_id_idx" ON "Revision"("author", "id");

-- CreateIndex
CREATE INDEX "Revision_noun_id_idx" ON "Revision"("noun", "id");
