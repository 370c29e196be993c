-- Place search: parts of folded names, and near misses.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Revision" (
    "id" BIGSERIAL NOT NULL,
    "theatreId" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "operation" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "reason" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "value" JSONB NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theatre" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameUk" TEXT,
    "startsOn" CHAR(10) NOT NULL,

    CONSTRAINT "Theatre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "theatreId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameUk" TEXT,
    "colour" TEXT NOT NULL,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("theatreId","key")
);

-- CreateTable
CREATE TABLE "Region" (
    "id" TEXT NOT NULL,
    "theatreId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameUk" TEXT,
    "country" CHAR(2) NOT NULL,
    "admin1" TEXT,
    "geometry" JSONB NOT NULL,
    "baseline" TEXT,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT NOT NULL,
    "theatreId" TEXT NOT NULL,
    "regionId" TEXT,
    "geonameId" INTEGER,
    "kind" TEXT NOT NULL,
    "population" INTEGER,
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "positionSource" TEXT,
    "overrides" BOOLEAN NOT NULL DEFAULT false,
    "baseline" TEXT,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceName" (
    "placeId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "lang" TEXT,
    "preferred" BOOLEAN NOT NULL,
    "searchKey" TEXT NOT NULL,

    CONSTRAINT "PlaceName_pkey" PRIMARY KEY ("placeId","ordinal")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "theatreId" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameUk" TEXT,
    "kind" TEXT NOT NULL,
    "alignment" TEXT,
    "reliability" CHAR(1),
    "reliabilityReason" TEXT,
    "url" TEXT,
    "note" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL,
    "theatreId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "struck" BOOLEAN NOT NULL,
    "speakerId" TEXT NOT NULL,
    "saidOn" TEXT NOT NULL,
    "saidFrom" CHAR(10),
    "saidTo" CHAR(10),
    "publishedOn" TEXT,
    "url" TEXT,
    "archivedUrl" TEXT,
    "language" TEXT,
    "excerpt" TEXT,
    "summary" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Relay" (
    "statementId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,

    CONSTRAINT "Relay_pkey" PRIMARY KEY ("statementId","ordinal")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "assertion" TEXT NOT NULL,
    "action" TEXT,
    "of" TEXT,
    "what" TEXT,
    "party" TEXT,
    "targetKind" TEXT NOT NULL,
    "placeId" TEXT,
    "toPlaceId" TEXT,
    "regionId" TEXT,
    "description" TEXT,
    "geometry" JSONB,
    "bufferKm" DOUBLE PRECISION,
    "count" INTEGER,
    "countModifier" TEXT,
    "quantityUnit" TEXT,
    "quantityValue" DOUBLE PRECISION,
    "quantityModifier" TEXT,
    "quantityOf" TEXT,
    "eventDate" TEXT NOT NULL,
    "earliest" CHAR(10),
    "latest" CHAR(10),
    "countsFrom" CHAR(10),
    "countsTo" CHAR(10),
    "note" TEXT,
    "struck" BOOLEAN NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimRegion" (
    "claimId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "regionId" TEXT NOT NULL,

    CONSTRAINT "ClaimRegion_pkey" PRIMARY KEY ("claimId","ordinal")
);

-- CreateTable
CREATE TABLE "Answer" (
    "claimId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "answeredId" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("claimId","ordinal")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "theatreId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "credibility" INTEGER,
    "method" TEXT,
    "note" TEXT,
    "assessorId" TEXT,
    "madeOn" CHAR(10) NOT NULL,
    "shownDay" CHAR(10),
    "struck" BOOLEAN NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "theatreId" TEXT NOT NULL,
    "statementId" TEXT,
    "verificationId" TEXT,
    "url" TEXT,
    "archivedUrl" TEXT,
    "sha256" TEXT,
    "mediaType" TEXT,
    "capturedAt" TIMESTAMPTZ(3),
    "note" TEXT,
    "withheld" BOOLEAN NOT NULL,
    "struck" BOOLEAN NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatchmentTopology" (
    "theatreId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "builtFrom" BIGINT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cells" INTEGER NOT NULL,
    "km2" DOUBLE PRECISION NOT NULL,
    "topology" TEXT NOT NULL,

    CONSTRAINT "CatchmentTopology_pkey" PRIMARY KEY ("theatreId","builtFrom")
);

-- CreateIndex
CREATE INDEX "Revision_theatreId_id_idx" ON "Revision"("theatreId", "id");

-- CreateIndex
CREATE INDEX "Revision_theatreId_recordedAt_idx" ON "Revision"("theatreId", "recordedAt");

-- CreateIndex
CREATE INDEX "Revision_recordedAt_idx" ON "Revision"("recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordId_number_key" ON "Revision"("recordId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Theatre_slug_key" ON "Theatre"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Region_theatreId_key_key" ON "Region"("theatreId", "key");

-- CreateIndex
CREATE INDEX "Place_theatreId_regionId_idx" ON "Place"("theatreId", "regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_theatreId_geonameId_key" ON "Place"("theatreId", "geonameId");

-- CreateIndex
CREATE INDEX "PlaceName_searchKey_idx" ON "PlaceName" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Source_theatreId_idx" ON "Source"("theatreId");

-- CreateIndex
CREATE INDEX "Statement_theatreId_saidTo_id_idx" ON "Statement"("theatreId", "saidTo", "id");

-- CreateIndex
CREATE INDEX "Statement_speakerId_idx" ON "Statement"("speakerId");

-- CreateIndex
CREATE INDEX "Relay_sourceId_idx" ON "Relay"("sourceId");

-- CreateIndex
CREATE INDEX "Claim_statementId_idx" ON "Claim"("statementId");

-- CreateIndex
CREATE INDEX "Claim_placeId_idx" ON "Claim"("placeId");

-- CreateIndex
CREATE INDEX "Claim_toPlaceId_idx" ON "Claim"("toPlaceId");

-- CreateIndex
CREATE INDEX "Claim_regionId_idx" ON "Claim"("regionId");

-- CreateIndex
CREATE INDEX "ClaimRegion_regionId_idx" ON "ClaimRegion"("regionId");

-- CreateIndex
CREATE INDEX "Answer_answeredId_idx" ON "Answer"("answeredId");

-- CreateIndex
CREATE INDEX "Verification_claimId_idx" ON "Verification"("claimId");

-- CreateIndex
CREATE INDEX "Evidence_statementId_idx" ON "Evidence"("statementId");

-- CreateIndex
CREATE INDEX "Evidence_verificationId_idx" ON "Evidence"("verificationId");

-- CreateIndex
CREATE INDEX "CatchmentTopology_digest_idx" ON "CatchmentTopology"("digest");

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_theatreId_fkey" FOREIGN KEY ("theatreId") REFERENCES "Theatre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_theatreId_fkey" FOREIGN KEY ("theatreId") REFERENCES "Theatre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_theatreId_fkey" FOREIGN KEY ("theatreId") REFERENCES "Theatre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceName" ADD CONSTRAINT "PlaceName_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_theatreId_fkey" FOREIGN KEY ("theatreId") REFERENCES "Theatre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_theatreId_fkey" FOREIGN KEY ("theatreId") REFERENCES "Theatre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relay" ADD CONSTRAINT "Relay_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relay" ADD CONSTRAINT "Relay_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_toPlaceId_fkey" FOREIGN KEY ("toPlaceId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRegion" ADD CONSTRAINT "ClaimRegion_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRegion" ADD CONSTRAINT "ClaimRegion_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_answeredId_fkey" FOREIGN KEY ("answeredId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verification" ADD CONSTRAINT "Verification_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verification" ADD CONSTRAINT "Verification_assessorId_fkey" FOREIGN KEY ("assessorId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_verificationId_fkey" FOREIGN KEY ("verificationId") REFERENCES "Verification"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatchmentTopology" ADD CONSTRAINT "CatchmentTopology_theatreId_fkey" FOREIGN KEY ("theatreId") REFERENCES "Theatre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


