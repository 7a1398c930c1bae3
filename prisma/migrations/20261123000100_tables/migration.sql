-- CreateEnum
CREATE TYPE "Role" AS ENUM ('office', 'leader', 'officer', 'head');

-- CreateEnum
CREATE TYPE "PeerVisibility" AS ENUM ('none', 'status', 'results');

-- CreateEnum
CREATE TYPE "LeadKind" AS ENUM ('lead', 'deputy');

-- CreateEnum
CREATE TYPE "StaffKind" AS ENUM ('secretariat', 'overseer');

-- CreateEnum
CREATE TYPE "PhaseKind" AS ENUM ('registration', 'reportQ1', 'reportHalf', 'reportNine', 'reportYear', 'selfScoring', 'crossScoring', 'appraisal', 'meeting', 'publication');

-- CreateEnum
CREATE TYPE "Period" AS ENUM ('q1', 'half', 'nine', 'year');

-- CreateEnum
CREATE TYPE "TargetDirection" AS ENUM ('more', 'less', 'byDate', 'yesNo');

-- CreateEnum
CREATE TYPE "TargetAccumulation" AS ENUM ('cumulative', 'perPeriod', 'latest');

-- CreateEnum
CREATE TYPE "SheetStatus" AS ENUM ('draft', 'submitted', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "LineVerdict" AS ENUM ('accept', 'return');

-- CreateEnum
CREATE TYPE "AwardFamily" AS ENUM ('title', 'commendation');

-- CreateEnum
CREATE TYPE "SnapshotKind" AS ENUM ('submitted', 'returned', 'accepted', 'adjusted');

-- CreateEnum
CREATE TYPE "AdjustmentStatus" AS ENUM ('submitted', 'returned', 'accepted', 'withdrawn');

-- CreateEnum
CREATE TYPE "UnitChangeKind" AS ENUM ('create', 'rename', 'merge', 'split', 'dissolve');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userName" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" UUID,
    "passwordHash" TEXT NOT NULL,
    "passwordTemporary" BOOLEAN NOT NULL DEFAULT true,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSignInAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "network" TEXT NOT NULL,
    "browser" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastFailureAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actedAs" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "objectKind" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "objectName" TEXT NOT NULL,
    "campaignId" UUID,
    "unitId" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bloc" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Bloc_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BlocMembership" (
    "id" UUID NOT NULL,
    "blocId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "BlocMembership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "blocId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "launchText" TEXT NOT NULL DEFAULT '',
    "directions" TEXT NOT NULL DEFAULT '',
    "peerVisibility" "PeerVisibility" NOT NULL DEFAULT 'status',
    "officerMaySubmit" BOOLEAN NOT NULL DEFAULT false,
    "completionCap" INTEGER NOT NULL DEFAULT 120,
    "previousId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignMember" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "unitName" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,

    CONSTRAINT "CampaignMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignLead" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "LeadKind" NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "CampaignLead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignStaff" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "StaffKind" NOT NULL,

    CONSTRAINT "CampaignStaff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Movement" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "provincial" BOOLEAN NOT NULL DEFAULT false,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "Movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignMovement" (
    "campaignId" UUID NOT NULL,
    "movementId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "CampaignMovement_pkey" PRIMARY KEY ("campaignId","movementId")
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "kind" "PhaseKind" NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PhaseExtension" (
    "id" UUID NOT NULL,
    "phaseId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PhaseExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignHead" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "CampaignHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TargetTemplate" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "groupCode" TEXT NOT NULL,
    "movementId" UUID,
    "text" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "direction" "TargetDirection" NOT NULL,
    "accumulation" "TargetAccumulation" NOT NULL,
    "weight" DECIMAL(6,2),
    "required" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "TargetTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "abstract" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "fileHash" TEXT,
    "fileName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "hash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ReportLineEvidence" (
    "lineId" UUID NOT NULL,
    "documentId" UUID NOT NULL,

    CONSTRAINT "ReportLineEvidence_pkey" PRIMARY KEY ("lineId","documentId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "period" "Period" NOT NULL,
    "status" "SheetStatus" NOT NULL DEFAULT 'draft',
    "statusSince" TIMESTAMPTZ(3) NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "firstSentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportLine" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "actual" DECIMAL(20,4),
    "actualOn" DATE,
    "actualYes" BOOLEAN,
    "note" TEXT NOT NULL DEFAULT '',
    "status" "SheetStatus" NOT NULL DEFAULT 'draft',
    "returnReason" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "verdict" "LineVerdict",
    "verdictReason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "ReportLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportNarrative" (
    "reportId" UUID NOT NULL,
    "headId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "ReportNarrative_pkey" PRIMARY KEY ("reportId","headId")
);

-- CreateTable
CREATE TABLE "ReportSnapshot" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SnapshotKind" NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBy" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "ReportSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TargetGroup" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "TargetGroup_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "status" "SheetStatus" NOT NULL DEFAULT 'draft',
    "statusSince" TIMESTAMPTZ(3) NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "firstSentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "groupCode" TEXT NOT NULL,
    "movementId" UUID,
    "text" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "direction" "TargetDirection" NOT NULL,
    "accumulation" "TargetAccumulation" NOT NULL,
    "baseline" DECIMAL(20,4),
    "baselineOn" DATE,
    "planned" DECIMAL(20,4),
    "plannedOn" DATE,
    "dueOn" DATE,
    "weight" DECIMAL(6,2),
    "ownerDivision" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "previousId" UUID,
    "status" "SheetStatus" NOT NULL DEFAULT 'draft',
    "returnReason" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "verdict" "LineVerdict",
    "verdictReason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardType" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" "AwardFamily" NOT NULL,
    "legalGround" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "AwardType_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "TitleAim" (
    "registrationId" UUID NOT NULL,
    "awardCode" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TitleAim_pkey" PRIMARY KEY ("registrationId","awardCode")
);

-- CreateTable
CREATE TABLE "RegistrationSnapshot" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SnapshotKind" NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBy" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "RegistrationSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TargetAdjustment" (
    "id" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "status" "AdjustmentStatus" NOT NULL DEFAULT 'submitted',
    "reason" TEXT NOT NULL,
    "documentId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,
    "decisionReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TargetAdjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitName" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "UnitName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitChange" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "UnitChangeKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "decision" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnitChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitSuccession" (
    "changeId" UUID NOT NULL,
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,

    CONSTRAINT "UnitSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_userName_key" ON "Account"("userName");

-- CreateIndex
CREATE INDEX "Account_name_idx" ON "Account"("name");

-- CreateIndex
CREATE INDEX "Account_unitId_idx" ON "Account"("unitId");

-- CreateIndex
CREATE INDEX "Account_role_name_idx" ON "Account"("role", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_createdAt_idx" ON "Session"("accountId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_action_at_idx" ON "AuditEvent"("action", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_unitId_at_idx" ON "AuditEvent"("unitId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_campaignId_at_idx" ON "AuditEvent"("campaignId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_objectKind_objectId_at_idx" ON "AuditEvent"("objectKind", "objectId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Bloc_code_key" ON "Bloc"("code");

-- CreateIndex
CREATE INDEX "Bloc_ordinal_idx" ON "Bloc"("ordinal");

-- CreateIndex
CREATE INDEX "BlocMembership_blocId_validFrom_idx" ON "BlocMembership"("blocId", "validFrom");

-- CreateIndex
CREATE INDEX "BlocMembership_unitId_validFrom_idx" ON "BlocMembership"("unitId", "validFrom");

-- CreateIndex
CREATE INDEX "Campaign_year_idx" ON "Campaign"("year");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_blocId_year_key" ON "Campaign"("blocId", "year");

-- CreateIndex
CREATE INDEX "CampaignMember_unitId_idx" ON "CampaignMember"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignMember_campaignId_unitId_key" ON "CampaignMember"("campaignId", "unitId");

-- CreateIndex
CREATE INDEX "CampaignLead_campaignId_kind_validFrom_idx" ON "CampaignLead"("campaignId", "kind", "validFrom");

-- CreateIndex
CREATE INDEX "CampaignStaff_accountId_idx" ON "CampaignStaff"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignStaff_campaignId_accountId_kind_key" ON "CampaignStaff"("campaignId", "accountId", "kind");

-- CreateIndex
CREATE INDEX "Movement_provincial_startsOn_idx" ON "Movement"("provincial", "startsOn");

-- CreateIndex
CREATE INDEX "CampaignMovement_movementId_idx" ON "CampaignMovement"("movementId");

-- CreateIndex
CREATE INDEX "Phase_kind_closesOn_idx" ON "Phase"("kind", "closesOn");

-- CreateIndex
CREATE UNIQUE INDEX "Phase_campaignId_kind_key" ON "Phase"("campaignId", "kind");

-- CreateIndex
CREATE INDEX "PhaseExtension_phaseId_unitId_createdAt_idx" ON "PhaseExtension"("phaseId", "unitId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignHead_campaignId_ordinal_key" ON "CampaignHead"("campaignId", "ordinal");

-- CreateIndex
CREATE INDEX "TargetTemplate_campaignId_ordinal_idx" ON "TargetTemplate"("campaignId", "ordinal");

-- CreateIndex
CREATE INDEX "Document_unitId_issuedOn_idx" ON "Document"("unitId", "issuedOn");

-- CreateIndex
CREATE INDEX "Document_fileHash_idx" ON "Document"("fileHash");

-- CreateIndex
CREATE UNIQUE INDEX "Document_unitId_number_issuedOn_issuer_key" ON "Document"("unitId", "number", "issuedOn", "issuer");

-- CreateIndex
CREATE INDEX "ReportLineEvidence_documentId_idx" ON "ReportLineEvidence"("documentId");

-- CreateIndex
CREATE INDEX "Report_unitId_idx" ON "Report"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_campaignId_unitId_period_key" ON "Report"("campaignId", "unitId", "period");

-- CreateIndex
CREATE INDEX "ReportLine_targetId_idx" ON "ReportLine"("targetId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportLine_reportId_targetId_key" ON "ReportLine"("reportId", "targetId");

-- CreateIndex
CREATE INDEX "ReportNarrative_headId_idx" ON "ReportNarrative"("headId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSnapshot_reportId_number_key" ON "ReportSnapshot"("reportId", "number");

-- CreateIndex
CREATE INDEX "Registration_unitId_idx" ON "Registration"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_campaignId_unitId_key" ON "Registration"("campaignId", "unitId");

-- CreateIndex
CREATE INDEX "Target_registrationId_ordinal_idx" ON "Target"("registrationId", "ordinal");

-- CreateIndex
CREATE INDEX "Target_previousId_idx" ON "Target"("previousId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationSnapshot_registrationId_number_key" ON "RegistrationSnapshot"("registrationId", "number");

-- CreateIndex
CREATE INDEX "TargetAdjustment_targetId_requestedAt_idx" ON "TargetAdjustment"("targetId", "requestedAt");

-- CreateIndex
CREATE INDEX "TargetAdjustment_documentId_idx" ON "TargetAdjustment"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");

-- CreateIndex
CREATE INDEX "Unit_name_idx" ON "Unit"("name");

-- CreateIndex
CREATE INDEX "Unit_validTo_idx" ON "Unit"("validTo");

-- CreateIndex
CREATE INDEX "UnitName_unitId_validFrom_idx" ON "UnitName"("unitId", "validFrom");

-- CreateIndex
CREATE INDEX "UnitChange_unitId_effectiveOn_idx" ON "UnitChange"("unitId", "effectiveOn");

-- CreateIndex
CREATE INDEX "UnitSuccession_successorId_idx" ON "UnitSuccession"("successorId");

-- CreateIndex
CREATE INDEX "UnitSuccession_changeId_idx" ON "UnitSuccession"("changeId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlocMembership" ADD CONSTRAINT "BlocMembership_blocId_fkey" FOREIGN KEY ("blocId") REFERENCES "Bloc"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlocMembership" ADD CONSTRAINT "BlocMembership_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_blocId_fkey" FOREIGN KEY ("blocId") REFERENCES "Bloc"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignMember" ADD CONSTRAINT "CampaignMember_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignMember" ADD CONSTRAINT "CampaignMember_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignLead" ADD CONSTRAINT "CampaignLead_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignLead" ADD CONSTRAINT "CampaignLead_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignStaff" ADD CONSTRAINT "CampaignStaff_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignStaff" ADD CONSTRAINT "CampaignStaff_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignMovement" ADD CONSTRAINT "CampaignMovement_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignMovement" ADD CONSTRAINT "CampaignMovement_movementId_fkey" FOREIGN KEY ("movementId") REFERENCES "Movement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhaseExtension" ADD CONSTRAINT "PhaseExtension_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhaseExtension" ADD CONSTRAINT "PhaseExtension_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignHead" ADD CONSTRAINT "CampaignHead_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetTemplate" ADD CONSTRAINT "TargetTemplate_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetTemplate" ADD CONSTRAINT "TargetTemplate_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "TargetGroup"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetTemplate" ADD CONSTRAINT "TargetTemplate_movementId_fkey" FOREIGN KEY ("movementId") REFERENCES "Movement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_fileHash_fkey" FOREIGN KEY ("fileHash") REFERENCES "StoredFile"("hash") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportLineEvidence" ADD CONSTRAINT "ReportLineEvidence_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "ReportLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportLineEvidence" ADD CONSTRAINT "ReportLineEvidence_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportLine" ADD CONSTRAINT "ReportLine_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportLine" ADD CONSTRAINT "ReportLine_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportNarrative" ADD CONSTRAINT "ReportNarrative_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportNarrative" ADD CONSTRAINT "ReportNarrative_headId_fkey" FOREIGN KEY ("headId") REFERENCES "CampaignHead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSnapshot" ADD CONSTRAINT "ReportSnapshot_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_groupCode_fkey" FOREIGN KEY ("groupCode") REFERENCES "TargetGroup"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_movementId_fkey" FOREIGN KEY ("movementId") REFERENCES "Movement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleAim" ADD CONSTRAINT "TitleAim_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleAim" ADD CONSTRAINT "TitleAim_awardCode_fkey" FOREIGN KEY ("awardCode") REFERENCES "AwardType"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationSnapshot" ADD CONSTRAINT "RegistrationSnapshot_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetAdjustment" ADD CONSTRAINT "TargetAdjustment_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetAdjustment" ADD CONSTRAINT "TargetAdjustment_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitName" ADD CONSTRAINT "UnitName_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitChange" ADD CONSTRAINT "UnitChange_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "UnitChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

