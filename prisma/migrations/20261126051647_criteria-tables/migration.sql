-- CreateTable
CREATE TABLE "CriteriaTable" (
    "id" UUID NOT NULL,
    "campaignId" UUID,
    "title" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "CriteriaTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "tableId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parentId" UUID,
    "ordinal" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("tableId","id")
);

-- CreateTable
CREATE TABLE "CriteriaVersion" (
    "id" UUID NOT NULL,
    "tableId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedBy" TEXT NOT NULL,

    CONSTRAINT "CriteriaVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CriteriaTable_campaignId_key" ON "CriteriaTable"("campaignId");

-- CreateIndex
CREATE INDEX "CriteriaTable_title_idx" ON "CriteriaTable"("title");

-- CreateIndex
CREATE INDEX "Criterion_tableId_parentId_ordinal_idx" ON "Criterion"("tableId", "parentId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "CriteriaVersion_tableId_number_key" ON "CriteriaVersion"("tableId", "number");

-- AddForeignKey
ALTER TABLE "CriteriaTable" ADD CONSTRAINT "CriteriaTable_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "CriteriaTable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_tableId_parentId_fkey" FOREIGN KEY ("tableId", "parentId") REFERENCES "Criterion"("tableId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CriteriaVersion" ADD CONSTRAINT "CriteriaVersion_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "CriteriaTable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An issued table is only ever added to; a criterion is not its own parent.
CREATE TRIGGER "CriteriaVersion_immutable" BEFORE UPDATE OR DELETE ON "CriteriaVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_not_its_parent" CHECK ("parentId" <> id);
ALTER TABLE "CriteriaVersion" ADD CONSTRAINT "CriteriaVersion_reason" CHECK (number = 1 OR btrim(reason) <> '');
