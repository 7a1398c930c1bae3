import { exampleWords } from '@/lib/criteria/rules/diff/fields';
import { ruleSentence } from '@/lib/criteria/rules/sentences/rule';
import type { Criterion } from '@/lib/criteria/rules/table';
import { pointsWords } from '@/lib/criteria/rules/words';

const indents = ['', '', 'sm:pl-3', 'sm:pl-6', 'sm:pl-9', 'sm:pl-12', 'sm:pl-12', 'sm:pl-12', 'sm:pl-12'];

/** How far a title stands in; on a phone the code says it. */
export function indentOf(depth: number): string {
  return indents[depth - 1] ?? '';
}

/** Caps of a section: what all bonuses and deductions inside may add up to. */
function capWords({ bonusCap, deductionCap }: Criterion): string[] {
  return [
    ...(bonusCap === null ? [] : [`Tổng điểm thưởng trong mục không quá ${pointsWords(bonusCap)}.`]),
    ...(deductionCap === null ? [] : [`Tổng điểm trừ trong mục không quá ${pointsWords(deductionCap)}.`]),
  ];
}

/** How a criterion is scored in one sentence; of a section its caps. */
export function RuleWords({ criterion, isLeaf }: { criterion: Criterion; isLeaf: boolean }) {
  if (!isLeaf) return capWords(criterion).join(' ') || null;
  return criterion.rule ? ruleSentence(criterion.rule, criterion) : 'Chưa có cách tính điểm.';
}

/** What else is said of a criterion: evidence, who scores it, ground, note, examples. */
export function Particulars({ criterion, isLeaf }: { criterion: Criterion; isLeaf: boolean }) {
  const { evidence, scorer, legalGround, note, examples, rule } = criterion;
  const facts = [
    ...(isLeaf && evidence === 'required' ? ['Bắt buộc có minh chứng.'] : []),
    ...(scorer?.kind === 'owner' ? [`Nơi chấm: ${scorer.name}.`] : []),
    ...(legalGround.trim() === '' ? [] : [`Căn cứ: ${legalGround}.`]),
    ...(note.trim() === '' ? [] : [note]),
    ...(examples.length === 0 ? [] : [`Ví dụ: ${examples.map((one) => exampleWords(one, rule)).join('; ')}.`]),
  ];
  return facts.length === 0 ? null : <p className="mt-0.5 text-sm text-muted">{facts.join(' ')}</p>;
}
