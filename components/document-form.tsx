'use client';

import { type ReactNode, useState } from 'react';
import type { Issuers } from '@/lib/evidence/rules/issuers';
import type { FormAction } from '@/lib/form-state';
import { formatDate } from '@/lib/format';
import { FileUpload } from './file-upload';
import { IssuerField, SignedNumberField } from './issuer-fields';
import { ActionForm } from './ui/action-form';
import { CheckboxField } from './ui/form-choices';
import { DateField, TextareaField } from './ui/form-fields';
import { SubmitButton } from './ui/submit-button';

export type DocumentValues = {
  id: string;
  revision: number;
  number: string;
  issuedOn: string;
  issuer: string;
  abstract: string;
  fileName: string | null;
};

type DocumentFormProps = {
  action: FormAction;
  document?: DocumentValues;
  issuers: Issuers;
  submitLabel: string;
  /** Offered when the same file is in the library already. */
  onUse?: (document: { id: string; number: string; issuedOn: string }) => void;
  children?: ReactNode;
};

/** A cited document: its words, and its file where there is one. */
export function DocumentForm({ action, document, issuers, submitLabel, onUse, children }: DocumentFormProps) {
  const [busy, setBusy] = useState(false);
  return (
    <ActionForm action={action} className="grid gap-4">
      {document && <input name="documentId" type="hidden" value={document.id} />}
      {document && <input name="revision" type="hidden" value={document.revision} />}
      <div className="grid gap-4 sm:grid-cols-[1fr_auto]">
        <SignedNumberField
          defaultValue={document?.number}
          hint="Ví dụ 125/BC-STC"
          issuers={issuers}
          label="Số/ký hiệu"
          name="number"
          required
        />
        <DateField
          defaultValue={document && formatDate(document.issuedOn)}
          hint="Ngày/tháng/năm"
          label="Ngày ban hành"
          name="issuedOn"
          required
        />
      </div>
      <IssuerField defaultValue={document?.issuer} issuers={issuers} label="Cơ quan ban hành" required />
      <TextareaField
        defaultValue={document?.abstract}
        hint="Văn bản nói về việc gì"
        label="Trích yếu"
        name="abstract"
        required
      />
      {document?.fileName && (
        <CheckboxField hint="Chọn tệp mới bên dưới để thay" label={`Bỏ tệp ${document.fileName}`} name="removeFile" />
      )}
      <FileUpload onBusy={setBusy} onUse={onUse} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton disabled={busy}>{busy ? 'Đang tải tệp lên…' : submitLabel}</SubmitButton>
        {children}
      </div>
    </ActionForm>
  );
}
