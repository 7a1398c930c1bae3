'use client';

import { type FormEvent, useState } from 'react';
import type { Statement } from '@/components/scores/fact-edits';
import { Button } from '@/components/ui/button';
import { Field, fieldAria, Input, Select } from '@/components/ui/field';
import { formatNumber } from '@/lib/format';
import { type FactWord, factWords } from '@/lib/scores/rules/fact-words';
import type { PlacedFact } from '@/lib/scores/rules/facts';

type FillFormProps = {
  facts: readonly PlacedFact[];
  /** Fills the cells of the fact that say nothing yet, and answers with how many. */
  onFill: (factId: string, statement: Statement) => number;
};

/** The same word and paper for all units that nothing is stated about: what one decision shows for the whole bloc. */
export function FillForm({ facts, onFill }: FillFormProps) {
  const [told, setTold] = useState('');
  const [missing, setMissing] = useState(false);
  function fill(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const reason = String(data.get('fillReason') ?? '').trim();
    setMissing(reason === '');
    if (reason === '') return;
    const holds = String(data.get('fillHolds')) as FactWord; // one of the two options below
    const count = onFill(String(data.get('fillFact')), { holds, reason });
    setTold(count === 0 ? 'Không còn ô nào chưa xác nhận.' : `Đã điền ${formatNumber(count)} ô, chưa lưu.`);
  }
  const errors = missing ? ['Ghi lý do, hoặc số/ký hiệu văn bản làm căn cứ.'] : [];
  return (
    <form
      className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line px-4 py-3"
      noValidate
      onSubmit={fill}
    >
      <Field className="w-full sm:w-72" id="fillFact" label="Điền các ô chưa xác nhận của">
        <Select id="fillFact" name="fillFact" options={facts.map(({ id, title }) => ({ value: id, label: title }))} />
      </Field>
      <Field id="fillHolds" label="Xác nhận">
        <Select
          id="fillHolds"
          name="fillHolds"
          options={(['yes', 'no'] as const).map((value) => ({ value, label: factWords[value] }))}
        />
      </Field>
      <Field className="w-full sm:w-80" errors={errors} id="fillReason" label="Lý do hoặc văn bản chung">
        <Input {...fieldAria('fillReason', { errors })} autoComplete="off" id="fillReason" name="fillReason" />
      </Field>
      <Button type="submit">Điền</Button>
      <p className="text-sm text-muted" role="status">
        {told}
      </p>
    </form>
  );
}
