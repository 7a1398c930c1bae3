import { CheckboxesField } from '@/components/ui/form-choices';
import type { CopyPreview } from '@/lib/campaigns/queries/creation';
import type { WhyLeft } from '@/lib/campaigns/rules/copy';
import { dayAfter, formatDate, formatNumber } from '@/lib/format';

type Copy = NonNullable<CopyPreview['copy']>;

/** Why a unit of last year is not in the copy, after its name. */
export function reasonWord(reason: WhyLeft): string {
  switch (reason.why) {
    case 'left':
      return `thôi tham gia từ ngày ${formatDate(dayAfter(reason.on))}`;
    case 'moved':
      return `đã chuyển sang ${reason.blocName}`;
    case 'succeeded':
      return `đã được kế tục bởi ${reason.by.join(', ')}`;
    case 'unplaced':
      return `đã được kế tục bởi ${reason.by.join(', ')}, chưa thuộc khối nào: hãy xếp khối trước`;
    case 'ended':
      return `đã kết thúc hoạt động từ ngày ${formatDate(reason.on)}`;
  }
}

/** Which units the copy takes over, which came to the bloc since and may be added, and which stay out, with the reason. */
export function CopyMembers({ copy, startsOn }: { copy: Copy; startsOn: string }) {
  const first = copy.joined.filter((unit) => unit.joinedOn === startsOn);
  return (
    <section className="grid gap-3 rounded-md border border-line p-3.5">
      <h2 className="text-lg font-semibold">Đơn vị của năm mới</h2>
      <details>
        <summary>{formatNumber(copy.kept.length)} đơn vị lấy từ năm trước</summary>
        <ul className="mt-1 list-disc pl-5">
          {copy.kept.map((unit) => (
            <li key={unit.unitId}>{unit.unitName}</li>
          ))}
        </ul>
      </details>
      {copy.joined.length > 0 && (
        <CheckboxesField
          defaultValue={first.map((unit) => unit.unitId)}
          hint={`Đã chọn sẵn đơn vị thuộc khối vào ngày ${formatDate(startsOn)}. Bỏ chọn đơn vị không tham gia năm này.`}
          label="Thêm đơn vị mới vào khối"
          name="joined"
          options={copy.joined.map((unit) => ({
            value: unit.unitId,
            label: unit.unitName,
            hint: `Tham gia từ ngày ${formatDate(unit.joinedOn)}`,
          }))}
        />
      )}
      {copy.gone.length > 0 && (
        <div>
          <h3 className="font-medium">Không đưa vào năm mới</h3>
          <ul className="list-disc pl-5">
            {copy.gone.map((unit) => (
              <li key={unit.unitName}>
                {unit.unitName}: {reasonWord(unit)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
