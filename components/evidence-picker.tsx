'use client';

import { type RefObject, type SubmitEvent, useEffect, useId, useState } from 'react';
import { createDocumentCall, findDocumentsCall, listIssuersCall } from '@/lib/evidence/actions';
import type { LibraryDocument } from '@/lib/evidence/queries/library';
import { noIssuers } from '@/lib/evidence/rules/issuers';
import { type FormAction, formValues } from '@/lib/form-state';
import { formatDate } from '@/lib/format';
import { generalMessages } from '@/lib/messages/general';
import { formerUnitWords } from '@/lib/messages/statuses';
import type { SheetDocument } from '@/lib/reports/queries/sheet';
import { DocumentForm } from './document-form';
import { Alert } from './ui/alert';
import { Button } from './ui/button';
import { DialogBox } from './ui/dialog';
import { Input } from './ui/field';

/** The line for which a document is chosen. */
export type Picking = { lineId: string; text: string; attached: readonly string[] };

type EvidencePickerProps = {
  box: RefObject<HTMLDialogElement | null>;
  picking: Picking | null;
  onChoose: (lineId: string, document: SheetDocument) => Promise<void>;
};

/** Chooses a document of the unit's library for a line, or adds a new one on the spot. */
export function EvidencePicker({ box, picking, onChoose }: EvidencePickerProps) {
  return (
    <DialogBox ref={box} title="Thêm minh chứng" wide>
      {picking && (
        <Picker
          key={picking.lineId}
          onChoose={async (document) => {
            await onChoose(picking.lineId, document);
            box.current?.close();
          }}
          picking={picking}
        />
      )}
    </DialogBox>
  );
}

type PickerProps = { picking: Picking; onChoose: (document: SheetDocument) => Promise<void> };

function Picker({ picking, onChoose }: PickerProps) {
  const { found, problem, search } = useSearch(picking);
  const issuers = useIssuers();
  const add: FormAction = async (_state, form) => {
    const values = formValues(form);
    const answer = await createDocumentCall(values);
    if (!answer.ok) {
      const count = Object.keys(answer.errors).length;
      // The sentences themselves follow as links.
      const message =
        count > 0 ? generalMessages['fields-to-mend']({ reason: 'fields-to-mend', count }) : answer.message;
      return { status: 'invalid', message, errors: answer.errors, values };
    }
    await onChoose(answer.value);
    return { status: 'ok' };
  };
  const use = (twin: { id: string; number: string; issuedOn: string }) =>
    void onChoose({ ...twin, abstract: '', fileName: twin.number });
  return (
    <div className="grid gap-4">
      <p className="text-muted">{picking.text}</p>
      <SearchBox onSearch={search} />
      {problem && (
        <Alert role="alert" tone="danger">
          {problem}
        </Alert>
      )}
      <FoundDocuments attached={picking.attached} found={found} onChoose={onChoose} />
      <details className="rounded-md border border-line" open={found?.length === 0 || undefined}>
        <summary className="min-h-(--control) cursor-pointer px-3 py-2 font-semibold">Thêm văn bản mới vào kho</summary>
        <div className="border-t border-line p-3">
          <DocumentForm action={add} issuers={issuers} onUse={use} submitLabel="Thêm văn bản và dùng làm minh chứng" />
        </div>
      </details>
    </div>
  );
}

/** The library as searched last; the newest documents to begin with, each time the dialog opens for another line. */
function useSearch(picking: Picking) {
  const [found, setFound] = useState<LibraryDocument[]>();
  const [problem, setProblem] = useState('');
  async function search(query: string) {
    const answer = await findDocumentsCall({ query }).catch(() => null);
    if (answer?.ok) setFound(answer.value);
    setProblem(answer?.ok ? '' : (answer?.message ?? 'Chưa tìm được. Hãy kiểm tra kết nối mạng rồi thử lại.'));
  }
  useEffect(() => void search(''), [picking]);
  return { found, problem, search };
}

/** Issuers to propose; where they do not come, the name is typed. */
function useIssuers() {
  const [issuers, setIssuers] = useState(noIssuers);
  useEffect(() => {
    listIssuersCall({}).then(
      (answer) => answer.ok && setIssuers(answer.value),
      () => undefined,
    );
  }, []);
  return issuers;
}

function SearchBox({ onSearch }: { onSearch: (query: string) => Promise<void> }) {
  const id = useId();
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void onSearch(String(new FormData(event.currentTarget).get('query')));
  }
  return (
    <search>
      <form className="flex items-end gap-2" onSubmit={submit}>
        <div className="min-w-0 grow">
          <label className="block font-medium" htmlFor={id}>
            Tìm trong kho minh chứng
          </label>
          <Input id={id} name="query" placeholder="Số/ký hiệu, trích yếu, cơ quan ban hành" type="search" />
        </div>
        <Button type="submit">Tìm</Button>
      </form>
    </search>
  );
}

type FoundProps = {
  found: LibraryDocument[] | undefined;
  attached: readonly string[];
  onChoose: PickerProps['onChoose'];
};

function FoundDocuments({ found, attached, onChoose }: FoundProps) {
  if (!found) return <p className="text-muted">Đang tìm…</p>;
  if (found.length === 0) return <p className="text-muted">Không có văn bản nào khớp trong kho của đơn vị.</p>;
  return (
    <ul aria-label="Văn bản trong kho" className="grid gap-1">
      {found.map((one) => (
        <li className="flex items-start justify-between gap-3 border-b border-line pb-1" key={one.id}>
          <div className="min-w-0">
            <p className="font-semibold">
              {one.number} ({formatDate(one.issuedOn)})
            </p>
            <p className="line-clamp-2 text-sm text-muted">
              {one.issuer}: {one.abstract}
            </p>
            {one.formerUnit && <p className="text-sm text-muted">{formerUnitWords(one.formerUnit)}</p>}
          </div>
          {attached.includes(one.id) ? (
            <span className="text-sm whitespace-nowrap text-success">Đã gắn</span>
          ) : (
            <Button aria-label={`Chọn ${one.number}`} onClick={() => void onChoose(one)} size="small">
              Chọn
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
