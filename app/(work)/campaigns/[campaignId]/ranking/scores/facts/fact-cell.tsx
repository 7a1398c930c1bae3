'use client';

import { type Dispatch, memo, useRef } from 'react';
import { RowVersions } from '@/components/row-versions';
import type { Base, Edit, Problem, Statement } from '@/components/scores/fact-edits';
import { FieldNotes, fieldAria, Select, Textarea } from '@/components/ui/field';
import { formatDateTime } from '@/lib/format';
import { type FactWord, factWords } from '@/lib/scores/rules/fact-words';
import { boxId } from './rows';

// What nobody stated yet comes first, so that one key of the keyboard states it.
const options = (['unstated', 'yes', 'no'] as const).map((value) => ({ value, label: factWords[value] }));

type FactCellProps = {
  cell: string;
  /** "Đảng bộ hoàn thành tốt của Sở Tài chính": what the boxes are called. */
  name: string;
  base: Base;
  typed: Statement | undefined;
  problem: Problem | undefined;
  edit: Dispatch<Edit>;
};

const said = ({ holds, reason }: Statement) => `${factWords[holds]}${reason ? ` – ${reason}` : ''}`;

/** One fact of one unit: the word, the reason once there is a word, who stated it last, and why it was not saved. */
export const FactCell = memo(function FactCell({ cell, name, base, typed, problem, edit }: FactCellProps) {
  const box = useRef<HTMLDivElement>(null);
  const [id, now] = [boxId(cell), typed ?? base];
  const errors = problem && !problem.current ? [problem.message] : undefined;
  const aria = fieldAria(id, { errors });
  // Read from the boxes, which nothing fills while one types: Vietnamese input methods need that.
  function type() {
    const word = box.current?.querySelector('select')?.value as FactWord; // one of the options above
    const reason = box.current?.querySelector('textarea')?.value ?? now.reason;
    edit({ do: 'type', key: cell, base, statement: { holds: word, reason } });
  }
  return (
    <div className={`grid gap-1 ${typed ? 'border-l-4 border-warning pl-2' : ''}`} onInput={type} ref={box}>
      <Select {...aria} aria-label={name} defaultValue={now.holds} id={id} options={options} />
      {now.holds !== 'unstated' && (
        <Textarea
          {...aria}
          aria-label={`Lý do hoặc văn bản: ${name}`}
          defaultValue={now.reason}
          placeholder="Lý do hoặc văn bản"
          rows={2}
        />
      )}
      {problem?.current ? (
        <RowVersions
          boxes={[{ name: cell, label: 'Xác nhận', mine: said(now), saved: said(problem.current) }]}
          message={problem.message}
          onKeep={() => edit({ do: 'keep', key: cell })}
          onTake={() => edit({ do: 'take', key: cell })}
        />
      ) : (
        <FieldNotes errors={errors} id={id} />
      )}
      {typed ? (
        <span className="text-sm text-warning">Chưa lưu</span>
      ) : (
        base.by &&
        base.at && (
          <span className="text-sm text-muted">
            {base.by}, {formatDateTime(base.at)}
          </span>
        )
      )}
    </div>
  );
});

/** The same for those who only read it. */
export function StatedFact({ base }: { base: Base }) {
  if (base.holds === 'unstated') return <span className="text-muted">{factWords.unstated}</span>;
  return (
    <div>
      <strong>{factWords[base.holds]}</strong>: {base.reason}
      {base.by && base.at && (
        <span className="block text-sm text-muted">
          {base.by}, {formatDateTime(base.at)}
        </span>
      )}
    </div>
  );
}
