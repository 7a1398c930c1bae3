-- CreateTable
CREATE TABLE "CriteriaImport" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "campaignId" UUID,
    "fileName" TEXT NOT NULL,
    "sheets" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CriteriaImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CriteriaImport_accountId_campaignId_idx" ON "CriteriaImport"("accountId", "campaignId");

-- CreateIndex
CREATE INDEX "CriteriaImport_campaignId_idx" ON "CriteriaImport"("campaignId");

-- CreateIndex
CREATE INDEX "CriteriaImport_createdAt_idx" ON "CriteriaImport"("createdAt");

-- AddForeignKey
ALTER TABLE "CriteriaImport" ADD CONSTRAINT "CriteriaImport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaImport" ADD CONSTRAINT "CriteriaImport_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
