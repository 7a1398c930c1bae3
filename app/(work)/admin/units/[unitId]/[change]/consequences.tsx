import { formatNumber } from '@/lib/format';
import { postNames } from '@/lib/messages/campaigns';
import type { ChangeReach } from '@/lib/units/queries/unit';

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

/** Where a score stands that is not agreed when its unit ends. */
const openScoreWords = {
  draft: 'đang làm, chưa gửi',
  submitted: 'đã gửi, chưa thẩm định',
  returned: 'bị trả lại, chưa gửi giải trình',
  appraised: 'đã thẩm định, chưa thống nhất',
} as const;

/** What the end of one unit leaves behind; the form of one that is `succeeded` asks where its accounts go. */
function EndReach({ reach, succeeded }: { reach: ChangeReach; succeeded: boolean }) {
  return (
    <ul className="grid list-disc gap-1.5 pl-5">
      <Campaigns reach={reach} says="Rời năm thi đua đang chạy" />
      {reach.leads.map((one) => (
        <li key={`${one.kind} ${one.year} ${one.blocName}`}>
          Thôi làm {postNames[one.kind]} của {one.blocName} (năm {one.year}) từ ngày hiệu lực: hãy phân công đơn vị
          khác.
        </li>
      ))}
      {reach.openSheets === 0 && reach.openScores.length === 0 && (
        <li>Không có bản đăng ký, báo cáo, bản chấm điểm nào đang dở.</li>
      )}
      {reach.openSheets > 0 && (
        <li>
          {`${formatNumber(reach.openSheets)} bản đăng ký, báo cáo chưa hoàn thành sẽ dừng lại như đang có; phần chưa gửi không còn bị tính là chậm.`}
        </li>
      )}
      {reach.openScores.map((one) => (
        <li key={`${one.year} ${one.blocName}`}>
          Bản chấm điểm của {one.blocName} (năm {one.year}) {openScoreWords[one.status]}: sẽ dừng lại như đang có, không
          thẩm định và thống nhất được nữa.
        </li>
      ))}
      <li>
        {reach.accounts === 0
          ? 'Không có tài khoản nào đang dùng.'
          : `${formatNumber(reach.accounts)} tài khoản đang dùng thuộc đơn vị này: ${succeeded ? 'nếu không chọn chuyển trong biểu mẫu này, ' : ''}hãy chuyển sang đơn vị khác hoặc ngừng từng tài khoản.`}
      </li>
    </ul>
  );
}

type EndConsequenceProps = { reach: ChangeReach | null; unit: { name: string }; succeeded?: boolean };

/** What the end of a unit leaves behind. It cannot be taken back. */
export function EndConsequence({ reach, unit, succeeded = false }: EndConsequenceProps) {
  return (
    <>
      <p className="mb-2">Không hoàn tác được. {unit.name} kết thúc hoạt động từ ngày hiệu lực.</p>
      {reach && <EndReach reach={reach} succeeded={succeeded} />}
    </>
  );
}

type MergerProps = { ending: readonly ChangeReach[]; into: ChangeReach | null };

/** What a merger leaves behind, of each unit that ends by itself: in the page, because of six units it is too long for a dialog. */
export function MergerReach({ ending, into }: MergerProps) {
  return (
    <>
      <ul className="grid gap-3">
        {ending.map((reach) => (
          <li key={reach.unitId}>
            <p className="mb-1 font-semibold">{reach.name}</p>
            <EndReach reach={reach} succeeded />
          </li>
        ))}
      </ul>
      <p>
        {into
          ? `${into.name} tiếp tục hoạt động; năm thi đua, chỉ tiêu, báo cáo và tài khoản hiện có của đơn vị này không đổi.`
          : 'Đơn vị mới chưa tham gia năm thi đua nào đang chạy: nếu thi đua tiếp trong năm, hãy thêm ở trang Đơn vị và phân công của năm đó.'}
      </p>
    </>
  );
}

/** What is agreed to in a merger. */
export function MergeConsequence({ ending, into }: MergerProps) {
  return (
    <>
      <p className="mb-2">
        Không hoàn tác được. {formatNumber(ending.length)} đơn vị kết thúc hoạt động từ ngày hiệu lực
        {into ? ` và nhập vào ${into.name}:` : ':'}
      </p>
      <ul className="mb-2 grid list-disc gap-1 pl-5">
        {ending.map((reach) => (
          <li key={reach.unitId}>{reach.name}</li>
        ))}
      </ul>
      <p>Hệ quả đối với từng đơn vị đã nêu ở đầu trang này.</p>
    </>
  );
}
