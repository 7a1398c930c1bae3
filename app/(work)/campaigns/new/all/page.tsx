import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChoiceLinks } from '@/components/ui/choice-links';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { getYearPlan, type YearPlan } from '@/lib/campaigns/queries/year-plan';
import { refuseYear } from '@/lib/campaigns/rules/settings';
import { formatNumber, todayInVietnam } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { yearsToPlan } from '@/lib/tasks/rules/bloc-tasks';
import { YearForm } from './year-form';

export const metadata: Metadata = { title: 'Tạo năm thi đua cho nhiều khối' };

/** The year asked for, as far as one can be made; else the one that is next to be planned. */
function yearOf(text: string, today: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return refuseYear(year, today) ? Math.max(...yearsToPlan(today)) : year;
}

/** Blocs that have the year already: the ways to it. */
function Made({ made, year }: Pick<YearPlan, 'made' | 'year'>) {
  if (made.length === 0) return null;
  return (
    <Panel className="max-w-3xl" title={`Đã có năm thi đua ${year} (${formatNumber(made.length)} khối)`}>
      <ul className="grid gap-1">
        {made.map(({ id, name }) => (
          <li key={id}>
            <LocalLink className="row-link" href={`/campaigns/${id}`}>
              {name}
            </LocalLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Plan({ plan }: { plan: YearPlan }) {
  if (plan.open.length > 0)
    return (
      <Panel className="max-w-3xl" title={`Chưa có năm thi đua ${plan.year} (${formatNumber(plan.open.length)} khối)`}>
        <YearForm plan={plan} />
      </Panel>
    );
  return (
    <Panel className="max-w-3xl">
      <EmptyState title={`Không còn khối nào chưa có năm thi đua ${plan.year}`}>
        Mọi khối đang hoạt động trong năm {plan.year} đều đã có năm thi đua. Chọn năm khác nếu cần.
      </EmptyState>
    </Panel>
  );
}

export default async function NewCampaignsPage({ searchParams }: PageProps<'/campaigns/new/all'>) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const today = todayInVietnam(actor.now);
  const year = yearOf(readText(query.year), today);
  const plan = await getYearPlan(actor, year);
  if (!plan) notFound();
  const next = Number(today.slice(0, 4)) + 1;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: 'Năm thi đua', href: '/campaigns' },
          { label: 'Tạo mới', href: '/campaigns/new' },
          { label: 'Nhiều khối' },
        ]}
        description="Tạo cùng lúc cho các khối được chọn: sao chép năm trước của từng khối, hoặc bắt đầu từ mẫu trống nếu khối chưa có năm trước."
        title={`Tạo năm thi đua ${year} cho nhiều khối`}
      />
      <div className="grid gap-4">
        <ChoiceLinks
          choices={[next, next - 1].map((one) => ({
            id: String(one),
            href: `/campaigns/new/all?year=${one}`,
            label: `Năm ${one}`,
          }))}
          current={String(year)}
          label="Năm"
        />
        <Plan plan={plan} />
        <Made {...plan} />
      </div>
    </>
  );
}
