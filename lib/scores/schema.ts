import { z } from 'zod';
import { countField, revisionField, tickField } from '@/lib/form-fields';

const scoreKey = { campaignId: z.uuid(), unitId: z.uuid() };
const revision = z.number().int().min(0);
const words = (name: string) => z.string().trim().max(2000, `${name} dài nhất 2.000 ký tự.`);
const box = z.string().max(100, 'Nội dung quá dài.');

export const scoreKeySchema = z.object(scoreKey);

/** A self-score as it is sent: `seen` marks what the sender has read of it. */
export const submitScoresSchema = z.object({ ...scoreKey, seen: z.string().max(64) });

export const saveScoreLineSchema = z.object({
  ...scoreKey,
  criterionId: z.uuid(),
  revision,
  values: z.record(z.string().max(64), box),
  notAssigned: z.boolean(),
  claimed: box,
  claimReason: words('Lý do'),
  explanation: words('Thuyết minh'),
  answer: words('Giải trình'),
});
export type SaveScoreLineInput = z.infer<typeof saveScoreLineSchema>;

export const scoreEvidenceSchema = z.object({ ...scoreKey, criterionId: z.uuid(), documentId: z.uuid() });
export type ScoreEvidenceInput = z.infer<typeof scoreEvidenceSchema>;

export const appraiseLineSchema = z.object({
  ...scoreKey,
  criterionId: z.uuid(),
  revision,
  points: box,
  /** That it is not assigned is right. */
  leaveOut: z.boolean(),
  reason: words('Lý do'),
  question: words('Nội dung yêu cầu giải trình'),
});
export type AppraiseLineInput = z.infer<typeof appraiseLineSchema>;

export const agreeLineSchema = z.object({
  ...scoreKey,
  criterionId: z.uuid(),
  revision,
  points: box,
  reason: words('Lý do'),
});
export type AgreeLineInput = z.infer<typeof agreeLineSchema>;

export const adoptScoresSchema = z.object({
  campaignId: z.uuid(),
  /** How many units the secretary was told. */
  units: countField,
});
export type AdoptScoresInput = z.infer<typeof adoptScoresSchema>;

const factCell = {
  unitId: z.uuid(),
  factId: z.string().min(1).max(64),
  holds: z
    .enum(['yes', 'no', 'unstated'], 'Chọn Có, Không hoặc Chưa xác nhận.')
    .transform((word) => (word === 'unstated' ? null : word === 'yes')),
  reason: words('Lý do'),
};
export const stateFactSchema = z.object({ campaignId: z.uuid(), ...factCell, revision: revisionField });

/** A bloc has up to 15 units, a table a dozen facts; more than this no page sends. */
export const mostFactCells = 600;
const factCellSchema = z.object({ ...factCell, revision });
export type FactCellInput = z.infer<typeof factCellSchema>;
export const stateFactsSchema = z.object({
  campaignId: z.uuid(),
  cells: z
    .array(factCellSchema)
    .min(1, 'Chưa có xác nhận nào thay đổi.')
    .max(mostFactCells, 'Quá nhiều xác nhận trong một lần lưu. Hãy lưu từng phần.')
    .refine(
      (cells) => new Set(cells.map(({ unitId, factId }) => `${unitId}/${factId}`)).size === cells.length,
      'Một xác nhận được gửi hai lần. Hãy tải lại trang.',
    ),
});
export type StateFactsInput = z.infer<typeof stateFactsSchema>;
export type StateFactInput = z.infer<typeof stateFactSchema>;

export const publishRankingSchema = z.object({
  campaignId: z.uuid(),
  /** How many adopted scores, and which number, the secretary was told. */
  units: countField,
  number: countField,
  confirmed: tickField,
  reason: words('Lý do')
    .optional()
    .transform((text) => text ?? ''),
});
export type PublishRankingInput = z.infer<typeof publishRankingSchema>;

export const takeOverSchema = z.object({
  ...scoreKey,
  ownerUnitId: z.uuid('Nội dung này không còn. Hãy tải lại trang.'),
  reason: words('Lý do').min(1, 'Nhập lý do nhận thẩm định thay.'),
});
export type TakeOverInput = z.infer<typeof takeOverSchema>;

export const reopenAppraisalSchema = z.object({
  ...scoreKey,
  reason: words('Lý do').min(1, 'Nhập lý do mở lại thẩm định.'),
});
export type ReopenAppraisalInput = z.infer<typeof reopenAppraisalSchema>;

export const sendAppraisalSchema = z.object({
  ...scoreKey,
  /** How many items the appraiser was told would be returned. */
  asked: countField,
  answerBy: z.string().max(30).optional(),
});
export type SendAppraisalInput = z.infer<typeof sendAppraisalSchema>;
