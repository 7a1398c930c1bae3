import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GroupTable } from '@/components/criteria/group-table';
import { Overview } from '@/components/criteria/overview';
import { TableFacts } from '@/components/criteria/table-facts';
import { ButtonLink } from '@/components/ui/button';
import type { Href } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { getTableTemplate } from '@/lib/criteria/queries/templates';
import { tableTotals } from '@/lib/criteria/rules/totals';
import { readText } from '@/lib/page-parameters';

export const metadata: Metadata = { title: 'Bảng tiêu chí mẫu' };

type Props = PageProps<'/admin/criteria/[tableId]'>;

/** A template of the province, as blocs that begin with it will find it. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const [actor, { tableId }, wish] = await Promise.all([requireActor(), params, searchParams]);
  const table = await getTableTemplate(actor, tableId);
  if (!table) notFound();
  const path: Href = `/admin/criteria/${tableId}`;
  const totals = tableTotals(table);
  const tops = totals.rows.filter(({ depth }) => depth === 1);
  const shown = tops.find(({ criterion }) => criterion.id === readText(wish.group)) ?? tops[0];
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink download href={`${path}/export`}>
            Tải Excel
          </ButtonLink>
        }
        breadcrumbs={[{ label: 'Bảng tiêu chí mẫu', href: '/admin/criteria' }]}
        title={table.title}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Panel flush title="Các mục">
          <Overview path={path} shownId={shown?.criterion.id ?? null} table={table} totals={totals} />
        </Panel>
        {shown && (
          <Panel flush id="group" title={`${shown.criterion.code}. ${shown.criterion.title}`}>
            <GroupTable groupId={shown.criterion.id} totals={totals} />
          </Panel>
        )}
        <Panel title="Quy định chung">
          <TableFacts table={table} />
        </Panel>
      </div>
    </>
  );
}
