-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "takenFromId" UUID;

-- CreateIndex
CREATE INDEX "Target_takenFromId_idx" ON "Target"("takenFromId");

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_takenFromId_fkey" FOREIGN KEY ("takenFromId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;
