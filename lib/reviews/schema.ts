import { z } from 'zod';

export const sheetKinds = ['registration', 'report'] as const;
export type SheetKind = (typeof sheetKinds)[number];

const id = z.uuid('Mục này không còn. Hãy tải lại trang.');
const reason = z.string('Nhập lý do.').trim().max(2000, 'Lý do dài nhất 2.000 ký tự.');

/** One verdict on one line. `revision` is the one the reviewer saw. */
export const verdictSchema = z.object({
  sheet: z.enum(sheetKinds),
  lineId: id,
  verdict: z.enum(['accept', 'return']).nullable(),
  reason,
  revision: z.number().int(),
});
export type VerdictInput = z.output<typeof verdictSchema>;

export const sheetSchema = z.object({ sheet: z.enum(sheetKinds), sheetId: id });
export type SheetInput = z.output<typeof sheetSchema>;

/** Accepts the lines the reviewer saw undecided; all of them where none are named. */
export const acceptRemainingSchema = sheetSchema.extend({ lineIds: z.array(id).max(500).optional() });
export type AcceptRemainingInput = z.output<typeof acceptRemainingSchema>;

const count = z.number().int().min(0);

/** `expected` is what the confirmation named; `answerBy` the last day for the unit's answer, as it was typed. */
export const sendReviewSchema = sheetSchema.extend({
  answerBy: z.string().max(40).optional(),
  expected: z.object({ accepted: count, returned: count }).optional(),
});
export type SendReviewInput = z.output<typeof sendReviewSchema>;

const round = z
  .string('Hãy tải lại trang.')
  .regex(/^\d{1,6}$/, 'Hãy tải lại trang.')
  .transform(Number);

const together = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z
    .array(z.string().regex(/^[\w-]{1,40}\.\d{1,6}$/, 'Hãy tải lại trang.'))
    .max(500)
    .transform((marks): readonly { adjustmentId: string; round: number }[] =>
      marks.map((mark) => {
        const [adjustmentId = '', sending] = mark.split('.');
        return { adjustmentId, round: Number(sending) };
      }),
    ),
);

/**
 * `round` is the sending that the reviewer read; `together` names, as "id.round", the requests that balance its weight and are
 * accepted with it.
 */
export const adjustmentDecisionSchema = z
  .object({
    adjustmentId: id,
    round,
    together,
    decision: z.enum(['accept', 'return'], 'Chọn chấp nhận hoặc trả lại.'),
    reason,
  })
  .refine(({ decision, reason: why }) => decision === 'accept' || why !== '', {
    path: ['reason'],
    message: 'Nhập lý do trả lại để đơn vị biết cần sửa gì.',
  });
export type AdjustmentDecisionInput = z.output<typeof adjustmentDecisionSchema>;
