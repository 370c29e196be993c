-- CreateTable
CREATE TABLE "ReportText" (
    "sha256" CHAR(64) NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "ReportText_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Report" (
    "theatreId" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "keptById" TEXT NOT NULL,
    "keptBy" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedOn" CHAR(10) NOT NULL,
    "outletId" TEXT,
    "url" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("theatreId","sha256","keptById")
);

-- CreateIndex
CREATE INDEX "Report_theatreId_keptAt_idx" ON "Report"("theatreId", "keptAt");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_theatreId_fkey" FOREIGN KEY ("theatreId") REFERENCES "Theatre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "ReportText"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
