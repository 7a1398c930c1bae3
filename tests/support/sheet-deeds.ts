import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { createDocument, deleteDocument, updateDocument } from '@/lib/evidence/commands/documents';
import { storeUpload } from '@/lib/evidence/commands/files';
import { attachEvidence, detachEvidence, saveNarrative, saveResult } from '@/lib/reports/commands/results';
import { submitReport } from '@/lib/reports/commands/submit';
import { withdrawReport } from '@/lib/reports/commands/withdraw';
import { decideAdjustment } from '@/lib/reviews/commands/adjustments';
import { sendReview } from '@/lib/reviews/commands/outcome';
import { acceptRemaining, setVerdict } from '@/lib/reviews/commands/verdicts';
import { addTargets } from '@/lib/targets/commands/add';
import { deleteAdjustmentDraft, saveAdjustmentDraft } from '@/lib/targets/commands/adjustment-drafts';
import { adjustTarget, withdrawAdjustment } from '@/lib/targets/commands/adjustments';
import { deleteTarget, orderTargets } from '@/lib/targets/commands/arrange';
import { saveTarget } from '@/lib/targets/commands/save';
import { submitTargets } from '@/lib/targets/commands/submit';
import { saveTitles } from '@/lib/targets/commands/titles';
import { withdrawTargets } from '@/lib/targets/commands/withdraw';
import { titlesMark } from '@/lib/targets/rules/line';
import { type Deed, forReviewers, forUnit, head, inner, newCode, staff } from './deed';
import { makePdf, streamOf } from './files';
import type { SecretYear } from './secret-year';

const draft = { registration: 'draft', report: null } as const;
const submitted = { registration: 'submitted', report: null } as const;
const reporting = { registration: 'accepted', report: 'draft' } as const;

const sentReport = { registration: 'accepted', report: 'submitted' } as const;

const words = { issuedOn: '2026-04-01', issuer: 'Sở', abstract: 'Trích yếu', upload: '' };
const target = {
  ...{
    revision: 0,
    ordinal: 1,
    previousId: null,
    answer: '',
    groupCode: 'test-group',
    movementId: null,
    direction: 'more' as const,
    accumulation: 'cumulative' as const,
  },
  ...{ text: 'Thu ngân sách', measure: '%', baseline: null, baselineOn: null, planned: '10', plannedOn: null },
  ...{ dueOn: '2026-12-31', weight: '10', ownerDivision: '', note: '' },
};

const sheet = (year: SecretYear) => ({ sheet: 'registration' as const, sheetId: year.registration.id });
const result = ({ key, target: one }: SecretYear) => ({ ...key, period: 'q1' as const, targetId: one.id });

const preparedAt = '2026-05-01T00:00:00.000Z';
const headAdjusts = { officer: 'head-adjusts', ownSecretary: 'head-adjusts' };
const headWithdraws = { officer: 'head-withdraws', ownSecretary: 'head-withdraws' };
const wish = ({ key, target: one, document }: SecretYear) => ({
  ...{ ...key, targetId: one.id, documentId: document.id, text: 'Chỉ tiêu', measure: '%', planned: '80', seen: '' },
  ...{ dueOn: '', weight: '60', note: '', reason: 'Thiên tai' },
});
const withoutRequest = ({ target: one }: SecretYear) => db.targetAdjustment.deleteMany({ where: { targetId: one.id } });

/** What units write and send, and what becomes of it. */
export const sheetDeeds: Record<string, Deed | string> = {
  'evidence createDocument': {
    act: (actor) => createDocument(actor, { number: newCode(), ...words }),
    may: ['officer', 'head', 'peer', 'peerHead', ...staff, 'farOfficer', 'farHead', 'farSecretary', 'owner', 'heir'],
    reason: 'not-allowed',
  },
  'evidence updateDocument': forUnit(
    (actor, { document }) =>
      updateDocument(actor, { documentId: document.id, revision: 1, number: newCode(), ...words }),
    { stage: draft },
  ),
  'evidence deleteDocument': forUnit((actor, { document }) => deleteDocument(actor, { documentId: document.id }), {
    stage: draft,
  }),
  'evidence mayUpload': inner,
  'evidence storeUpload': {
    act: (actor) => storeUpload(actor, { name: 'a.pdf', body: streamOf(makePdf(newCode())) }),
    may: ['officer', 'head', 'peer', 'peerHead', ...staff, 'farOfficer', 'farHead', 'farSecretary', 'owner', 'heir'],
    reason: 'not-allowed',
  },
  'reports saveResult': forUnit(
    (actor, year) => saveResult(actor, { ...result(year), revision: 1, value: '30', note: '', answer: '' }),
    { stage: reporting },
  ),
  'reports saveNarrative': forUnit(
    (actor, { key, head: one }) =>
      saveNarrative(actor, { ...key, period: 'q1', headId: one.id, revision: 1, text: 'Kết quả' }),
    { stage: reporting },
  ),
  'reports attachEvidence': forUnit(
    (actor, year) => attachEvidence(actor, { ...result(year), documentId: year.document.id }),
    {
      stage: reporting,
      before: ({ document }) => db.reportLineEvidence.deleteMany({ where: { documentId: document.id } }),
    },
  ),
  'reports detachEvidence': forUnit(
    (actor, year) => detachEvidence(actor, { ...result(year), documentId: year.document.id }),
    { stage: reporting },
  ),
  'reports submitReport': forUnit((actor, { key }) => submitReport(actor, { ...key, period: 'q1' }), {
    ...{ stage: reporting, may: head, instead: { officer: 'head-only', ownSecretary: 'head-only' } },
  }),
  'reports withdrawReport': forUnit((actor, { key }) => withdrawReport(actor, { ...key, period: 'q1' }), {
    ...{ stage: sentReport, may: head, instead: headWithdraws },
  }),
  'reviews reviewsOwnUnit': inner,
  'reviews decideAdjustment': forReviewers((actor, { adjustment }) =>
    decideAdjustment(actor, {
      ...{ adjustmentId: adjustment?.id ?? '', round: 1, together: [], decision: 'accept', reason: '' },
    }),
  ),
  'reviews sendReview': forReviewers((actor, year) => sendReview(actor, sheet(year)), {
    ...{ stage: submitted, before: (year: SecretYear) => decideAll(year) },
  }),
  'reviews setVerdict': forReviewers(
    (actor, year) =>
      setVerdict(actor, { sheet: 'registration', lineId: year.target.id, verdict: 'accept', reason: '', revision: 1 }),
    { stage: submitted },
  ),
  'reviews acceptRemaining': forReviewers((actor, year) => acceptRemaining(actor, sheet(year)), {
    stage: submitted,
  }),
  'targets addTargets': forUnit(
    (actor, { key, template }) => addTargets(actor, { ...key, templateIds: [template.id], previousIds: [] }),
    { stage: draft },
  ),
  'targets adjustTarget': forUnit((actor, year) => adjustTarget(actor, wish(year)), {
    ...{ before: withoutRequest, may: head, instead: headAdjusts },
  }),
  'targets withdrawAdjustment': forUnit(
    (actor, { key, target: one }) => withdrawAdjustment(actor, { ...key, targetId: one.id }),
    { may: head, instead: headAdjusts },
  ),
  'targets saveAdjustmentDraft': forUnit((actor, year) => saveAdjustmentDraft(actor, wish(year)), {
    before: withoutRequest,
  }),
  'targets deleteAdjustmentDraft': forUnit(
    (actor, { key, target: one }) => deleteAdjustmentDraft(actor, { ...key, targetId: one.id, seen: preparedAt }),
    {
      before: ({ target: one, document }) =>
        db.adjustmentDraft.create({
          data: {
            ...{ targetId: one.id, documentId: document.id, reason: 'Thiên tai', after: { planned: '80' } },
            ...{ preparedAt, preparedBy: 'test' },
          },
        }),
    },
  ),
  'targets saveTarget': forUnit((actor, { key }) => saveTarget(actor, { ...key, id: randomUUID(), ...target }), {
    stage: draft,
  }),
  'targets deleteTarget': forUnit(
    (actor, { key, target: one }) => deleteTarget(actor, { ...key, id: one.id, revision: 1 }),
    { stage: draft },
  ),
  'targets lookAtSheet': 'writes nothing: saveTarget asks it first, and is tried above',
  'targets orderTargets': forUnit(
    (actor, { key, registration }) =>
      orderTargets(actor, { ...key, ids: registration.targets.map((one) => one.id).reverse() }),
    { stage: draft },
  ),
  'targets submitTargets': forUnit((actor, { key }) => submitTargets(actor, key), {
    ...{ stage: draft, may: head, instead: { officer: 'head-submits', ownSecretary: 'head-submits' } },
  }),
  'targets withdrawTargets': forUnit((actor, { key }) => withdrawTargets(actor, key), {
    ...{ stage: submitted, may: head, instead: headWithdraws },
  }),
  'targets saveTitles': forUnit(
    async (actor, { key, registration }) => {
      const aims = await db.titleAim.findMany({ where: { registrationId: registration.id } });
      const seen = titlesMark(aims.map(({ awardCode, quantity, note }) => ({ code: awardCode, quantity, note })));
      return saveTitles(actor, { ...key, seen, titles: [] });
    },
    {
      stage: draft,
      before: async ({ registration }) => {
        const dates = { validFrom: new Date('2020-01-01'), validTo: null };
        const award = { code: newCode(), name: 'Cờ', family: 'title', legalGround: 'x', ordinal: 1, ...dates } as const;
        await db.awardType.create({ data: award });
        await db.titleAim.create({
          data: { registrationId: registration.id, awardCode: award.code, quantity: 1, note: '' },
        });
      },
    },
  ),
};

const decideAll = ({ registration }: SecretYear) =>
  db.target.updateMany({ where: { registrationId: registration.id }, data: { verdict: 'accept' } });
