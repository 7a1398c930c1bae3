import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { askToRegister, unregisteredWords } from '@/lib/messages/statuses';
import type { UnregisteredUnit } from '@/lib/tasks/queries/tasks';

/** Units that joined after the registration had ended: nothing is owed, and who could change that. */
export function UnregisteredPanel({ units }: { units: readonly UnregisteredUnit[] }) {
  if (units.length === 0) return null;
  return (
    <Panel flush title="Tham gia sau hạn đăng ký chỉ tiêu">
      <ul className="divide-y divide-line">
        {units.map((one) => (
          <li className="grid gap-2 px-4 py-3" key={`${one.campaignId}/${one.unitId}`}>
            <p className="font-semibold">
              {one.unitName}
              <span className="block text-sm font-normal text-muted">
                {one.blocName} · năm {one.year}
              </span>
            </p>
            <p className="text-sm">
              {unregisteredWords(one)}{' '}
              {one.own ? askToRegister : 'Nếu khối cần đơn vị đăng ký, hãy gia hạn đăng ký cho đơn vị.'}
            </p>
            {!one.own && (
              <div>
                <ButtonLink href={`/campaigns/${one.campaignId}#extensions`} size="small">
                  Gia hạn đăng ký<span className="sr-only"> cho {one.unitName}</span>
                </ButtonLink>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
