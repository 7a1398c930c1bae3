import type { LateUnit } from '@/lib/duties/queries/late';
import { formatDate, formatNumber, formatRelativeDue } from '@/lib/format';
import { statusWords } from '@/lib/messages/statuses';
import { taskTitle } from '@/lib/tasks/rules/words';
import { StatusBadge } from './ui/badge';
import { LocalLink } from './ui/local-link';

type UnitPlace = { campaignId: string; unitId: string; unitName: string; blocName: string };

/** A unit as the way to its page, with its bloc; `alone` where the bloc is said above. */
export function UnitOfBloc({ place, alone }: { place: UnitPlace; alone?: boolean }) {
  return (
    <div className="min-w-0">
      <LocalLink className="row-link font-semibold" href={`/campaigns/${place.campaignId}/units/${place.unitId}`}>
        {place.unitName}
      </LocalLink>
      {!alone && <p className="text-sm text-muted">{place.blocName}</p>}
    </div>
  );
}

/** What each unit is late with, in the order in which the units come. */
export function lateByUnit(late: readonly LateUnit[]): LateUnit[][] {
  const units = new Map<string, LateUnit[]>();
  for (const one of late) {
    const key = `${one.campaignId}/${one.unitId}`;
    units.set(key, [...(units.get(key) ?? []), one]);
  }
  return [...units.values()];
}

function LateLine({ duties, today, alone }: { duties: LateUnit[]; today: string; alone: boolean | undefined }) {
  const [first] = duties;
  if (!first) return null;
  return (
    <li className="task-line">
      <UnitOfBloc alone={alone} place={first} />
      <ul className="grid w-full gap-1 max-sm:gap-2.5 lg:col-span-3">
        {duties.map((one) => (
          <li
            className="flex flex-wrap items-center gap-x-3 gap-y-0.5 sm:grid sm:grid-cols-[8.5rem_minmax(0,17rem)_1fr]"
            key={one.key}
          >
            <span className="max-sm:order-last">
              <StatusBadge tone="danger">{one.begun ? statusWords.draft : statusWords.none}</StatusBadge>
            </span>
            <span className="max-sm:w-full">
              {taskTitle(one.duty, one.year)}
              {one.parts && ` (${formatNumber(one.parts.done)}/${formatNumber(one.parts.of)} đơn vị)`}
            </span>
            <span className="text-sm text-danger max-sm:order-last">
              Hạn {formatDate(one.since)}, {formatRelativeDue(one.since, today)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Units that missed a last day, each with all that it is late with. */
export function LateList({ units, today, alone }: { units: LateUnit[][]; today: string; alone?: boolean }) {
  return (
    <ul className="divide-y divide-line">
      {units.map((duties) => (
        <LateLine alone={alone} duties={duties} key={duties[0]?.key} today={today} />
      ))}
    </ul>
  );
}
