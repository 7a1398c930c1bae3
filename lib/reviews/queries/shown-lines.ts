import 'server-only';
import type { ReportLineModel, TargetModel } from '@/lib/db/generated/models';
import { toDay, toDecimal } from '@/lib/db/values';
import type { ShownLine } from '../rules/changes';

type StoredTarget = TargetModel & { movement: { name: string } | null };
type CitedFile = { number: string; fileName: string | null; fileHash: string | null };
type StoredLine = Pick<ReportLineModel, 'actual' | 'actualOn' | 'actualYes' | 'note'> & {
  evidence: { document: CitedFile }[];
};

/** The fields of a target that a reviewer judges, as canonical text. */
export function targetFields(target: StoredTarget): ShownLine['fields'] {
  return {
    text: target.text,
    measure: target.measure,
    direction: target.direction,
    accumulation: target.accumulation,
    baseline: target.baselineOn ? toDay(target.baselineOn) : toDecimal(target.baseline),
    planned: target.plannedOn ? toDay(target.plannedOn) : toDecimal(target.planned),
    dueOn: toDay(target.dueOn),
    weight: toDecimal(target.weight),
    movement: target.movement?.name ?? null,
    ownerDivision: target.ownerDivision || null,
    note: target.note || null,
  };
}

/** A cited document with its file, by whose mark another file under the same name is noticed too. */
function citedText({ number, fileName, fileHash }: CitedFile): string {
  return fileHash === null ? number : `${number} (tệp ${fileName ?? ''}, mã ${fileHash.slice(0, 6)})`;
}

/** The fields of a result that a reviewer judges, as canonical text. */
export function reportLineFields(line: StoredLine): ShownLine['fields'] {
  const cited = line.evidence.map((one) => citedText(one.document)).sort();
  return {
    actual: line.actualOn ? toDay(line.actualOn) : toDecimal(line.actual),
    actualYes: line.actualYes === null ? null : String(line.actualYes),
    note: line.note || null,
    evidence: cited.join('; ') || null,
  };
}

/** The titles a unit aims for, by their names, as one text each. */
export function titleFields(
  titles: { award: { name: string }; quantity: number; note: string }[],
): ShownLine['fields'] {
  return Object.fromEntries(
    titles.map(({ award, quantity, note }) => [award.name, note ? `${quantity} (${note})` : String(quantity)]),
  );
}

/** The told results of a report under the bloc's heads. */
export function narrativeFields(narratives: { head: { text: string }; text: string }[]): ShownLine['fields'] {
  return Object.fromEntries(narratives.map(({ head, text }) => [head.text, text || null]));
}
