import { randomUUID } from 'node:crypto';
import {
  getAccount,
  getAccountPasteFacts,
  listAccounts,
  listAllAccounts,
  listOwnSessions,
  listUnitAccounts,
} from '@/lib/accounts/queries';
import { listAuditEvents, listLatestAuditEvents } from '@/lib/audits/queries';
import type { Actor } from '@/lib/auth/actor';
import { getAward, getAwardChoices, listAwards } from '@/lib/awards/queries';
import { getBloc, listBlocOptions, listBlocs } from '@/lib/blocs/queries';
import { getCampaignChoices, getCopyPreview } from '@/lib/campaigns/queries/creation';
import { getCampaignFrame, getEditableFrame, listHeads } from '@/lib/campaigns/queries/frame';
import { listCampaigns } from '@/lib/campaigns/queries/list';
import { getCampaignRemoval, getRemovedCampaign } from '@/lib/campaigns/queries/work';
import { getYearPlan } from '@/lib/campaigns/queries/year-plan';
import { listEditorChoices } from '@/lib/criteria/queries/choices';
import { getDraft, getIssuePage, getTableStart } from '@/lib/criteria/queries/draft';
import { getImportYear, getTableImport } from '@/lib/criteria/queries/import';
import { getCriteria } from '@/lib/criteria/queries/issued';
import { getTableTemplate, listTableTemplates } from '@/lib/criteria/queries/templates';
import { getAssignments } from '@/lib/cross-scores/queries/assignments';
import { listCrossDuties } from '@/lib/cross-scores/queries/duties';
import { getCrossOfUnit } from '@/lib/cross-scores/queries/given';
import { getCrossSheet } from '@/lib/cross-scores/queries/sheet';
import { getSpread } from '@/lib/cross-scores/queries/spread';
import { getDashboard } from '@/lib/dashboards/queries';
import { Prisma } from '@/lib/db/generated/client';
import { readSheets } from '@/lib/duties/queries/sheets';
import { findDocumentFile } from '@/lib/evidence/queries/files';
import { listIssuers, listRegisterIssuers } from '@/lib/evidence/queries/issuers';
import { findDocuments, getDocument, listDocuments, listLibraryUnits } from '@/lib/evidence/queries/library';
import { getPasteFacts, listExternalIndexes, listExternalScores } from '@/lib/external/queries';
import { getMembersSettings } from '@/lib/members/queries';
import { getMovementSettings } from '@/lib/movements/queries';
import { getOverview } from '@/lib/phases/queries';
import { getRanking } from '@/lib/rankings/queries/ranking';
import { getUnitYear } from '@/lib/rankings/queries/unit';
import { listReports } from '@/lib/reports/queries/list';
import { readReportMark } from '@/lib/reports/queries/seen';
import { getReportSheet } from '@/lib/reports/queries/sheet';
import { getAdjustmentReview } from '@/lib/reviews/queries/adjustments';
import { getSheetHistory } from '@/lib/reviews/queries/history';
import { getReviewQueue } from '@/lib/reviews/queries/queue';
import { getRegistrationReview } from '@/lib/reviews/queries/registrations';
import { getReportReview } from '@/lib/reviews/queries/reports';
import { getWithdrawn } from '@/lib/reviews/queries/withdrawn';
import { getBoard } from '@/lib/scores/queries/board';
import { getFacts } from '@/lib/scores/queries/facts';
import { listScores } from '@/lib/scores/queries/list';
import { getOwnedSheet, listOwnedSheets } from '@/lib/scores/queries/owned';
import { readScoreMark } from '@/lib/scores/queries/seen';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { getResentItems, getSnapshot, getSnapshotComparison } from '@/lib/scores/queries/snapshots';
import { getTrial } from '@/lib/scores/queries/trial';
import { getVersionChanges } from '@/lib/scores/queries/version-changes';
import { getWithdrawnScore } from '@/lib/scores/queries/withdrawn';
import { getRelatives } from '@/lib/successions/queries';
import { listRegistrations } from '@/lib/targets/queries/list';
import { readTargetsMark } from '@/lib/targets/queries/seen';
import { getAdjustable, getTargetSheet } from '@/lib/targets/queries/sheet';
import { getSources } from '@/lib/targets/queries/sources';
import { readAdjustments } from '@/lib/tasks/queries/adjustments';
import { readOfficeTasks } from '@/lib/tasks/queries/office';
import { readOutcomes } from '@/lib/tasks/queries/outcomes';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { getTemplateSettings } from '@/lib/templates/queries';
import { getUnitPasteFacts, listAllUnits, listUnitOptions, listUnits } from '@/lib/units/queries/list';
import { getChangeReach, getRemoval, getUnit } from '@/lib/units/queries/unit';
import { type ActorName, blocSecret, crossSecret, reportSecret, type SecretYear, targetSecret } from './secret-year';
import { testDay } from './world';

export type Reading = {
  read: (actor: Actor, year: SecretYear) => Promise<unknown>;
  /** What those get who are not named below, as a whole. */
  nothing: unknown;
  /** Who finds something. */
  sees: readonly ActorName[];
  /** Of those, who finds it without any secret: what it holds of their own. */
  partly?: readonly ActorName[];
  /** A text that the others do find, which proves that there was something to leak. */
  holds?: (year: SecretYear) => string;
};

const bloc = ['officer', 'head', 'peer', 'peerHead', 'secretary', 'ownSecretary'] as const;
const unit = ['officer', 'head', 'ownSecretary'] as const;
/** Those who have the unit's documents in their library. */
const heirs = [...unit, 'heir'] as const;
const peers = ['peer', 'peerHead'] as const;
const staff = ['secretary', 'ownSecretary'] as const;
/** An overseer is a leader who follows a bloc: as a leader it reads the whole province. */
const province = ['leader', 'office', 'farOverseer'] as const;
const readers = [...unit, 'secretary', ...province] as const;
const office = ['office'] as const;

const unitSecret = () => targetSecret;
const told = () => reportSecret;
const kept = () => blocSecret;
const all = { search: '', page: 1 };
const only = <Row extends { id: string }>(rows: readonly Row[] | undefined, id: string) =>
  (rows ?? []).filter((row) => row.id === id);

const forOffice = (nothing: unknown, read: Reading['read']): Reading => ({ read, nothing, sees: office });
const forEditors = (read: Reading['read']): Reading => ({ read, nothing: null, sees: [...staff, 'office'] });

/** Called by queries that decided before who asks: rules of reading, never reached by a page. */
export const inner = 'part of another query';

const wholeLog = { person: '', object: '', area: '', unitId: '', from: '', to: '' } as const;

/** Every exported query: who finds something in it, and exactly what all others get. */
export const readings: Record<string, Reading | typeof inner> = {
  'accounts getAccount': forOffice(null, (actor, { accounts }) => getAccount(actor, accounts.officer.id)),
  'accounts getAccountPasteFacts': forOffice(null, (actor) => getAccountPasteFacts(actor)),
  'accounts listAccounts': forOffice(null, (actor) => listAccounts(actor, { ...all, role: '', state: '', unitId: '' })),
  'accounts listAllAccounts': forOffice(null, (actor) =>
    listAllAccounts(actor, { search: '', role: '', state: '', unitId: '' }),
  ),
  'accounts listUnitAccounts': forOffice([], (actor, year) => listUnitAccounts(actor, year.unit.id)),
  'accounts listOwnSessions': {
    read: async (actor, { actors }) => only(await listOwnSessions(actor), actors.officer.sessionId),
    nothing: [],
    sees: ['officer'],
  },
  'audits listAuditEvents': forOffice(null, (actor) => listAuditEvents(actor, { ...wholeLog, page: 1 })),
  'audits listLatestAuditEvents': forOffice(null, (actor) => listLatestAuditEvents(actor, wholeLog)),
  'awards getAward': forOffice(null, (actor, { known }) => getAward(actor, known.award.id)),
  'awards getAwardChoices': forOffice(null, getAwardChoices),
  'awards listAwards': forOffice(null, (actor) => listAwards(actor, { ...all, year: null, name: '' })),
  'blocs getBloc': forOffice(null, (actor, { campaign }) => getBloc(actor, campaign.blocId)),
  'blocs listBlocOptions': forOffice([], listBlocOptions),
  'blocs listBlocs': forOffice(null, (actor) => listBlocs(actor, { ...all, state: 'all' })),
  'campaigns blocsOfYear': inner,
  'campaigns campaignScope': inner,
  'campaigns getCampaignRemoval': forOffice(null, (actor, { campaign }) => getCampaignRemoval(actor, campaign.id)),
  'campaigns getRemovedCampaign': forOffice(null, (actor, { removed }) => getRemovedCampaign(actor, removed.id)),
  'campaigns getCampaignChoices': {
    read: async (actor, { campaign }) => only((await getCampaignChoices(actor))?.blocs, campaign.blocId),
    nothing: [],
    sees: [...staff, 'office'],
  },
  'campaigns getCopyPreview': {
    read: (actor, { campaign }) => getCopyPreview(actor, { blocId: campaign.blocId, year: 2027 }),
    nothing: null,
    sees: [...staff, 'office'],
  },
  'campaigns getYearPlan': forOffice(null, async (actor) => {
    const plan = await getYearPlan(actor, 2027);
    return plan && { year: plan.year };
  }),
  'campaigns getCampaignFrame': {
    read: (actor, { campaign }) => getCampaignFrame(actor, campaign.id),
    nothing: null,
    sees: [...bloc, ...province],
    holds: kept,
  },
  'campaigns getCapRefusal': inner,
  'campaigns getEditableFrame': {
    ...forEditors((actor, { campaign }) => getEditableFrame(actor, campaign.id)),
    holds: kept,
  },
  'campaigns listCampaigns': {
    read: async (actor, { campaign }) =>
      only((await listCampaigns(actor, { query: '', year: 2026, page: 1 })).campaigns, campaign.id),
    nothing: [],
    sees: [...bloc, ...province],
  },
  'campaigns listHeads': {
    read: (actor, { campaign }) => listHeads(actor, campaign.id),
    nothing: [],
    sees: [...bloc, ...province],
    holds: kept,
  },
  'campaigns readableCampaigns': inner,
  'criteria getCriteria': {
    read: (actor, { campaign }) => getCriteria(actor, campaign.id),
    nothing: null,
    sees: [...bloc, ...province],
    holds: kept,
  },
  'criteria getDraft': {
    read: (actor, { campaign }) => getDraft(actor, campaign.id),
    nothing: null,
    sees: staff,
    holds: kept,
  },
  'criteria getImportYear': {
    read: (actor, { campaign }) => getImportYear(actor, campaign.id),
    nothing: null,
    sees: staff,
  },
  'criteria getTableImport': {
    read: (actor, { campaign }) => getTableImport(actor, campaign.id),
    nothing: null,
    sees: staff,
    holds: kept,
  },
  'criteria getIssuePage': {
    read: (actor, { campaign }) => getIssuePage(actor, campaign.id),
    nothing: null,
    sees: staff,
    holds: kept,
  },
  'criteria getTableStart': {
    read: (actor, { campaign }) => getTableStart(actor, campaign.id),
    nothing: null,
    sees: staff,
  },
  'criteria getTableTemplate': forOffice(null, (actor, { tableTemplate }) =>
    getTableTemplate(actor, tableTemplate.tableId),
  ),
  'criteria listEditorChoices': {
    read: async (actor, { campaign, ownerUnit }) =>
      only((await listEditorChoices(actor, campaign.id)).units, ownerUnit.id),
    nothing: [],
    sees: staff,
  },
  'criteria listTableTemplates': forOffice(null, (actor) => listTableTemplates(actor)),
  'cross-scores getAssignments': {
    read: (actor, { campaign }) => getAssignments(actor, campaign.id),
    nothing: null,
    sees: staff,
    holds: (year) => year.otherUnit.id,
  },
  'cross-scores getCrossOfUnit': {
    read: (actor, { campaign, otherUnit }) => getCrossOfUnit(actor, { campaignId: campaign.id, unitId: otherUnit.id }),
    nothing: null,
    sees: readers,
    holds: () => crossSecret,
  },
  'cross-scores getCrossSheet': {
    read: (actor, { campaign, otherUnit }) => getCrossSheet(actor, { campaignId: campaign.id, unitId: otherUnit.id }),
    nothing: null,
    sees: unit,
    holds: (year) => year.otherUnit.name,
  },
  'cross-scores getSpread': {
    read: (actor, { campaign }) => getSpread(actor, campaign.id),
    nothing: null,
    sees: [...staff, ...province],
    holds: (year) => year.otherUnit.id,
  },
  'cross-scores listCrossDuties': {
    read: (actor, { campaign }) => listCrossDuties(actor, campaign.id),
    nothing: [],
    sees: unit,
    holds: (year) => year.otherUnit.id,
  },
  'dashboards getDashboard': {
    read: (actor) => getDashboard(actor, { year: 2026, period: 'q1', blocId: null }),
    nothing: null,
    sees: province,
    holds: (year) => year.campaign.id,
  },
  'dashboards readUnits': inner,
  'reviews readAnswerDays': inner,
  'dashboards readYears': inner,
  'evidence findDocumentFile': {
    read: (actor, { document }) => findDocumentFile(actor, document.id),
    nothing: null,
    sees: [...readers, 'owner', 'heir'],
    holds: told,
  },
  'evidence findDocuments': {
    read: async (actor, { document }) => {
      const found = await findDocuments(actor, { query: '' });
      return found.ok ? only(found.value, document.id) : [];
    },
    nothing: [],
    sees: heirs,
    holds: told,
  },
  'evidence getDocument': {
    read: (actor, { document }) => getDocument(actor, document.id),
    nothing: null,
    sees: heirs,
    holds: told,
  },
  'evidence listDocuments': {
    read: async (actor, { document }) => only((await listDocuments(actor))?.documents, document.id),
    nothing: [],
    sees: heirs,
    holds: told,
  },
  'evidence listIssuers': {
    read: async (actor, { document }) => {
      const found = await listIssuers(actor);
      return found.ok ? found.value.names.filter((name) => name === document.issuer) : [];
    },
    nothing: [],
    sees: heirs,
    holds: ({ document }) => document.issuer,
  },
  'evidence listLibraryUnits': {
    read: async (actor, { unit: { id } }) => only(await listLibraryUnits(actor), id),
    nothing: [],
    sees: ['heir'],
    holds: ({ unit: { name } }) => name,
  },
  'evidence listRegisterIssuers': forOffice(null, listRegisterIssuers),
  'external getPasteFacts': forOffice(null, (actor, { known }) => getPasteFacts(actor, known.score.indexId, 2026)),
  'external listExternalIndexes': forOffice(null, listExternalIndexes),
  'external listExternalScores': forOffice(null, (actor) =>
    listExternalScores(actor, { ...all, year: null, indexId: '' }),
  ),
  'members getMembersSettings': forEditors((actor, { campaign }) => getMembersSettings(actor, campaign.id)),
  'movements choosable': inner,
  'movements getMovementSettings': {
    ...forEditors((actor, { campaign }) => getMovementSettings(actor, campaign.id)),
    holds: kept,
  },
  'phases getOverview': {
    read: (actor, { campaign }) => getOverview(actor, campaign.id),
    nothing: null,
    sees: [...bloc, ...province],
    holds: kept,
  },
  'rankings viewOf': inner,
  'rankings getRanking': {
    read: (actor, { campaign }) => getRanking(actor, campaign.id, 'q1'),
    nothing: null,
    sees: [...bloc, ...province],
    partly: peers,
    holds: unitSecret,
  },
  'duties readSheets': {
    read: (actor, { campaign }) => readSheets(actor, Prisma.sql`c.id = ${campaign.id}::uuid`, Prisma.sql`true`),
    nothing: [],
    sees: [...bloc, ...province],
  },
  'rankings getUnitYear': {
    read: (actor, { key }) => getUnitYear(actor, key, 'q1'),
    nothing: null,
    sees: [...readers, 'heir'],
    holds: told,
  },
  'reports readSheetLines': inner,
  'reports listReports': {
    read: (actor, { campaign }) => listReports(actor, campaign.id),
    nothing: null,
    sees: [...bloc, ...province],
    partly: peers,
    holds: (year) => year.unit.id,
  },
  'reports getReportSheet': {
    read: (actor, { key }) => getReportSheet(actor, { ...key, period: 'q1' }),
    nothing: null,
    sees: [...readers, 'heir'],
    holds: told,
  },
  'reviews getAdjustmentReview': {
    read: (actor, { campaign, adjustment }) => getAdjustmentReview(actor, campaign.id, adjustment?.id ?? ''),
    nothing: null,
    sees: staff,
    holds: told,
  },
  'reviews getSheetHistory': {
    read: (actor, { report }) => getSheetHistory(actor, 'report', report?.id ?? randomUUID()),
    nothing: [],
    sees: staff,
  },
  'reviews getWithdrawn': {
    read: (actor, { key }) => getWithdrawn(actor, { ...key, period: 'half' }),
    nothing: null,
    sees: staff,
    holds: (year) => year.unit.name,
  },
  'reviews getReviewQueue': {
    read: (actor, { campaign }) => getReviewQueue(actor, campaign.id, { unit: '', kind: '', status: '', page: 1 }),
    nothing: null,
    sees: staff,
    holds: (year) => year.unit.id,
  },
  'reviews getRegistrationReview': {
    read: (actor, { key }) => getRegistrationReview(actor, key.campaignId, key.unitId),
    nothing: null,
    sees: staff,
    holds: unitSecret,
  },
  'reviews getReportReview': {
    read: (actor, { key }) => getReportReview(actor, key.campaignId, key.unitId, 'q1'),
    nothing: null,
    sees: staff,
    holds: told,
  },
  'reviews headOf': inner,
  'reviews isReviewer': inner,
  'scores getVersionChanges': {
    read: (actor, { campaign }) => getVersionChanges(actor, campaign.id),
    nothing: null,
    sees: staff,
  },
  'scores getBoard': {
    read: async (actor, { campaign }) => (await getBoard(actor, campaign.id))?.board ?? null,
    nothing: null,
    sees: [...staff, ...province],
    holds: (year) => year.unit.id,
  },
  'scores getFacts': {
    read: (actor, { campaign }) => getFacts(actor, campaign.id),
    nothing: null,
    sees: [...staff, ...province],
    holds: (year) => year.unit.id,
  },
  'scores getTrial': {
    read: (actor, { campaign }) => getTrial(actor, campaign.id),
    nothing: null,
    sees: [...staff, 'leader', 'farOverseer'],
    holds: (year) => year.unit.id,
  },
  'scores listScores': {
    read: (actor, { campaign }) => listScores(actor, campaign.id),
    nothing: null,
    sees: [...bloc, ...province],
    partly: peers,
    holds: (year) => year.unit.id,
  },
  'scores getOwnedSheet': {
    read: (actor, { key }) => getOwnedSheet(actor, key),
    nothing: null,
    sees: ['owner'],
    holds: told,
  },
  'scores listOwnedSheets': {
    read: (actor) => listOwnedSheets(actor),
    nothing: [],
    sees: ['owner'],
    holds: (year) => year.unit.id,
  },
  'scores getScoreSheet': {
    read: (actor, { key }) => getScoreSheet(actor, key),
    nothing: null,
    sees: readers,
    holds: told,
  },
  'reports readReportMark': {
    read: (actor, { key }) => readReportMark(actor, { ...key, period: 'q1' }),
    nothing: '',
    sees: unit,
  },
  'targets readTargetsMark': { read: (actor, { key }) => readTargetsMark(actor, key), nothing: '', sees: unit },
  'scores readScoreMark': { read: (actor, { key }) => readScoreMark(actor, key), nothing: '', sees: unit },
  'scores getWithdrawnScore': {
    read: (actor, { key, otherUnit }) => getWithdrawnScore(actor, { ...key, unitId: otherUnit.id }),
    nothing: null,
    sees: [...staff, ...province],
    holds: (year) => year.otherUnit.name,
  },
  'scores getSnapshotComparison': {
    read: (actor, { key }) => getSnapshotComparison(actor, key, { from: null, to: null }),
    nothing: null,
    sees: readers,
    holds: (year) => year.unit.name,
  },
  'scores getSnapshot': {
    read: (actor, { key }) => getSnapshot(actor, key, 1),
    nothing: null,
    sees: readers,
    holds: told,
  },
  'scores getResentItems': {
    read: (actor, { key }) => getResentItems(actor, key),
    nothing: null,
    sees: readers,
  },
  'successions getRelatives': {
    read: (actor, { key }) => getRelatives(actor, key),
    nothing: null,
    sees: [...bloc, ...province, 'heir'],
  },
  'targets listRegistrations': {
    read: (actor, { campaign }) => listRegistrations(actor, campaign.id, {}),
    nothing: null,
    sees: [...bloc, ...province],
    partly: peers,
  },
  'targets getAdjustable': {
    read: (actor, { key, target }) => getAdjustable(actor, key.campaignId, key.unitId, target.id),
    nothing: null,
    sees: unit,
    holds: told,
  },
  'targets getTargetSheet': {
    read: (actor, { key }) => getTargetSheet(actor, key.campaignId, key.unitId),
    nothing: null,
    sees: [...readers, 'heir'],
    holds: unitSecret,
  },
  'targets readSheetRow': inner,
  'targets getSources': {
    read: (actor, { key }) => getSources(actor, key.campaignId, key.unitId),
    nothing: null,
    sees: unit,
    holds: kept,
  },
  'tasks readAdjustments': {
    read: (actor) => readAdjustments(actor, []),
    nothing: [],
    sees: unit,
    holds: unitSecret,
  },
  // Nothing is adopted yet: what it holds of rankings then is told by the tests of rankings.
  'tasks readOutcomes': {
    read: readOutcomes,
    nothing: { toPublish: [], results: [] },
    sees: [],
  },
  'tasks readOfficeTasks': forOffice(null, (actor) => readOfficeTasks(actor, testDay)),
  'tasks getTasks': {
    read: async (actor, { unit: own }) => {
      const { unit: tasks, reviews, late } = await getTasks(actor);
      return [...(tasks ?? []), ...(reviews ?? []), ...(late ?? [])].filter((one) => one.unitId === own.id);
    },
    nothing: [],
    sees: [...unit, 'secretary'],
    holds: (year) => year.unit.id,
  },
  'templates getTemplateSettings': {
    ...forEditors((actor, { campaign }) => getTemplateSettings(actor, campaign.id)),
    holds: kept,
  },
  'units getChangeReach': forOffice(null, (actor, year) => getChangeReach(actor, [year.unit.id])),
  'units getUnitPasteFacts': forOffice(null, (actor) => getUnitPasteFacts(actor)),
  'units getRemoval': forOffice(null, (actor, year) => getRemoval(actor, year.unit.id)),
  'units getUnit': forOffice(null, (actor, year) => getUnit(actor, year.unit.id)),
  'units listUnitOptions': forOffice([], (actor) => listUnitOptions(actor)),
  'units listAllUnits': forOffice(null, (actor) => listAllUnits(actor, { search: '', state: 'all' })),
  'units listUnits': forOffice(null, (actor) => listUnits(actor, { ...all, state: 'all' })),
};
