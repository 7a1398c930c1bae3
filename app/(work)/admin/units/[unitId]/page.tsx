import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LookAgain } from '@/components/look-again';
import { Alert } from '@/components/ui/alert';
import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listUnitAccounts } from '@/lib/accounts/queries';
import { requireActor } from '@/lib/auth/actor';
import { formatDate, inSentence } from '@/lib/format';
import { readChoice } from '@/lib/page-parameters';
import { getRemoval, getUnit } from '@/lib/units/queries/unit';
import { unitChangeLabels, unitChanges } from '@/lib/units/rules/life';
import { unitPath } from '../../paths';
import { RowLink } from '../../row-link';
import { RemovalPanel } from './removal-panel';
import { UnitAccounts, UnitChanges, UnitMemberships, UnitNames } from './unit-history';

export const metadata: Metadata = { title: 'Đơn vị' };

type UnitLink = { id: string; name: string };

function links(units: readonly UnitLink[]) {
  if (units.length === 0) return null;
  return (
    <ul>
      {units.map((unit) => (
        <li key={unit.id}>
          <RowLink href={unitPath(unit.id)}>{unit.name}</RowLink>
        </li>
      ))}
    </ul>
  );
}

export default async function UnitPage({ params, searchParams }: PageProps<'/admin/units/[unitId]'>) {
  const [actor, { unitId }, query] = await Promise.all([requireActor(), params, searchParams]);
  const [unit, accounts, removal] = await Promise.all([
    getUnit(actor, unitId),
    listUnitAccounts(actor, unitId),
    getRemoval(actor, unitId),
  ]);
  if (!unit) notFound();
  const finished = readChoice(query.done, ['', 'create', ...unitChanges], '');
  return (
    <>
      <LookAgain mark={actor.now.toISOString()} />
      <PageHeader
        actions={
          unit.can.change &&
          unitChanges.map((change) => (
            <ButtonLink href={unitPath(unit.id, change)} key={change}>
              {unitChangeLabels[change]}
            </ButtonLink>
          ))
        }
        breadcrumbs={[{ label: 'Đơn vị', href: '/admin/units' }]}
        status={
          unit.validTo ? (
            <StatusBadge>Kết thúc {formatDate(unit.validTo)}</StatusBadge>
          ) : (
            <StatusBadge tone="success">Đang hoạt động</StatusBadge>
          )
        }
        title={unit.name}
      />
      <div className="grid grid-cols-1 gap-4">
        {finished && (
          <Alert role="status" tone="success">
            Đã ghi nhận: {inSentence(unitChangeLabels[finished])}.
          </Alert>
        )}
        <Panel title="Thông tin">
          <DefinitionList
            items={[
              { term: 'Mã', value: unit.code },
              { term: 'Tên viết tắt', value: unit.shortName },
              { term: 'Thành lập', value: formatDate(unit.validFrom) },
              { term: 'Đơn vị tiền thân', value: links(unit.predecessors) },
              { term: 'Đơn vị kế tục', value: links(unit.successors) },
            ]}
          />
        </Panel>
        <UnitMemberships rows={unit.memberships} />
        <UnitAccounts ended={unit.validTo !== null} rows={accounts} unitId={unit.id} />
        <UnitNames rows={unit.names} />
        <UnitChanges rows={unit.changes} />
        <RemovalPanel removal={removal} unit={unit} />
      </div>
    </>
  );
}
