'use client';

import { TextCell } from '@/components/ui/form-fields';

/** Code and name of an award, the number aimed for and a note, as they stand. */
export type TitleRow = readonly [code: string, name: string, quantity: string, note: string];

/** A number and a note beside every award. The rows arrive as texts: as fields made by the server they were a tenth of the page. */
export function TitleFields({ rows }: { rows: readonly TitleRow[] }) {
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Danh hiệu, hình thức</th>
          <th className="numeric w-28" scope="col">
            Số lượng
          </th>
          <th className="w-80" scope="col">
            Ghi chú
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([code, name, quantity, note]) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td className="numeric" data-label="Số lượng">
              <TextCell
                className="text-right"
                defaultValue={quantity}
                inputMode="numeric"
                label={`Số lượng: ${name}`}
                name={`quantity.${code}`}
              />
            </td>
            <td data-label="Ghi chú">
              <TextCell defaultValue={note} label={`Ghi chú: ${name}`} name={`note.${code}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
