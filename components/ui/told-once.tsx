'use client';

import { type ReactNode, type RefObject, use, useEffect, useId, useRef, useState } from 'react';
import { formatBlock } from '@/lib/block';
import type { Told } from '@/lib/form-state';
import { Button } from './button';
import { FormContext } from './form-context';
import { PrintButton } from './print-button';
import { Table } from './table';

type CopyProps = { label: string; text: string; select: () => void; onCopy?: () => void; children: ReactNode };

function CopyButton({ label, text, select, onCopy, children }: CopyProps) {
  const [said, setSaid] = useState('');

  async function copy() {
    select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Đã sao chép.');
      onCopy?.();
    } catch {
      // Without https or the permission there is no clipboard: the text stays selected.
      setSaid('Đã chọn sẵn, bấm Ctrl+C để sao chép.');
    }
  }

  return (
    <>
      <Button aria-label={`Sao chép ${label}`} onClick={copy} size="small">
        {children}
      </Button>
      <span className="text-sm text-muted print:hidden" role="status">
        {said}
      </span>
    </>
  );
}

function ToldBox({ label, value }: { label: string; value: string }) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  return (
    <div>
      <label className="block font-medium" htmlFor={id}>
        {label}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input className="control max-w-72 font-mono" id={id} readOnly ref={box} value={value} />
        <CopyButton label={label} select={() => box.current?.select()} text={value}>
          Sao chép
        </CopyButton>
      </div>
    </div>
  );
}

/** Marks all that stands in an element, as people do with the mouse. */
function selectAll({ current }: RefObject<HTMLElement | null>) {
  if (current) getSelection()?.selectAllChildren(current);
}

/** Many at once: nobody loses them by closing the window before they were copied or printed. */
function ToldTable({ label, rows: [heads = [], ...rows] }: { label: string; rows: readonly (readonly string[])[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState(false);
  useEffect(() => {
    if (kept) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const keep = () => setKept(true);
    addEventListener('beforeunload', ask);
    addEventListener('afterprint', keep);
    return () => {
      removeEventListener('beforeunload', ask);
      removeEventListener('afterprint', keep);
    };
  }, [kept]);
  const columns = heads.map((header, at) => ({
    ...{ header, rowHeader: at === 0, className: 'wrap-anywhere' },
    cell: (row: readonly string[]) => row[at] || '–',
  }));
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-center gap-2">
        <CopyButton
          label={label}
          onCopy={() => setKept(true)}
          select={() => selectAll(box)}
          text={formatBlock([heads, ...rows])}
        >
          Sao chép cả bảng
        </CopyButton>
        <PrintButton size="small" />
      </div>
      <div ref={box}>
        <Table caption={label} columns={columns} rowKey={(_, place) => place} rows={rows} />
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
    <div className="mb-4 grid grid-cols-1 gap-3 rounded-md border border-line bg-page p-3.5">
      {kept.map((one) =>
        'rows' in one ? (
          <ToldTable key={String(one.rows)} label={one.label} rows={one.rows} />
        ) : (
          <ToldBox key={`${one.label} ${one.value}`} label={one.label} value={one.value} />
        ),
      )}
      <p className="text-sm text-muted">Chỉ hiện đến khi rời trang này: hãy ghi lại và trao riêng cho người dùng.</p>
    </div>
  );
}
