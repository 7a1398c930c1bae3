import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alert } from '@/components/ui/alert';
import { StatusBadge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { getBloc } from '@/lib/blocs/queries';
import { formatDate, formatNumber, todayInVietnam } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { listUnitOptions } from '@/lib/units/queries/list';
import { unitPath } from '../../paths';
import { RowLink } from '../../row-link';
import { AddMemberForm, CloseBlocForm, EditBlocForm } from './bloc-forms';
import { RemoveMemberForm } from './remove-member-form';

export const metadata: Metadata = { title: 'Khối trong danh mục' };

type Bloc = NonNullable<Awaited<ReturnType<typeof getBloc>>>;

function Members({ bloc, today }: { bloc: Bloc; today: string }) {
  if (bloc.members.length === 0) return <EmptyState title="Khối chưa có đơn vị thành viên" />;
  return (
    <Table
      caption={`${formatNumber(bloc.members.length)} đơn vị`}
      columns={[
        {
          header: 'Đơn vị',
          rowHeader: true,
          cell: (row) => <RowLink href={unitPath(row.unitId)}>{row.unitName}</RowLink>,
        },
        {
          header: 'Thời gian',
          className: 'whitespace-nowrap',
          cell: (row) =>
            `${row.begun ? 'từ' : 'sẽ vào từ'} ${formatDate(row.validFrom)}${row.validTo ? `, đến trước ${formatDate(row.validTo)}` : ''}`,
        },
        {
          header: 'Thao tác',
          className: 'print:hidden',
          cell: (row) => <RemoveMemberForm member={row} today={formatDate(today)} />,
        },
      ]}
      rowKey={(row) => row.id}
      rows={bloc.members}
    />
  );
}

function FormerMembers({ bloc }: { bloc: Bloc }) {
  return (
    <Panel flush title="Đơn vị đã rời khối">
      <Table
        caption="Đơn vị đã rời khối"
        columns={[
          {
            header: 'Đơn vị',
            rowHeader: true,
            cell: (row) => <RowLink href={unitPath(row.unitId)}>{row.unitName}</RowLink>,
          },
          { header: 'Từ ngày', cell: (row) => formatDate(row.validFrom) },
          { header: 'Đến trước ngày', cell: (row) => formatDate(row.validTo) },
        ]}
        hideCaption
        rowKey={(row) => row.id}
        rows={bloc.former}
      />
    </Panel>
  );
}

/** That a unit made from this page is a member now. */
function Joined({ bloc, unitId }: { bloc: Bloc; unitId: string }) {
  const member = bloc.members.find((one) => one.unitId === unitId);
  if (!member) return null;
  return (
    <Alert className="mb-4" role="status" tone="success">
      Đã thêm {member.unitName} vào danh mục đơn vị và xếp vào khối từ ngày {formatDate(member.validFrom)}.
    </Alert>
  );
}

export default async function BlocPage({ params, searchParams }: PageProps<'/admin/blocs/[blocId]'>) {
  const [actor, { blocId }, { joined }] = await Promise.all([requireActor(), params, searchParams]);
  const [bloc, units] = await Promise.all([getBloc(actor, blocId), listUnitOptions(actor, 'free')]);
  if (!bloc) notFound();
  const today = todayInVietnam(actor.now);
  const memberIds = new Set(bloc.members.map((member) => member.unitId));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Danh mục khối', href: '/admin/blocs' }]}
        description={`Mã ${bloc.code} · thành lập ${formatDate(bloc.validFrom)}`}
        status={
          bloc.validTo ? (
            <StatusBadge>Kết thúc {formatDate(bloc.validTo)}</StatusBadge>
          ) : (
            <StatusBadge tone="success">Đang hoạt động</StatusBadge>
          )
        }
        title={bloc.name}
      />
      <Joined bloc={bloc} unitId={readText(joined)} />
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <div className="grid grid-cols-1 gap-4">
          <Panel flush title="Đơn vị thành viên">
            <Members bloc={bloc} today={today} />
          </Panel>
          {bloc.former.length > 0 && <FormerMembers bloc={bloc} />}
        </div>
        <div className="grid grid-cols-1 gap-4">
          {!bloc.validTo && (
            <AddMemberForm
              blocId={bloc.id}
              today={formatDate(today)}
              units={units.filter((unit) => !memberIds.has(unit.value))}
            />
          )}
          <EditBlocForm bloc={bloc} />
          {!bloc.validTo && <CloseBlocForm bloc={bloc} today={formatDate(today)} />}
        </div>
      </div>
    </>
  );
}
