-- Who wrote a revision, beside the name as it was then. Revisions from before, and the program's own, have none.
ALTER TABLE "Revision" ADD COLUMN "authorId" TEXT;

-- CreateTable
CREATE TABLE "KeptAnswer" (
    "writer" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "answer" JSON NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptAnswer_pkey" PRIMARY KEY ("writer","key")
);

-- CreateIndex
CREATE INDEX "KeptAnswer_keptAt_idx" ON "KeptAnswer"("keptAt");
