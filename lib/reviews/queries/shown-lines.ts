import 'server-only';
import type { ReportLineModel, TargetModel } from '@/lib/db/generated/models';
import { toDay, toDecimal } from '@/lib/db/values';
import type { ShownLine } from '../rules';

type StoredTarget = Omit<TargetModel, 'registration'>;
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
