-- DropForeignKey
ALTER TABLE "Account" DROP CONSTRAINT "Account_unitId_fkey";

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
