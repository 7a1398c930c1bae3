import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { createAwardAction } from '@/lib/awards/actions';
import { getAwardChoices } from '@/lib/awards/queries';
import { listRegisterIssuers } from '@/lib/evidence/queries/issuers';
import { listUnitOptions } from '@/lib/units/queries/list';
import { AwardFields } from '../award-fields';

export const metadata: Metadata = { title: 'Thêm khen thưởng' };

export default async function NewAwardPage() {
  const actor = await requireActor();
  const [choices, units, issuers] = await Promise.all([
    getAwardChoices(actor),
    listUnitOptions(actor, 'all'),
    listRegisterIssuers(actor),
  ]);
  if (!choices || !issuers) notFound();
  return (
    <>
      <PageHeader breadcrumbs={[{ label: 'Sổ khen thưởng', href: '/admin/awards' }]} title="Thêm khen thưởng" />
      <Panel className="max-w-2xl">
        <ActionForm action={createAwardAction} className="grid gap-4" resetOnSuccess>
          <AwardFields issuers={issuers} types={choices.types} units={units} />
          <div className="flex gap-2">
            <SubmitButton pendingLabel="Đang ghi…">Ghi vào sổ</SubmitButton>
            <ButtonLink href="/admin/awards" variant="quiet">
              Về sổ khen thưởng
            </ButtonLink>
          </div>
        </ActionForm>
      </Panel>
    </>
  );
}
