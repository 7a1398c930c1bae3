'use client';

import { buttonClass } from '@/components/ui/button';
import { formatNumber } from '@/lib/format';
import type { ReviewedLine } from '@/lib/reviews/rules/verdicts';
import type { SheetLine } from './use-review';

export const filterNames = ['all', 'open', 'changed', 'undecided', 'marked', 'unproven', 'returned'] as const;
export type FilterName = (typeof filterNames)[number];

const WORDS: Readonly<Record<FilterName, string>> = {
  all: 'Tất cả',
  open: 'Đang rà soát',
  changed: 'Đơn vị đã sửa',
  undecided: 'Chưa có ý kiến',
  marked: 'Cần xem kỹ',
  unproven: 'Chưa có minh chứng',
  returned: 'Trả lại',
};

/** The lines a filter shows, as things stand now. */
export function filteredIds(name: FilterName, lines: SheetLine[], reviewed: ReviewedLine[]): string[] {
  const passes: Record<FilterName, (line: SheetLine, now: ReviewedLine | undefined) => boolean> = {
    all: () => true,
    open: (line) => line.status === 'submitted',
    changed: (line) => line.novelty === 'changed' || line.novelty === 'new',
    undecided: (line, now) => line.status === 'submitted' && now?.verdict === null,
    marked: (line) => line.status === 'submitted' && line.marked,
    unproven: (line) => line.status === 'submitted' && line.unproven,
    returned: (line, now) => (line.status === 'submitted' ? now?.verdict === 'return' : line.status === 'returned'),
  };
  const shown = lines.filter((line, index) => passes[name](line, reviewed[index]));
  return shown.map((line) => line.id);
}

type LineFilterProps = {
  current: FilterName;
  names: readonly FilterName[];
  count: (name: FilterName) => number;
  onChoose: (name: FilterName) => void;
};

/** Which lines to see; the choice stays until another one is made, so that no line leaves while it is being decided. */
export function LineFilter({ current, names, count, onChoose }: LineFilterProps) {
  return (
    <fieldset className="flex flex-wrap gap-1.5 print:hidden">
      <legend className="sr-only">Lọc các mục</legend>
      {names.map((name) => (
        <button
          aria-pressed={name === current}
          className={buttonClass({ size: 'small', variant: name === current ? 'primary' : 'secondary' })}
          key={name}
          onClick={() => onChoose(name)}
          type="button"
        >
          {WORDS[name]} ({formatNumber(count(name))})
        </button>
      ))}
    </fieldset>
  );
}
