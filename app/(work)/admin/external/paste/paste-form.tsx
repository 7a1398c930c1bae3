'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Field, Textarea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { pasteScoresAction } from '@/lib/external/actions';
import type { PasteFacts } from '@/lib/external/queries';
import { type PastedScore, readScoreBlock } from '@/lib/external/rules';
import { formatNumber } from '@/lib/format';
import { PaperFields } from '../score-fields';
import { PastedTable } from './pasted-table';

const unitOf = (row: PastedScore, chosen: string | undefined) =>
  chosen ?? (row.isCertain ? (row.units[0]?.id ?? '') : '');

/** A block of two columns; whom a doubtful line means is asked before anything is written. */
export function PasteForm({ facts }: { facts: PasteFacts }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const rows = text.trim() === '' ? [] : readScoreBlock(text, facts.units, facts.index.outOf);
  const ids = rows.map((row, place) => unitOf(row, chosen[place]));
  const sent = rows.map((row, place) => ({ unitId: ids[place] ?? '', score: formatNumber(row.score) }));
  return (
    <ActionForm action={pasteScoresAction} className="grid gap-4">
      <input name="indexId" type="hidden" value={facts.index.id} />
      <input name="year" type="hidden" value={facts.year} />
      <input name="rows" type="hidden" value={JSON.stringify(sent)} />
      <Field hint={`Thang điểm ${formatNumber(facts.index.outOf)}.`} id="block" label="Bảng điểm (đơn vị, điểm)">
        <Textarea
          aria-describedby="block-hint"
          defaultValue=""
          id="block"
          onChange={({ target }) => {
            setText(target.value);
            setChosen({});
          }}
          rows={6}
        />
      </Field>
      {rows.length > 0 && (
        <PastedTable
          facts={facts}
          ids={ids}
          onChoose={(place, unitId) => setChosen((all) => ({ ...all, [place]: unitId }))}
          rows={rows}
        />
      )}
      <PaperFields />
      <div>
        <SubmitButton>Ghi điểm {rows.length > 0 ? `${formatNumber(rows.length)} dòng` : ''}</SubmitButton>
      </div>
    </ActionForm>
  );
}
