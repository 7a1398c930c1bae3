import { compareDecimals } from '../exact';
import type { ClassificationClass, ClassLimit, CriteriaTable, Fact } from '../table';
import type { TableProblem } from './problem';

type Setting = Extract<TableProblem, { criterionId: null }>;

const isPercent = (text: string) => compareDecimals(text, '0') >= 0 && compareDecimals(text, '100') <= 0;

function classProblems(one: ClassificationClass, above: ClassificationClass | undefined, known: ReadonlySet<string>) {
  const { title, minimum, minimumShare, conditions, limit } = one;
  const problems: Setting[] = [];
  if (above && compareDecimals(minimum, above.minimum) > 0) {
    problems.push({ reason: 'class-order', criterionId: null, title, above: above.title });
  }
  if (conditions.some((id) => !known.has(id))) {
    problems.push({ reason: 'class-condition-unknown', criterionId: null, title });
  }
  if (minimumShare && !isPercent(minimumShare.percent)) {
    problems.push({ reason: 'class-share-absurd', criterionId: null, title });
  }
  if (limit && !isLimit(limit)) problems.push({ reason: 'class-limit-absurd', criterionId: null, title });
  return problems;
}

const isLimit = (limit: ClassLimit) => limit.kind === 'count' || isPercent(limit.percent);

function factProblems(facts: readonly Fact[]): Setting[] {
  const ids = facts.map(({ id }) => id);
  return facts.flatMap(({ id, title }, place): Setting[] => [
    ...(ids.indexOf(id) < place ? [{ reason: 'fact-twice', criterionId: null, title } as const] : []),
    ...(title.trim() === '' ? [{ reason: 'fact-untitled', criterionId: null, title: id } as const] : []),
  ]);
}

/** What is wrong with classes, vetoes, conditions and the order that tells equal results apart. */
export function settingProblems({ classification, tieBreaks, vetoes, criteria }: CriteriaTable): TableProblem[] {
  const known = new Set(classification.conditions.map(({ id }) => id));
  const ids = new Set(criteria.map(({ id }) => id));
  const isUnknown = tieBreaks.some((one) => one.kind === 'criterionScore' && !ids.has(one.criterionId));
  return [
    ...classification.classes.flatMap((one, place) => classProblems(one, classification.classes[place - 1], known)),
    ...factProblems(classification.conditions),
    ...factProblems(vetoes),
    ...(isUnknown ? [{ reason: 'tie-break-unknown', criterionId: null } as const] : []),
  ];
}
