import { z } from 'zod';
import { type PhaseDates, type PhaseKind, phaseKinds } from '@/lib/campaigns/rules/phases';
import { countField, dayField, idField, optionalDayField, revisionField } from '@/lib/form-fields';
import { phaseNames } from '@/lib/messages/campaigns';
import { refusalMessage } from '@/lib/messages/message';
import { extendableKinds, refusePhases, type TypedPhase } from './rules';

const dayBoxes = { opensOn: 'ngày bắt đầu', closesOn: 'ngày kết thúc' } as const;
type Complain = (field: string, message: string) => void;

const texts = Object.fromEntries(
  phaseKinds.flatMap((kind) => Object.keys(dayBoxes).map((box) => [`${kind}-${box}`, z.string().optional()])),
);

/** The day in a box: null for an empty one, undefined for one that cannot be read, which was complained about. */
function readDay(kind: PhaseKind, box: keyof typeof dayBoxes, text: unknown, complain: Complain) {
  const read = optionalDayField(`${phaseNames[kind]}, ${dayBoxes[box]}`).safeParse(text);
  if (read.success) return read.data;
  for (const { message } of read.error.issues) complain(`${kind}-${box}`, message);
  return undefined;
}

function complainOfPair({ kind, opensOn, closesOn }: TypedPhase, complain: Complain): void {
  // The sentence also stands above the form, where ten phases are possible.
  const name = phaseNames[kind];
  if (opensOn && closesOn && closesOn < opensOn) {
    complain(`${kind}-closesOn`, `${name}: ngày kết thúc phải từ ngày bắt đầu trở đi.`);
  }
  if (opensOn !== null && closesOn === null) {
    complain(`${kind}-closesOn`, `${name}: nhập ngày kết thúc, hoặc bỏ trống cả hai.`);
  }
  if (closesOn !== null && opensOn === null) {
    complain(`${kind}-opensOn`, `${name}: nhập ngày bắt đầu, hoặc bỏ trống cả hai.`);
  }
}

const isPlanned = (phase: TypedPhase): phase is PhaseDates => Boolean(phase.opensOn && phase.closesOn);

/**
 * The dates of every phase in one form; a phase with neither date is not planned. The days are read here, not by their fields,
 * so that one that cannot be read does not hide what is wrong with the others. The year comes with the form for the same
 * reason; the command looks again with the stored one.
 */
export const updatePhasesSchema = z
  .object({ campaignId: idField, revision: revisionField, year: countField, ...texts })
  .transform((form, context) => {
    const values: Record<string, unknown> = form;
    const complain: Complain = (field, message) => context.addIssue({ code: 'custom', path: [field], message });
    const day = (kind: PhaseKind, box: keyof typeof dayBoxes) => readDay(kind, box, values[`${kind}-${box}`], complain);
    const typed = phaseKinds.map((kind) => ({ kind, opensOn: day(kind, 'opensOn'), closesOn: day(kind, 'closesOn') }));
    for (const phase of typed) complainOfPair(phase, complain);
    for (const refusal of refusePhases(typed, form.year)) complain(refusal.field, refusalMessage(refusal));
    return { campaignId: form.campaignId, revision: form.revision, phases: typed.filter(isPlanned) };
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
