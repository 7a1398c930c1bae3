import { formatNumber } from '@/lib/format';
import type { ChangeReach } from '@/lib/units/queries';

/** Where the unit takes part now: "Khối A (năm 2026)". */
function Campaigns({ reach, says }: { reach: ChangeReach; says: string }) {
  if (reach.campaigns.length === 0) return <li>Đơn vị không tham gia năm thi đua nào đang chạy.</li>;
  return (
    <li>
      {says}: {reach.campaigns.map((one) => `${one.blocName} (năm ${one.year})`).join('; ')}.
    </li>
  );
}

/** What another name changes. */
export function RenameConsequence({ reach }: { reach: ChangeReach | null }) {
  return (
    <ul className="grid list-disc gap-1.5 pl-5">
      {reach && <Campaigns reach={reach} says="Tên mới thay tên cũ trong năm thi đua đang chạy" />}
      <li>Chỉ tiêu, báo cáo và tài khoản của đơn vị giữ nguyên; năm thi đua đã qua vẫn mang tên cũ.</li>
    </ul>
  );
}

type EndConsequenceProps = { reach: ChangeReach | null; unit: { name: string }; merged?: boolean };

/** What the end of a unit leaves behind. It cannot be taken back. */
export function EndConsequence({ reach, unit, merged }: EndConsequenceProps) {
  return (
    <>
      <p className="mb-2">
        {merged
          ? `Không hoàn tác được. Các đơn vị được sáp nhập kết thúc hoạt động (${unit.name}, trừ khi là đơn vị nhập vào, và các đơn vị đã chọn).`
          : `Không hoàn tác được. ${unit.name} kết thúc hoạt động từ ngày hiệu lực.`}
      </p>
      {reach && (
        <>
          {merged && <p className="mb-1">Riêng {unit.name}:</p>}
          <ul className="grid list-disc gap-1.5 pl-5">
            <Campaigns reach={reach} says="Rời năm thi đua đang chạy" />
            <li>
              {reach.openSheets === 0
                ? 'Không có bản đăng ký, báo cáo nào đang dở.'
                : `${formatNumber(reach.openSheets)} bản đăng ký, báo cáo chưa hoàn thành sẽ dừng lại như đang có; phần chưa gửi không còn bị tính là chậm.`}
            </li>
            <li>
              {reach.accounts === 0
                ? 'Không có tài khoản nào đang dùng.'
                : `${formatNumber(reach.accounts)} tài khoản đang dùng thuộc đơn vị này: hãy chuyển sang đơn vị khác hoặc ngừng từng tài khoản.`}
            </li>
          </ul>
        </>
      )}
    </>
  );
}
