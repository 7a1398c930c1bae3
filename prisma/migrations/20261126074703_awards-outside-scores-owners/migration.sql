-- CreateEnum
CREATE TYPE "AwardLevel" AS ENUM ('government', 'ministry', 'province', 'unit');

-- CreateTable
CREATE TABLE "UnitAward" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "awardCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "level" "AwardLevel" NOT NULL,
    "decisionNumber" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "UnitAward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardYear" (
    "year" INTEGER NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "declaredBy" TEXT NOT NULL,

    CONSTRAINT "AwardYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "ExternalIndex" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "outOf" DECIMAL(12,4) NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "ExternalIndex_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalScore" (
    "id" UUID NOT NULL,
    "indexId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "score" DECIMAL(12,4) NOT NULL,
    "document" TEXT NOT NULL,
    "documentOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "ExternalScore_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CriterionOwner" (
    "versionId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "unitId" UUID NOT NULL,

    CONSTRAINT "CriterionOwner_pkey" PRIMARY KEY ("versionId","criterionId")
);

-- CreateTable
CREATE TABLE "OwnerTakeover" (
    "sheetId" UUID NOT NULL,
    "ownerUnitId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBy" TEXT NOT NULL,

    CONSTRAINT "OwnerTakeover_pkey" PRIMARY KEY ("sheetId","ownerUnitId")
);

-- CreateIndex
CREATE INDEX "UnitAward_year_unitId_idx" ON "UnitAward"("year", "unitId");

-- CreateIndex
CREATE INDEX "UnitAward_awardCode_idx" ON "UnitAward"("awardCode");

-- CreateIndex
CREATE UNIQUE INDEX "UnitAward_unitId_year_awardCode_decisionNumber_key" ON "UnitAward"("unitId", "year", "awardCode", "decisionNumber");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalIndex_key_validFrom_key" ON "ExternalIndex"("key", "validFrom");

-- CreateIndex
CREATE INDEX "ExternalScore_year_unitId_idx" ON "ExternalScore"("year", "unitId");

-- CreateIndex
CREATE INDEX "ExternalScore_unitId_idx" ON "ExternalScore"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalScore_indexId_unitId_year_key" ON "ExternalScore"("indexId", "unitId", "year");

-- CreateIndex
CREATE INDEX "CriterionOwner_unitId_versionId_idx" ON "CriterionOwner"("unitId", "versionId");

-- CreateIndex
CREATE INDEX "OwnerTakeover_ownerUnitId_idx" ON "OwnerTakeover"("ownerUnitId");

-- AddForeignKey
ALTER TABLE "UnitAward" ADD CONSTRAINT "UnitAward_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitAward" ADD CONSTRAINT "UnitAward_awardCode_fkey" FOREIGN KEY ("awardCode") REFERENCES "AwardType"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalScore" ADD CONSTRAINT "ExternalScore_indexId_fkey" FOREIGN KEY ("indexId") REFERENCES "ExternalIndex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalScore" ADD CONSTRAINT "ExternalScore_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionOwner" ADD CONSTRAINT "CriterionOwner_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CriteriaVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionOwner" ADD CONSTRAINT "CriterionOwner_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnerTakeover" ADD CONSTRAINT "OwnerTakeover_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ScoreSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnerTakeover" ADD CONSTRAINT "OwnerTakeover_ownerUnitId_fkey" FOREIGN KEY ("ownerUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must always hold, whatever the program does.
alter table "UnitAward" add constraint "UnitAward_year" check (year between 1990 and 2200);
alter table "AwardYear" add constraint "AwardYear_year" check (year between 1990 and 2200);
alter table "ExternalIndex" add constraint "ExternalIndex_life" check ("validTo" > "validFrom");
alter table "ExternalIndex" add constraint "ExternalIndex_out_of" check ("outOf" > 0);
alter table "ExternalScore" add constraint "ExternalScore_year" check (year between 1990 and 2200);
alter table "ExternalScore" add constraint "ExternalScore_score" check (score >= 0);
alter table "OwnerTakeover" add constraint "OwnerTakeover_reason" check (btrim(reason) <> '');

-- Who owns which leaf of an issued table, told by its content: what a leaf does not say, the section above it says. The same as
-- scorersOf() in lib/criteria/rules/tree.ts. Kept as rows, so that a unit finds what it scores without reading every table.
create function criterion_owners(content jsonb) returns table ("criterionId" uuid, "unitId" uuid) language sql stable as $$
  with recursive items as (
    select c ->> 'id' as id, c ->> 'parentId' as parent, nullif(c -> 'scorer', 'null'::jsonb) as scorer
    from jsonb_array_elements(content -> 'criteria') c
  ), walk (id, scorer) as (
    select id, scorer from items where parent is null
    union all
    select i.id, coalesce(i.scorer, w.scorer) from walk w join items i on i.parent = w.id
  )
  select w.id::uuid, u.id from walk w join "Unit" u on u.id::text = w.scorer ->> 'unitId'
  where w.scorer ->> 'kind' = 'owner' and not exists (select from items i where i.parent = w.id)
$$;

create function keep_criterion_owners() returns trigger language plpgsql as $$
begin
  insert into "CriterionOwner" ("versionId", "criterionId", "unitId")
  select new.id, o."criterionId", o."unitId" from criterion_owners(new.content) o;
  return null;
end $$;
create trigger "CriteriaVersion_owners" after insert on "CriteriaVersion" for each row execute function keep_criterion_owners();
insert into "CriterionOwner" ("versionId", "criterionId", "unitId")
  select v.id, o."criterionId", o."unitId" from "CriteriaVersion" v, criterion_owners(v.content) o;
create trigger "CriterionOwner_immutable" before update or delete on "CriterionOwner"
  for each row execute function refuse_change();

-- What the province begins with; other indexes are added by the office.
insert into "ExternalIndex" (id, name, key, issuer, "outOf", "validFrom", "updatedAt", "updatedBy") values
  (gen_random_uuid(), 'Chỉ số cải cách hành chính (PAR INDEX)', 'chi so cai cach hanh chinh (par index)', 'Sở Nội vụ', 100, '2015-01-01', now(), 'Hệ thống'),
  (gen_random_uuid(), 'Chỉ số chuyển đổi số (DTI)', 'chi so chuyen doi so (dti)', 'Sở Khoa học và Công nghệ', 1000, '2022-01-01', now(), 'Hệ thống'),
  (gen_random_uuid(), 'Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)', 'chi so hai long ve su phuc vu hanh chinh (sipas)', 'Sở Nội vụ', 100, '2017-01-01', now(), 'Hệ thống');
