'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, startTransition, useId, useRef, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { FieldNotes, fieldAria } from '@/components/ui/field';

const lost = 'Chưa tải được tệp lên. Hãy kiểm tra kết nối mạng rồi chọn lại tệp.';
const hint = 'Tệp Excel .xlsx, không quá 5 MB và 5.000 dòng.';

type State = { at: 'empty' } | { at: 'reading'; name: string } | { at: 'failed'; message: string };

/** What stops the file, in words; null where it was taken in. */
async function send(file: File, campaignId: string | null): Promise<string | null> {
  const wish = new URLSearchParams({ name: file.name, ...(campaignId === null ? {} : { campaign: campaignId }) });
  try {
    const headers = { 'Content-Type': 'application/octet-stream' };
    const answer = await fetch(`/api/criteria?${wish}`, { method: 'POST', headers, body: file });
    const told: { ok: boolean; message?: string } = await answer.json(); // our own route, see app/api/criteria
    return told.ok ? null : (told.message ?? lost);
  } catch {
    return lost;
  }
}

/** Sends a workbook as soon as it is chosen; the page then shows how it reads. */
export function FileForm({ campaignId, label }: { campaignId: string | null; label: string }) {
  const router = useRouter();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ at: 'empty' });
  const errors = state.at === 'failed' ? [state.message] : [];

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    setState({ at: 'reading', name: file.name });
    const message = await send(file, campaignId);
    // The same file may be chosen again once it was mended.
    if (box.current) box.current.value = '';
    setState(message === null ? { at: 'empty' } : { at: 'failed', message });
    if (message === null) startTransition(() => router.refresh());
    else box.current?.focus();
  }
  return (
    <div>
      <label className="block font-medium" htmlFor={id}>
        {label}
      </label>
      <FieldNotes errors={errors} hint={hint} id={id} />
      <div className="file-box mt-1">
        <span aria-hidden="true" className={buttonClass({ size: 'small' })}>
          Chọn tệp
        </span>
        <span aria-hidden="true" className="min-w-0 break-all text-muted">
          {state.at === 'reading' ? state.name : 'Chưa chọn tệp nào'}
        </span>
        <input
          {...fieldAria(id, { hint, errors })}
          accept=".xlsx"
          disabled={state.at === 'reading'}
          id={id}
          onChange={choose}
          ref={box}
          type="file"
        />
      </div>
      <p className="mt-1 text-sm text-muted" role="status">
        {state.at === 'reading' && `Đang đọc ${state.name}…`}
      </p>
    </div>
  );
}
