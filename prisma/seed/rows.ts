import type { Prisma } from '@/lib/db/generated/client';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A row as JSON carries it to the database: days, moments and decimals are text. */
export type Row<Input> = {
  [Key in keyof Input]: Key extends 'content' | 'before' | 'after' | 'settings' | 'inputs' | 'typedInputs'
    ? Json
    : Extract<Input[Key], string | number | boolean | null | undefined>;
};

/** Who takes part, and in what. */
const emptyPeople = () => ({
  Unit: [] as Row<Prisma.UnitCreateManyInput>[],
  UnitName: [] as Row<Prisma.UnitNameCreateManyInput>[],
  UnitChange: [] as Row<Prisma.UnitChangeCreateManyInput>[],
  UnitSuccession: [] as Row<Prisma.UnitSuccessionCreateManyInput>[],
  Bloc: [] as Row<Prisma.BlocCreateManyInput>[],
  BlocMembership: [] as Row<Prisma.BlocMembershipCreateManyInput>[],
  Account: [] as Row<Prisma.AccountCreateManyInput>[],
  Movement: [] as Row<Prisma.MovementCreateManyInput>[],
});

/** The blocs' years, and what they are measured by. */
const emptyCampaigns = () => ({
  Campaign: [] as Row<Prisma.CampaignCreateManyInput>[],
  CampaignMember: [] as Row<Prisma.CampaignMemberCreateManyInput>[],
  CampaignLead: [] as Row<Prisma.CampaignLeadCreateManyInput>[],
  CampaignStaff: [] as Row<Prisma.CampaignStaffCreateManyInput>[],
  CampaignMovement: [] as Row<Prisma.CampaignMovementCreateManyInput>[],
  Phase: [] as Row<Prisma.PhaseCreateManyInput>[],
  PhaseExtension: [] as Row<Prisma.PhaseExtensionCreateManyInput>[],
  CampaignHead: [] as Row<Prisma.CampaignHeadCreateManyInput>[],
  CriteriaTable: [] as Row<Prisma.CriteriaTableCreateManyInput>[],
  Criterion: [] as Row<Prisma.CriterionCreateManyInput>[],
  CriteriaVersion: [] as Row<Prisma.CriteriaVersionCreateManyInput>[],
  TargetTemplate: [] as Row<Prisma.TargetTemplateCreateManyInput>[],
});

/** What units register and report. */
const emptySheets = () => ({
  StoredFile: [] as Row<Prisma.StoredFileCreateManyInput>[],
  Document: [] as Row<Prisma.DocumentCreateManyInput>[],
  Registration: [] as Row<Prisma.RegistrationCreateManyInput>[],
  Target: [] as Row<Prisma.TargetCreateManyInput>[],
  TitleAim: [] as Row<Prisma.TitleAimCreateManyInput>[],
  RegistrationSnapshot: [] as Row<Prisma.RegistrationSnapshotCreateManyInput>[],
  TargetAdjustment: [] as Row<Prisma.TargetAdjustmentCreateManyInput>[],
  Report: [] as Row<Prisma.ReportCreateManyInput>[],
  ReportLine: [] as Row<Prisma.ReportLineCreateManyInput>[],
  ReportNarrative: [] as Row<Prisma.ReportNarrativeCreateManyInput>[],
  ReportLineEvidence: [] as Row<Prisma.ReportLineEvidenceCreateManyInput>[],
  ReportSnapshot: [] as Row<Prisma.ReportSnapshotCreateManyInput>[],
});

/** What they are scored by, and how the year ends. */
const emptyScores = () => ({
  UnitAward: [] as Row<Prisma.UnitAwardCreateManyInput>[],
  AwardYear: [] as Row<Prisma.AwardYearCreateManyInput>[],
  ExternalScore: [] as Row<Prisma.ExternalScoreCreateManyInput>[],
  ScoreSheet: [] as Row<Prisma.ScoreSheetCreateManyInput>[],
  ScoreLine: [] as Row<Prisma.ScoreLineCreateManyInput>[],
  ScoreLineEvidence: [] as Row<Prisma.ScoreLineEvidenceCreateManyInput>[],
  ScoreSnapshot: [] as Row<Prisma.ScoreSnapshotCreateManyInput>[],
  CrossSheet: [] as Row<Prisma.CrossSheetCreateManyInput>[],
  CrossLine: [] as Row<Prisma.CrossLineCreateManyInput>[],
  CrossSnapshot: [] as Row<Prisma.CrossSnapshotCreateManyInput>[],
  ScoreFact: [] as Row<Prisma.ScoreFactCreateManyInput>[],
  RankingPublication: [] as Row<Prisma.RankingPublicationCreateManyInput>[],
});

/** Everything that will be loaded, table by table, in the order in which the tables refer to each other. */
export const emptyRows = () => ({
  ...emptyPeople(),
  ...emptyCampaigns(),
  ...emptySheets(),
  ...emptyScores(),
  AuditEvent: [] as Row<Prisma.AuditEventCreateManyInput>[],
});

export type Rows = ReturnType<typeof emptyRows>;

/** The rows, and the bytes of the files that some of them name, by SHA-256. */
export type Province = { rows: Rows; files: Map<string, Buffer> };
