-- CreateEnum
CREATE TYPE "ScoreVisibility" AS ENUM ('own', 'ranking', 'sheets');

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "scoreVisibility" "ScoreVisibility" NOT NULL DEFAULT 'ranking';

-- CreateTable
CREATE TABLE "ScoreFact" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "factId" TEXT NOT NULL,
    "holds" BOOLEAN,
    "reason" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "statedAt" TIMESTAMPTZ(3) NOT NULL,
    "statedBy" TEXT NOT NULL,

    CONSTRAINT "ScoreFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RankingPublication" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "RankingPublication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScoreFact_unitId_idx" ON "ScoreFact"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreFact_campaignId_unitId_factId_key" ON "ScoreFact"("campaignId", "unitId", "factId");

-- CreateIndex
CREATE INDEX "RankingPublication_versionId_idx" ON "RankingPublication"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "RankingPublication_campaignId_number_key" ON "RankingPublication"("campaignId", "number");

-- AddForeignKey
ALTER TABLE "ScoreFact" ADD CONSTRAINT "ScoreFact_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreFact" ADD CONSTRAINT "ScoreFact_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankingPublication" ADD CONSTRAINT "RankingPublication_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankingPublication" ADD CONSTRAINT "RankingPublication_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CriteriaVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is stated has its reason; a published ranking is only ever followed by another one, which says why.
alter table "ScoreFact" add constraint "ScoreFact_reason" check (holds is null or btrim(reason) <> '');
alter table "ScoreFact" add constraint "ScoreFact_fact" check ("factId" <> '');
alter table "RankingPublication" add constraint "RankingPublication_number" check (number >= 1);
alter table "RankingPublication" add constraint "RankingPublication_reason" check ((number = 1) = (btrim(reason) = ''));
alter table "RankingPublication" add constraint "RankingPublication_content" check (jsonb_typeof(content -> 'rows') is not distinct from 'array');
create trigger "RankingPublication_immutable" before update or delete on "RankingPublication"
  for each row execute function refuse_change();
