import { columns, columnTitles } from '@/lib/targets/rules/cells';
import type { PasteColumn } from '@/lib/targets/rules/headings';
import type { PasteModel } from './use-paste';

const choices: readonly PasteColumn[] = [...columns, 'group'];
const titles: Record<PasteColumn, string> = { ...columnTitles, group: 'Nhóm' };

type ColumnHeadProps = { column: PasteColumn | null; index: number; onTake: PasteModel['take'] };

/** What a pasted column is taken for, to be changed. */
export function ColumnHead({ column, index, onTake }: ColumnHeadProps) {
  return (
    <th className={column === 'text' ? 'min-w-64' : 'min-w-36'} scope="col">
      <select
        aria-label={`Cột ${index + 1} là`}
        className="control"
        onChange={(event) => onTake(index, choices.find((one) => one === event.target.value) ?? null)}
        value={column ?? ''}
      >
        <option value="">Bỏ qua</option>
        {choices.map((one) => (
          <option key={one} value={one}>
            {titles[one]}
          </option>
        ))}
      </select>
    </th>
  );
}
