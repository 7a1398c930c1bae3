import { z } from 'zod';
import { type PhaseDates, phaseKinds } from '@/lib/campaigns/rules/phases';
import { dayField, idField, optionalDayField, revisionField } from '@/lib/form-fields';
import { phaseNames } from '@/lib/messages/campaigns';
import { extendableKinds } from './rules';

const days = Object.fromEntries(
  phaseKinds.flatMap((kind) => [
    [`${kind}-opensOn`, optionalDayField(`${phaseNames[kind]}, ngày bắt đầu`)],
    [`${kind}-closesOn`, optionalDayField(`${phaseNames[kind]}, ngày kết thúc`)],
  ]),
);

/** The dates of every phase in one form; a phase with neither date is not planned. */
export const updatePhasesSchema = z
  .object({ campaignId: idField, revision: revisionField, ...days })
  .transform((form, context) => {
    const values: Record<string, unknown> = form;
    const phases: PhaseDates[] = [];
    for (const kind of phaseKinds) {
      // The sentence also stands above the form, where ten phases are possible.
      const complain = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message: `${phaseNames[kind]}: ${message}` });
      const [opensOn, closesOn] = [values[`${kind}-opensOn`], values[`${kind}-closesOn`]];
      if (typeof opensOn === 'string' && typeof closesOn === 'string') {
        if (closesOn < opensOn) complain(`${kind}-closesOn`, 'ngày kết thúc phải từ ngày bắt đầu trở đi.');
        phases.push({ kind, opensOn, closesOn });
      } else if (typeof opensOn === 'string') complain(`${kind}-closesOn`, 'nhập ngày kết thúc, hoặc bỏ trống cả hai.');
      else if (typeof closesOn === 'string') complain(`${kind}-opensOn`, 'nhập ngày bắt đầu, hoặc bỏ trống cả hai.');
    }
    return { campaignId: form.campaignId, revision: form.revision, phases };
  });
export type UpdatePhasesInput = z.infer<typeof updatePhasesSchema>;

export const extendPhaseSchema = z.object({
  campaignId: idField,
  kind: z.enum(extendableKinds, 'Chọn giai đoạn.'),
  unitId: z.uuid('Chọn đơn vị.'),
  until: dayField('Nhập ngày kết thúc mới.'),
  reason: z.string().trim().min(1, 'Nhập lý do gia hạn.').max(500, 'Lý do dài nhất 500 ký tự.'),
});
export type ExtendPhaseInput = z.infer<typeof extendPhaseSchema>;

export const endExtensionSchema = z.object({
  campaignId: idField,
  kind: z.enum(extendableKinds, 'Chọn giai đoạn.'),
  unitId: z.uuid('Chọn đơn vị.'),
});
export type EndExtensionInput = z.infer<typeof endExtensionSchema>;
