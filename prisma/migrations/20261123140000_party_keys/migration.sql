-- Whatever names a party names one of its own theatre, and a party that anything names stays: whichever of two writers is
-- faster, the other gets a conflict. A claim therefore says whose theatre's it is.

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "theatreId" TEXT;
UPDATE "Claim" SET "theatreId" = s."theatreId" FROM "Statement" s WHERE s."id" = "Claim"."statementId";
ALTER TABLE "Claim" ALTER COLUMN "theatreId" SET NOT NULL;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_theatreId_baseline_fkey" FOREIGN KEY ("theatreId", "baseline") REFERENCES "Party"("theatreId", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_theatreId_baseline_fkey" FOREIGN KEY ("theatreId", "baseline") REFERENCES "Party"("theatreId", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_theatreId_alignment_fkey" FOREIGN KEY ("theatreId", "alignment") REFERENCES "Party"("theatreId", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_theatreId_party_fkey" FOREIGN KEY ("theatreId", "party") REFERENCES "Party"("theatreId", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;
