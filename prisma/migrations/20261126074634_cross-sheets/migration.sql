-- CreateEnum
CREATE TYPE "CrossStatus" AS ENUM ('assigned', 'draft', 'sent', 'abstained');

-- CreateEnum
CREATE TYPE "CrossStance" AS ENUM ('agree', 'differ', 'abstain');

-- CreateTable
CREATE TABLE "CrossSheet" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "scorerId" UUID NOT NULL,
    "scoredId" UUID NOT NULL,
    "status" "CrossStatus" NOT NULL DEFAULT 'assigned',
    "statusSince" TIMESTAMPTZ(3) NOT NULL,
    "bothWaysReason" TEXT NOT NULL DEFAULT '',
    "abstainReason" TEXT NOT NULL DEFAULT '',
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "assignedBy" TEXT NOT NULL,

    CONSTRAINT "CrossSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CrossLine" (
    "id" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "stance" "CrossStance",
    "points" DECIMAL(12,4),
    "reason" TEXT NOT NULL DEFAULT '',
    "claimed" DECIMAL(12,4),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "CrossLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CrossSnapshot" (
    "id" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBy" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "CrossSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CrossSheet_campaignId_scoredId_idx" ON "CrossSheet"("campaignId", "scoredId");

-- CreateIndex
CREATE INDEX "CrossSheet_scorerId_idx" ON "CrossSheet"("scorerId");

-- CreateIndex
CREATE UNIQUE INDEX "CrossSheet_campaignId_scorerId_scoredId_key" ON "CrossSheet"("campaignId", "scorerId", "scoredId");

-- CreateIndex
CREATE INDEX "CrossLine_criterionId_idx" ON "CrossLine"("criterionId");

-- CreateIndex
CREATE UNIQUE INDEX "CrossLine_sheetId_criterionId_key" ON "CrossLine"("sheetId", "criterionId");

-- CreateIndex
CREATE UNIQUE INDEX "CrossSnapshot_sheetId_key" ON "CrossSnapshot"("sheetId");

-- CreateIndex
CREATE INDEX "CrossSnapshot_versionId_idx" ON "CrossSnapshot"("versionId");

-- AddForeignKey
ALTER TABLE "CrossSheet" ADD CONSTRAINT "CrossSheet_campaignId_scorerId_fkey" FOREIGN KEY ("campaignId", "scorerId") REFERENCES "CampaignMember"("campaignId", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrossSheet" ADD CONSTRAINT "CrossSheet_campaignId_scoredId_fkey" FOREIGN KEY ("campaignId", "scoredId") REFERENCES "CampaignMember"("campaignId", "unitId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrossLine" ADD CONSTRAINT "CrossLine_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "CrossSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrossSnapshot" ADD CONSTRAINT "CrossSnapshot_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "CrossSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CrossSnapshot" ADD CONSTRAINT "CrossSnapshot_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CriteriaVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must always hold, whatever the program does.
alter table "CrossSheet" add constraint "CrossSheet_own_unit" check ("scorerId" <> "scoredId");
-- Two units score each other only where somebody wrote down why: at most one sheet of a pair does without.
create unique index "CrossSheet_both_ways" on "CrossSheet" ("campaignId", least("scorerId", "scoredId"), greatest("scorerId", "scoredId"))
  where "bothWaysReason" = '';
alter table "CrossSheet" add constraint "CrossSheet_abstention" check ((status = 'abstained') = ("abstainReason" <> ''));
alter table "CrossLine" add constraint "CrossLine_points" check (points is null or (stance is not null and stance <> 'abstain'));
create trigger "CrossSnapshot_immutable" before update or delete on "CrossSnapshot"
  for each row execute function refuse_change();
