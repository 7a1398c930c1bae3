'use client';

import { type ChangeEvent, use, useEffect, useRef, useState } from 'react';
import { rejectedUpload } from '@/lib/evidence/rules/documents';
import { formatDate, formatNumber } from '@/lib/format';
import { accountHeader, type PageAccount } from '@/lib/page-account';
import { Alert } from './ui/alert';
import { Button, buttonClass } from './ui/button';
import { FieldNotes, fieldAria } from './ui/field';
import { FormContext, useFormField } from './ui/form-context';
import { LocalLink } from './ui/local-link';
import { usePageAccount } from './ui/page-account';

type Twin = { id: string; number: string; issuedOn: string };
type Answer = { ok: true; value: { name: string; receipt: string; already: Twin[] } } | { ok: false; message: string };
type State =
  | { at: 'empty' }
  | { at: 'dropped' }
  | { at: 'sending'; name: string; percent: number }
  | { at: 'there'; name: string; receipt: string; already: Twin[] }
  | { at: 'failed'; message: string };

const largest = 20 * 1024 * 1024;
const lost = 'Chưa tải được tệp lên. Hãy kiểm tra kết nối mạng rồi chọn lại tệp; các ô đã nhập vẫn còn nguyên.';

function readAnswer(request: XMLHttpRequest): Answer {
  try {
    return JSON.parse(request.responseText) as Answer; // our own route, see app/api/evidence
  } catch {
    return { ok: false, message: lost };
  }
}

/** Sends one file; tells how much is there. Returns what stops it. */
function send(file: File, account: PageAccount | null, show: (state: State) => void): () => void {
  const request = new XMLHttpRequest();
  request.upload.onprogress = (event) =>
    show({ at: 'sending', name: file.name, percent: Math.floor((event.loaded / Math.max(1, event.total)) * 100) });
  request.onload = () => {
    const answer = readAnswer(request);
    show(answer.ok ? { at: 'there', ...answer.value } : { at: 'failed', message: answer.message });
  };
  request.onerror = () => show({ at: 'failed', message: lost });
  request.open('POST', `/api/evidence?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  if (account) request.setRequestHeader(accountHeader, account.userName);
  request.send(file);
  show({ at: 'sending', name: file.name, percent: 0 });
  return () => request.abort();
}

/** What the form sends: a file that was refused must not turn silently into a document without one. */
function uploadOf(state: State): string {
  if (state.at === 'there') return state.receipt;
  return state.at === 'failed' ? rejectedUpload : '';
}

type FileUploadProps = { onBusy: (busy: boolean) => void; onUse?: ((document: Twin) => void) | undefined };

/** Uploads a file as soon as it is chosen; the form then carries only the receipt, so an error costs no second upload. */
export function FileUpload({ onBusy, onUse }: FileUploadProps) {
  const { id, errors } = useFormField('upload');
  const form = use(FormContext);
  const account = usePageAccount();
  const [state, setState] = useState<State>({ at: 'empty' });
  const box = useRef<HTMLInputElement>(null);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  function show(next: State) {
    setState(next);
    onBusy(next.at === 'sending');
  }
  function drop() {
    if (box.current) box.current.value = '';
    show({ at: 'dropped' });
    box.current?.focus();
  }
  function choose(event: ChangeEvent<HTMLInputElement>) {
    stop.current?.();
    const file = event.target.files?.[0];
    if (!file) show({ at: 'empty' });
    else if (file.size > largest)
      show({ at: 'failed', message: 'Tệp lớn hơn 20 MB. Hãy nén ảnh trong tệp hoặc chia thành nhiều tệp.' });
    else stop.current = send(file, account, show);
  }

  const problems =
    state.at === 'failed' ? [state.message, ...(errors ?? [])] : state.at === 'empty' ? errors : undefined;
  const hint = 'pdf, docx, xlsx, jpg, png; không quá 20 MB. Có thể để trống nếu chưa có bản điện tử.';
  return (
    <div>
      <label className="block font-medium" htmlFor={id}>
        Tệp
      </label>
      <FieldNotes errors={problems} hint={hint} id={id} />
      {/* The browser words its own box in its own language; the real one lies over this one and takes clicks and files. */}
      <div className="file-box mt-1">
        <span aria-hidden="true" className={buttonClass({ size: 'small' })}>
          Chọn tệp
        </span>
        <span aria-hidden="true" className="min-w-0 break-all text-muted">
          {state.at === 'sending' || state.at === 'there' ? state.name : 'Chưa chọn tệp nào'}
        </span>
        <input
          {...fieldAria(id, { hint, errors: problems })}
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
          disabled={form.pending}
          id={id}
          onChange={choose}
          ref={box}
          type="file"
        />
      </div>
      <input name="upload" type="hidden" value={uploadOf(state)} />
      {state.at === 'failed' && (
        <Button className="mt-1.5" onClick={drop} size="small">
          Bỏ tệp này
        </Button>
      )}
      <div role="status">
        {state.at === 'sending' && <Progress {...state} />}
        {state.at === 'there' && <p className="mt-1 text-sm text-success">Đã tải lên: {state.name}</p>}
        {state.at === 'there' && state.already.length > 0 && <Twins documents={state.already} onUse={onUse} />}
      </div>
    </div>
  );
}

function Progress({ name, percent }: { name: string; percent: number }) {
  return (
    <div className="mt-1 text-sm">
      Đang tải lên {name}: {formatNumber(percent)}%
      <progress aria-label={`Đang tải lên ${name}`} className="block w-full" max={100} value={percent} />
    </div>
  );
}

function Twins({ documents, onUse }: { documents: Twin[]; onUse: FileUploadProps['onUse'] }) {
  return (
    <Alert className="mt-2" tone="warning">
      {documents.map((one) => (
        <p key={one.id}>
          Tệp này đã có ở văn bản{' '}
          <LocalLink className="underline" href={`/evidence/${one.id}`} target="_blank">
            {one.number}
          </LocalLink>{' '}
          ({formatDate(one.issuedOn)}).{' '}
          {onUse && (
            <Button onClick={() => onUse(one)} size="small">
              Dùng văn bản {one.number}
            </Button>
          )}
        </p>
      ))}
    </Alert>
  );
}
