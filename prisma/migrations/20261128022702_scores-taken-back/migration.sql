-- AlterEnum
ALTER TYPE "ScoreSnapshotKind" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "ScoreSheet" ADD COLUMN     "answeredBy" DATE;

-- AlterTable
ALTER TABLE "ScoreLine" ADD COLUMN     "typedClaimed" DECIMAL(12,4),
ADD COLUMN     "typedInputs" JSONB;

-- What was typed is one thing.
ALTER TABLE "ScoreLine" ADD CONSTRAINT "ScoreLine_typed_whole" CHECK ("typedClaimed" IS NULL OR "typedInputs" IS NOT NULL);

-- Of first sendings that lie at their bloc what was typed is not known any more: taken back, they stand as they were sent.
-- Whether an answer was sent or its day has passed cannot be told from what was kept: those stay where they are.
UPDATE "ScoreLine" l SET "typedInputs" = l.inputs, "typedClaimed" = l.claimed
FROM "ScoreSheet" s WHERE s.id = l."sheetId" AND s.status = 'submitted' AND s.round = 1;
