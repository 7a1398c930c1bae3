'use client';

import { classNames } from '@/components/ui/class-names';
import { Glyph } from '@/components/ui/glyph';
import type { Verdict } from '@/lib/reviews/rules/verdicts';

const CHOICES = [
  { verdict: 'accept', word: 'Chấp nhận', glyph: 'success', chosen: 'border-success bg-success-soft text-success' },
  { verdict: 'return', word: 'Trả lại', glyph: 'warning', chosen: 'border-warning bg-warning-soft text-warning' },
] as const;

type VerdictChoiceProps = {
  lineId: string;
  number: number;
  verdict: Verdict | null;
  onChoose: (verdict: Verdict) => void;
};

/** Accept or return: radio buttons, so that Tab, arrows and Space do what they do everywhere. Paper has the chosen word. */
export function VerdictChoice({ lineId, number, verdict, onChoose }: VerdictChoiceProps) {
  return (
    <fieldset className="grid grid-cols-2 gap-2 print:block">
      <legend className="sr-only">Ý kiến về mục {number}</legend>
      {CHOICES.map((choice) => (
        <label
          className={classNames(
            'flex min-h-(--control) cursor-pointer items-center gap-2 rounded-md border px-3 font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2 print:min-h-0 print:border-0 print:bg-transparent print:px-0',
            verdict === choice.verdict ? choice.chosen : 'border-line-strong hover:bg-sunken print:hidden',
          )}
          key={choice.verdict}
        >
          <input
            checked={verdict === choice.verdict}
            className="choice mt-0 print:hidden"
            id={`${choice.verdict}-${lineId}`}
            name={`verdict-${lineId}`}
            onChange={() => onChoose(choice.verdict)}
            type="radio"
          />
          <span className="inline-flex items-center gap-1">
            {verdict === choice.verdict && <Glyph name={choice.glyph} size={14} />}
            {choice.word}
          </span>
        </label>
      ))}
      {verdict === null && <p className="hidden print:block">Chưa có ý kiến</p>}
    </fieldset>
  );
}
