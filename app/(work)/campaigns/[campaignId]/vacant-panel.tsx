import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { postNames } from '@/lib/messages/campaigns';
import type { Overview } from '@/lib/phases/queries';

/** Which units are missing and who is not in charge yet, with where to name them; shown until all are. */
export function VacantPanel({ overview: { frame, vacant, unlisted } }: { overview: Overview }) {
  const missing = vacant.length + (unlisted > 0 ? 1 : 0);
  if (missing === 0) return null;
  return (
    <Panel
      className="mb-4"
      description="Năm thi đua chưa thể vận hành đầy đủ khi còn thiếu những việc này."
      title={`Còn phải phân công (${missing})`}
    >
      <ul className="grid gap-1.5">
        {unlisted > 0 && (
          <li className="flex flex-wrap gap-x-2">
            <span className="font-semibold">Đơn vị thành viên:</span>
            {unlisted} đơn vị của khối chưa có trong danh sách,
            <LocalLink className="row-link" href={`/campaigns/${frame.id}/settings/members`}>
              thêm đơn vị
            </LocalLink>
          </li>
        )}
        {vacant.map((post) => (
          <li className="flex flex-wrap gap-x-2" key={post}>
            <span className="font-semibold">{postNames[post]}:</span>
            {post === 'lead' || post === 'deputy' || frame.can.staff ? (
              <LocalLink className="row-link" href={`/campaigns/${frame.id}/settings/members`}>
                {post === 'lead' || post === 'deputy' ? 'ghi nhận đơn vị' : 'phân công tài khoản'}
                <span className="sr-only"> {postNames[post]}</span>
              </LocalLink>
            ) : (
              <span>do cơ quan thường trực phân công</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
