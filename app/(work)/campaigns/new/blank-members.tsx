import type { CopyPreview } from '@/lib/campaigns/queries/creation';
import { formatDate, formatNumber } from '@/lib/format';

type Blank = NonNullable<CopyPreview['blank']>;

/** How many units a blank year begins with, and which of the bloc's it does not, with the day they came. */
export function BlankMembers({ blank: { members, later }, startsOn }: { blank: Blank; startsOn: string }) {
  return (
    <section className="grid gap-3 rounded-md border border-line p-3.5">
      <h2 className="text-lg font-semibold">Đơn vị của mẫu trống</h2>
      <details>
        <summary>
          {formatNumber(members.length)} đơn vị thuộc khối vào ngày {formatDate(startsOn)} sẽ là thành viên
        </summary>
        <ul className="mt-1 list-disc pl-5">
          {members.map((unit) => (
            <li key={unit.unitId}>{unit.unitName}</li>
          ))}
        </ul>
      </details>
      {later.length > 0 && (
        <div>
          <h3 className="font-medium">
            {formatNumber(later.length)} đơn vị vào khối sau ngày đó nên chưa được đưa vào
          </h3>
          <p className="text-sm text-muted">
            Sau khi tạo, thêm ở “Đơn vị và phân công”: từng đơn vị, hoặc tất cả cùng lúc với ngày vào khối của mỗi đơn
            vị.
          </p>
          <ul className="list-disc pl-5">
            {later.map((unit) => (
              <li key={unit.unitId}>
                {unit.unitName}: thuộc khối từ ngày {formatDate(unit.joinedOn)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
