import { DateField, TextField } from '@/components/ui/form-fields';
import type { ExternalRow } from '@/lib/external/queries';
import { formatDate, formatNumber } from '@/lib/format';

/** A score and the paper that says so. */
export function ScoreFields({ row }: { row?: ExternalRow }) {
  return (
    <>
      <TextField defaultValue={row && formatNumber(row.score)} inputMode="decimal" label="Điểm" name="score" required />
      <PaperFields row={row} />
    </>
  );
}

export function PaperFields({ row }: { row?: Pick<ExternalRow, 'document' | 'documentOn'> | undefined }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField defaultValue={row?.document} label="Văn bản công bố" name="document" required />
      <DateField
        defaultValue={row?.documentOn ? formatDate(row.documentOn) : undefined}
        label="Ngày văn bản"
        name="documentOn"
      />
    </div>
  );
}
