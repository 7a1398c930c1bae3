import { type ColumnKey, columns, columnTitles } from '@/lib/targets/rules/cells';
import type { PasteModel } from './use-paste';

type ColumnHeadProps = { column: ColumnKey | null; index: number; onTake: PasteModel['take'] };

/** What a pasted column is taken for, to be changed. */
export function ColumnHead({ column, index, onTake }: ColumnHeadProps) {
  return (
    <th className={column === 'text' ? 'min-w-64' : 'min-w-36'} scope="col">
      <select
        aria-label={`Cột ${index + 1} là`}
        className="control"
        onChange={(event) => onTake(index, columns.find((one) => one === event.target.value) ?? null)}
        value={column ?? ''}
      >
        <option value="">Bỏ qua</option>
        {columns.map((one) => (
          <option key={one} value={one}>
            {columnTitles[one]}
          </option>
        ))}
      </select>
    </th>
  );
}
