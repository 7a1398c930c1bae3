'use client';

import { type Dispatch, memo, useRef } from 'react';
import type { Base, Edit, Problem, Statement } from '@/components/scores/fact-edits';
import { Button } from '@/components/ui/button';
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

function Conflict({ cell, current, edit }: { cell: string; current: Base; edit: Dispatch<Edit> }) {
  return (
    <div className="mt-1 text-sm">
      <p>Xác nhận kia: {said(current)}.</p>
      <div className="mt-1 flex flex-wrap gap-1">
        <Button onClick={() => edit({ do: 'keep', key: cell })} size="small">
          Giữ của tôi
        </Button>
        <Button onClick={() => edit({ do: 'take', key: cell })} size="small">
          Lấy xác nhận kia
        </Button>
      </div>
    </div>
  );
}

/** One fact of one unit: the word, the reason once there is a word, who stated it last, and why it was not saved. */
export const FactCell = memo(function FactCell({ cell, name, base, typed, problem, edit }: FactCellProps) {
  const box = useRef<HTMLDivElement>(null);
  const [id, now] = [boxId(cell), typed ?? base];
  const aria = fieldAria(id, { errors: problem && [problem.message] });
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
      <FieldNotes errors={problem && [problem.message]} id={id} />
      {problem?.current && <Conflict cell={cell} current={problem.current} edit={edit} />}
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
