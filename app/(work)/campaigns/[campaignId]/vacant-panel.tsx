import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { officeNames } from '@/lib/messages/campaigns';
import type { Overview } from '@/lib/phases/queries';

/** Who is not in charge yet, with where to name them; shown until all are. */
export function VacantPanel({ overview: { frame, vacant } }: { overview: Overview }) {
  if (vacant.length === 0) return null;
  return (
    <Panel
      className="mb-4"
      description="Năm thi đua chưa thể vận hành đầy đủ khi còn thiếu những phân công này."
      title={`Còn phải phân công (${vacant.length})`}
    >
      <ul className="grid gap-1.5">
        {vacant.map((office) => (
          <li className="flex flex-wrap gap-x-2" key={office}>
            <span className="font-semibold">{officeNames[office]}:</span>
            {office === 'lead' || office === 'deputy' || frame.can.staff ? (
              <LocalLink className="row-link" href={`/campaigns/${frame.id}/settings/members`}>
                {office === 'lead' || office === 'deputy' ? 'ghi nhận đơn vị' : 'phân công tài khoản'}
                <span className="sr-only"> {officeNames[office]}</span>
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
