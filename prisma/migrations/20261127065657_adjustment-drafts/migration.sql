-- CreateTable
CREATE TABLE "AdjustmentDraft" (
    "targetId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "documentId" UUID,
    "after" JSONB NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,
    "preparedBy" TEXT NOT NULL,

    CONSTRAINT "AdjustmentDraft_pkey" PRIMARY KEY ("targetId")
);

-- CreateIndex
CREATE INDEX "AdjustmentDraft_documentId_idx" ON "AdjustmentDraft"("documentId");

-- AddForeignKey
ALTER TABLE "AdjustmentDraft" ADD CONSTRAINT "AdjustmentDraft_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdjustmentDraft" ADD CONSTRAINT "AdjustmentDraft_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
