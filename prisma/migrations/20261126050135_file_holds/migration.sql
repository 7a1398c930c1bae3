-- DropForeignKey
ALTER TABLE "Document" DROP CONSTRAINT "Document_fileHash_fkey";

-- CreateTable
CREATE TABLE "FileHold" (
    "unitId" UUID NOT NULL,
    "fileHash" TEXT NOT NULL,
    "fileName" TEXT,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FileHold_pkey" PRIMARY KEY ("unitId","fileHash")
);

-- CreateIndex
CREATE INDEX "FileHold_fileHash_idx" ON "FileHold"("fileHash");

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_fileHash_fkey" FOREIGN KEY ("fileHash") REFERENCES "StoredFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileHold" ADD CONSTRAINT "FileHold_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileHold" ADD CONSTRAINT "FileHold_fileHash_fkey" FOREIGN KEY ("fileHash") REFERENCES "StoredFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
