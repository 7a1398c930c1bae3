import type { ReactNode } from 'react';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import type { Post } from '@/lib/campaigns/rules/posts';
import { postNames, reviewerWanted } from '@/lib/messages/campaigns';
import type { Overview } from '@/lib/phases/queries';

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap gap-x-2">
      <span className="font-semibold">{term}:</span>
      {children}
    </li>
  );
}

const isNamed = (post: Post) => post === 'lead' || post === 'deputy';

/** Which units are missing and who is not in charge yet, with where to name them; shown until all are. */
export function VacantPanel({ overview: { frame, vacant, unreviewed, unlisted } }: { overview: Overview }) {
  const missing = vacant.length + (unreviewed ? 1 : 0) + (unlisted > 0 ? 1 : 0);
  if (missing === 0) return null;
  const members = `/campaigns/${frame.id}/settings/members` as const;
  const byOffice = <span>do cơ quan thường trực phân công</span>;
  return (
    <Panel
      className="mb-4"
      description="Năm thi đua chưa thể vận hành đầy đủ khi còn thiếu những việc này."
      title={`Còn phải phân công (${missing})`}
    >
      <ul className="grid gap-1.5">
        {unlisted > 0 && (
          <Line term="Đơn vị thành viên">
            {unlisted} đơn vị của khối chưa có trong danh sách,
            <LocalLink className="row-link" href={members}>
              thêm đơn vị
            </LocalLink>
          </Line>
        )}
        {vacant.map((post) => (
          <Line key={post} term={postNames[post]}>
            {isNamed(post) || frame.can.staff ? (
              <LocalLink className="row-link" href={members}>
                {isNamed(post) ? 'ghi nhận đơn vị' : 'phân công tài khoản'}
                <span className="sr-only"> {postNames[post]}</span>
              </LocalLink>
            ) : (
              byOffice
            )}
          </Line>
        ))}
        {unreviewed && (
          <Line term={postNames.secretariat}>
            {reviewerWanted(unreviewed)},
            {frame.can.staff ? (
              <LocalLink className="row-link" href={members}>
                phân công thêm thư ký
              </LocalLink>
            ) : (
              byOffice
            )}
          </Line>
        )}
      </ul>
    </Panel>
  );
}
