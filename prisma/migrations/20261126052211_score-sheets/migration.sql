-- CreateEnum
CREATE TYPE "ScoreStatus" AS ENUM ('draft', 'submitted', 'returned', 'appraised', 'agreed');

-- CreateEnum
CREATE TYPE "ScoreSnapshotKind" AS ENUM ('self', 'appraised', 'explained', 'agreed');

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "status" "ScoreStatus" NOT NULL DEFAULT 'draft',
    "statusSince" TIMESTAMPTZ(3) NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "firstSentAt" TIMESTAMPTZ(3),
    "answerBy" DATE,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScoreLine" (
    "id" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "inputs" JSONB NOT NULL,
    "notAssigned" BOOLEAN NOT NULL DEFAULT false,
    "claimed" DECIMAL(12,4),
    "claimReason" TEXT NOT NULL DEFAULT '',
    "explanation" TEXT NOT NULL DEFAULT '',
    "appraised" DECIMAL(12,4),
    "appraisedReason" TEXT NOT NULL DEFAULT '',
    "appraisedBy" TEXT,
    "appraisedAt" TIMESTAMPTZ(3),
    "agreed" DECIMAL(12,4),
    "agreedReason" TEXT NOT NULL DEFAULT '',
    "agreedBy" TEXT,
    "agreedAt" TIMESTAMPTZ(3),
    "nextQuestion" TEXT NOT NULL DEFAULT '',
    "question" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "reopened" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "ScoreLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScoreLineEvidence" (
    "lineId" UUID NOT NULL,
    "documentId" UUID NOT NULL,

    CONSTRAINT "ScoreLineEvidence_pkey" PRIMARY KEY ("lineId","documentId")
);

-- CreateTable
CREATE TABLE "ScoreSnapshot" (
    "id" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ScoreSnapshotKind" NOT NULL,
    "versionId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBy" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "ScoreSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScoreSheet_unitId_idx" ON "ScoreSheet"("unitId");

-- CreateIndex
CREATE INDEX "ScoreSheet_versionId_idx" ON "ScoreSheet"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreSheet_campaignId_unitId_key" ON "ScoreSheet"("campaignId", "unitId");

-- CreateIndex
CREATE INDEX "ScoreLine_criterionId_idx" ON "ScoreLine"("criterionId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreLine_sheetId_criterionId_key" ON "ScoreLine"("sheetId", "criterionId");

-- CreateIndex
CREATE INDEX "ScoreLineEvidence_documentId_idx" ON "ScoreLineEvidence"("documentId");

-- CreateIndex
CREATE INDEX "ScoreSnapshot_versionId_idx" ON "ScoreSnapshot"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreSnapshot_sheetId_number_key" ON "ScoreSnapshot"("sheetId", "number");

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CriteriaVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreLine" ADD CONSTRAINT "ScoreLine_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ScoreSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreLineEvidence" ADD CONSTRAINT "ScoreLineEvidence_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "ScoreLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreLineEvidence" ADD CONSTRAINT "ScoreLineEvidence_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSnapshot" ADD CONSTRAINT "ScoreSnapshot_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ScoreSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSnapshot" ADD CONSTRAINT "ScoreSnapshot_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CriteriaVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must always hold, whatever the program does.
alter table "ScoreLine" add constraint "ScoreLine_inputs" check (jsonb_typeof(inputs) = 'object');
alter table "ScoreLine" add constraint "ScoreLine_appraisal" check (("appraisedAt" is null or "appraisedBy" is not null) and (appraised is null or "appraisedBy" is not null));
alter table "ScoreLine" add constraint "ScoreLine_agreement" check (("agreedAt" is null) = ("agreedBy" is null) and (agreed is null or "agreedBy" is not null));
alter table "ScoreLine" add constraint "ScoreLine_reopened" check (not reopened or question <> '');
alter table "ScoreSheet" add constraint "ScoreSheet_answer_by" check (status <> 'returned' or "answerBy" is not null);
alter table "ScoreSheet" add constraint "ScoreSheet_sent" check (status = 'draft' or "firstSentAt" is not null);
create trigger "ScoreSnapshot_immutable" before update or delete on "ScoreSnapshot"
  for each row execute function refuse_change();
