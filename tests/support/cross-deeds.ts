import { assignCross, assignSuggested, unassignCross } from '@/lib/cross-scores/commands/assign';
import { agreePlainClaims, saveCrossLine } from '@/lib/cross-scores/commands/lines';
import { abstainCross, submitCross } from '@/lib/cross-scores/commands/submit';
import { db } from '@/lib/db/client';
import { makeCross } from './cross-scores';
import { type Deed, staff } from './deed';
import { idOf } from './scores';
import type { SecretYear } from './secret-year';

/** Of the unit that scores the one with the secrets. */
const peers = ['peerHead', 'peer'] as const;

/** The unit scores the other one already. */
const back = ({ key, otherUnit }: SecretYear) => ({ ...key, scorerId: otherUnit.id, bothWaysReason: 'Cùng lĩnh vực' });
const toScore = (year: SecretYear) => makeCross(back(year));
const forScorers = (act: Deed['act'], more: Partial<Deed> = {}): Deed => ({
  ...{ act, may: peers, reason: 'not-found', before: toScore },
  ...more,
});
const byHead = { may: ['peerHead'], instead: { peer: 'cross-head-only' } } as const;
const forStaff = (act: Deed['act'], more: Partial<Deed> = {}): Deed => ({
  act,
  may: staff,
  reason: 'not-allowed',
  ...more,
});
const third = ({ otherUnit, leadUnit }: SecretYear) => ({ scorerId: otherUnit.id, scoredId: leadUnit.id });

/** Who is given whom to score, and what becomes of it. */
export const crossDeeds: Record<string, Deed | string> = {
  'cross-scores assignCross': forStaff((actor, year) =>
    assignCross(actor, { campaignId: year.campaign.id, ...third(year), bothWaysReason: '' }),
  ),
  'cross-scores assignSuggested': forStaff((actor, year) => {
    const { scorerId, scoredId } = third(year);
    return assignSuggested(actor, { campaignId: year.campaign.id, pair: [`${scorerId}>${scoredId}`] });
  }),
  'cross-scores unassignCross': forStaff(
    async (actor, year) => {
      const where = { campaignId_scorerId_scoredId: { campaignId: year.campaign.id, ...third(year) } };
      const sheet = await db.crossSheet.findUniqueOrThrow({ where });
      return unassignCross(actor, { campaignId: year.campaign.id, sheetId: sheet.id });
    },
    {
      before: ({ campaign, otherUnit, leadUnit }) =>
        makeCross({ campaignId: campaign.id, scorerId: otherUnit.id, unitId: leadUnit.id }),
    },
  ),
  'cross-scores saveCrossLine': forScorers((actor, { key, table }) =>
    saveCrossLine(actor, {
      ...{ ...key, criterionId: idOf(table, '1.1'), revision: 0 },
      ...{ stance: 'differ', points: '5', reason: 'Thiếu minh chứng' },
    }),
  ),
  'cross-scores agreePlainClaims': forScorers((actor, { key }) => agreePlainClaims(actor, key)),
  'cross-scores submitCross': forScorers((actor, { key }) => submitCross(actor, key), {
    ...byHead,
    before: async (year) => {
      const lines = year.table.criteria.map(({ id }) => ({
        criterionId: id,
        stance: 'abstain' as const,
        reason: 'Không rõ',
      }));
      await makeCross({ ...back(year), status: 'draft', lines });
    },
  }),
  'cross-scores abstainCross': forScorers(
    (actor, { key }) => abstainCross(actor, { ...key, reason: 'Có liên quan' }),
    byHead,
  ),
};
