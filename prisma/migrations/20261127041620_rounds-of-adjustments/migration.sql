-- AlterTable
ALTER TABLE "TargetAdjustment" ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 1;
