import { IssuerField } from '@/components/issuer-fields';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DateField, TextField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Issuers } from '@/lib/evidence/rules/issuers';
import { createIndexAction, updateIndexAction } from '@/lib/external/actions';
import type { ExternalIndexRow } from '@/lib/external/queries';
import { formatDate, formatNumber } from '@/lib/format';

function IndexFields({ issuers, row }: { issuers: Issuers; row?: ExternalIndexRow }) {
  return (
    <>
      <TextField defaultValue={row?.name} label="Tên chỉ số" name="name" required />
      <IssuerField defaultValue={row?.issuer} issuers={issuers} label="Cơ quan công bố" required />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          defaultValue={row && formatNumber(row.outOf)}
          inputMode="decimal"
          label="Thang điểm"
          name="outOf"
          required
        />
        <DateField
          defaultValue={row && formatDate(row.validFrom)}
          label="Ngày bắt đầu dùng"
          name="validFrom"
          required
        />
        <DateField
          defaultValue={row?.validTo ? formatDate(row.validTo) : undefined}
          label="Ngày thôi dùng"
          name="validTo"
        />
      </div>
    </>
  );
}

export function CreateIndexForm({ issuers }: { issuers: Issuers }) {
  return (
    <ActionForm action={createIndexAction} className="grid gap-4" resetOnSuccess>
      <IndexFields issuers={issuers} />
      <div>
        <SubmitButton variant="secondary">Thêm chỉ số</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function UpdateIndexForm({ issuers, row }: { issuers: Issuers; row: ExternalIndexRow }) {
  return (
    <ActionForm action={updateIndexAction}>
      <input name="indexId" type="hidden" value={row.id} />
      <input name="revision" type="hidden" value={row.revision} />
      <ConfirmButton
        confirmLabel="Lưu"
        consequence="Điểm đã nhập giữ nguyên."
        size="small"
        title={`Sửa chỉ số ${row.name}`}
        trigger={
          <>
            Sửa<span className="sr-only"> {row.name}</span>
          </>
        }
        variant="secondary"
      >
        <IndexFields issuers={issuers} row={row} />
      </ConfirmButton>
    </ActionForm>
  );
}
