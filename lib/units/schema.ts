import { z } from 'zod';
import {
  blockField,
  dayField,
  idField,
  optionalDayField,
  optionalIdField,
  optionalTextField,
  revisionField,
  textField,
  tickField,
} from '@/lib/form-fields';
import { codeLine, nameLine, shortNameLine } from './rules/names';

/** Rows of the merge and split forms. */
export const mergeRows = [2, 3, 4, 5, 6] as const;
export const splitRows = [1, 2, 3, 4] as const;

const code = z
  .string(codeLine.empty)
  .trim()
  .toUpperCase()
  .min(1, { error: codeLine.empty, abort: true })
  .regex(codeLine.pattern, codeLine.rule);
const name = textField(nameLine.empty, nameLine.longest);
const shortName = textField(shortNameLine.empty, shortNameLine.longest);

const paper = {
  effectiveOn: dayField('Nhập ngày hiệu lực.'),
  decision: textField('Nhập số quyết định.', 100),
  note: optionalTextField(1000),
};
const subject = { unitId: idField, revision: revisionField };

export const createUnitSchema = z.object({
  /** Asked for from the page of its bloc, to which one goes back. */
  fromBloc: z.literal('1').optional(),
  ...{ code, name, shortName, blocId: optionalIdField, joinedOn: optionalDayField('Vào khối từ ngày').optional() },
  ...paper,
});
export const renameUnitSchema = z.object({ ...subject, name, shortName, ...paper });
export const dissolveUnitSchema = z.object({ ...subject, ...paper });
export const removeUnitSchema = z.object(subject);

/** Of a unit that the form may leave out; 0, which no unit has, where it is not told. */
const seenRevision = revisionField.optional().transform((revision) => revision ?? 0);

const mergeForm = z.object({
  ...subject,
  unitId2: optionalIdField,
  revision2: seenRevision,
  unitId3: optionalIdField,
  revision3: seenRevision,
  unitId4: optionalIdField,
  revision4: seenRevision,
  unitId5: optionalIdField,
  revision5: seenRevision,
  unitId6: optionalIdField,
  revision6: seenRevision,
  intoUnitId: optionalIdField,
  intoRevision: seenRevision,
  code: optionalTextField(30),
  name: optionalTextField(200),
  shortName: optionalTextField(60),
  blocId: optionalIdField,
  moveAccounts: tickField,
  ...paper,
});

/** What a unit is called when it begins. */
export const unitNamesSchema = z.object({ code, name, shortName });
export type NewUnit = z.output<typeof unitNamesSchema> & { blocId: string | null };

/** Reads a new unit out of the fields of one row; says on the row's own fields what is wrong. */
function readNewUnit(values: Record<'code' | 'name' | 'shortName', string>, row: string, context: z.RefinementCtx) {
  const read = unitNamesSchema.safeParse(values);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    context.addIssue({ code: 'custom', message: issue.message, path: [`${issue.path.join('.')}${row}`] });
  }
  return null;
}

export const mergeUnitsSchema = mergeForm.transform((form, context) => {
  const { unitId, revision, intoUnitId, intoRevision, blocId, moveAccounts, effectiveOn, decision, note } = form;
  const created = intoUnitId ? null : readNewUnit(form, '', context);
  const others = mergeRows.map((row) => ({ id: form[`unitId${row}`], revision: form[`revision${row}`] }));
  // Every unit with the revision that the page showed, the one that takes the others in too.
  const named = [{ id: unitId, revision }, ...others, { id: intoUnitId, revision: intoRevision }];
  const units = named.flatMap((one) => (one.id === null ? [] : [{ id: one.id, revision: one.revision }]));
  const into = created ? { ...created, blocId } : null;
  return { units, intoUnitId, into, moveAccounts, effectiveOn, decision, note };
});

const part = z.object({ code: optionalTextField(30), name: optionalTextField(200), shortName: optionalTextField(60) });
const splitForm = z.looseObject({ ...subject, ...paper });

export const splitUnitSchema = splitForm.transform((form, context) => {
  const { unitId, revision, effectiveOn, decision, note } = form;
  const parts: NewUnit[] = [];
  const places: string[] = [];
  for (const row of splitRows) {
    const blocId = optionalIdField.safeParse(form[`blocId${row}`] ?? '').data ?? null;
    const values = part.safeParse({
      code: form[`code${row}`] ?? '',
      name: form[`name${row}`] ?? '',
      shortName: form[`shortName${row}`] ?? '',
    });
    if (!values.success) {
      context.addIssue({ code: 'custom', message: 'Nội dung quá dài.', path: [`name${row}`] });
      continue;
    }
    const empty = !values.data.code && !values.data.name && !values.data.shortName;
    // A split makes at least two: the first two rows may not be left empty.
    if (empty && row > 2) continue;
    const read = readNewUnit(values.data, String(row), context);
    if (read) {
      parts.push({ ...read, blocId });
      places.push(String(row));
    }
  }
  const heir = form.accountsTo === undefined || form.accountsTo === '' ? null : places.indexOf(String(form.accountsTo));
  if (heir === -1)
    context.addIssue({ code: 'custom', message: 'Đơn vị mới này chưa được điền.', path: ['accountsTo'] });
  return { unitId, revision, parts, accountsTo: heir, effectiveOn, decision, note };
});

export const pasteUnitsSchema = z.object({
  block: blockField,
  tonesDiffer: tickField,
  joinedOn: optionalDayField('Vào khối từ ngày').optional(),
  ...paper,
});

export type PasteUnitsInput = z.output<typeof pasteUnitsSchema>;
export type CreateUnitInput = z.output<typeof createUnitSchema>;
export type RenameUnitInput = z.output<typeof renameUnitSchema>;
export type DissolveUnitInput = z.output<typeof dissolveUnitSchema>;
export type RemoveUnitInput = z.output<typeof removeUnitSchema>;
export type MergeUnitsInput = z.output<typeof mergeUnitsSchema>;
export type SplitUnitInput = z.output<typeof splitUnitSchema>;
