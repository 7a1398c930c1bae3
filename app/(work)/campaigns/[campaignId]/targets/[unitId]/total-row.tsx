import { formatNumber } from '@/lib/format';

/** The last row of a sheet, to read or to fill in. */
export function TotalRow({ total }: { total: string }) {
  return (
    <tr>
      <th colSpan={8} scope="row">
        Tổng trọng số
      </th>
      <td>{formatNumber(total)}</td>
      <td colSpan={3} />
    </tr>
  );
}
