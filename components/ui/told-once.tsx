'use client';

import { use, useId, useRef, useState } from 'react';
import type { Told } from '@/lib/form-state';
import { Button } from './button';
import { FormContext } from './form-context';

function ToldBox({ told: { label, value } }: { told: Told }) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  async function copy() {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Đã sao chép.');
    } catch {
      // Without https or the permission there is no clipboard: the text stays selected.
      setSaid('Đã chọn sẵn, bấm Ctrl+C để sao chép.');
    }
  }

  return (
    <div>
      <label className="block font-medium" htmlFor={id}>
        {label}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input className="control max-w-72 font-mono" id={id} readOnly ref={box} value={value} />
        <Button aria-label={`Sao chép ${label}`} onClick={copy} size="small">
          Sao chép
        </Button>
        <span className="text-sm text-muted" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

/** What the form was told this once, the latest first. It stays whatever is sent next, until the page is left. */
export function ToldOnce() {
  const { state } = use(FormContext);
  const [kept, setKept] = useState<readonly Told[]>([]);
  const told = state.status === 'ok' ? state.told : undefined;
  if (told && !kept.includes(told)) setKept([told, ...kept]);
  if (kept.length === 0) return null;
  return (
    <div className="mb-4 grid gap-3 rounded-md border border-line bg-page p-3.5">
      {kept.map((one) => (
        <ToldBox key={`${one.label} ${one.value}`} told={one} />
      ))}
      <p className="text-sm text-muted">Chỉ hiện đến khi rời trang này: hãy ghi lại và trao riêng cho người dùng.</p>
    </div>
  );
}
