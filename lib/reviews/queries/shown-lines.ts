import 'server-only';
import type { ReportLineModel, TargetModel } from '@/lib/db/generated/models';
import { toDay, toDecimal } from '@/lib/db/values';
import type { ShownLine } from '../rules';

type StoredTarget = TargetModel & { movement: { name: string } | null };
type StoredLine = Pick<ReportLineModel, 'actual' | 'actualOn' | 'actualYes' | 'note'> & {
  evidence: { document: { number: string } }[];
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

/** The fields of a result that a reviewer judges, as canonical text. */
export function reportLineFields(line: StoredLine): ShownLine['fields'] {
  const numbers = line.evidence.map((one) => one.document.number).sort();
  return {
    actual: line.actualOn ? toDay(line.actualOn) : toDecimal(line.actual),
    actualYes: line.actualYes === null ? null : String(line.actualYes),
    note: line.note || null,
    evidence: numbers.join('; ') || null,
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
