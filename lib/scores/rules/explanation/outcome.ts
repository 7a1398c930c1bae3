import type { LeafOutcome } from '@/lib/criteria/rules/leaf/score';
import type { LeafRefusal } from '@/lib/criteria/rules/leaf/trace';
import type { Rule } from '@/lib/criteria/rules/rule';
import { leafMessages } from '@/lib/messages/criteria';
import { stepWords } from './steps';

export type OutcomeWords = { readonly points: string | null; readonly lines: readonly string[] };

function refusalWords(refusal: LeafRefusal): string {
  // The dictionary is keyed by reason, so the sentence fits its refusal.
  return (leafMessages[refusal.reason] as (one: LeafRefusal) => string)(refusal);
}

/** What a leaf gives for some values, as the editor of a table shows it: the points and each step, or what hinders them. */
export function outcomeWords(outcome: LeafOutcome, rule: Rule): OutcomeWords {
  switch (outcome.state) {
    case 'scored':
      return { points: outcome.parts.points.toFixed(), lines: outcome.steps.map((step) => `${stepWords(step)}.`) };
    case 'refused':
      return { points: null, lines: outcome.refusals.map(refusalWords) };
    case 'waiting':
      return { points: null, lines: ['Cách tính này cần số liệu của các đơn vị khác trong khối.'] };
    case 'missing': {
      const labels = outcome.missing.map((key) => rule.inputs.find((one) => one.key === key)?.label || key);
      return { points: null, lines: [`Còn thiếu số liệu: ${labels.map((label) => `“${label}”`).join(', ')}.`] };
    }
  }
}
