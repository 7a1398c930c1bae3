import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { DateField } from '@/components/ui/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { listBlocOptions } from '@/lib/blocs/queries';
import { formatDate, todayInVietnam } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { createUnitAction } from '@/lib/units/actions';
import { blocPath } from '../../paths';
import { NameFields } from '../name-fields';
import { PaperFields } from '../paper-fields';

export const metadata: Metadata = { title: 'Thêm đơn vị' };

export default async function NewUnitPage({ searchParams }: PageProps<'/admin/units/new'>) {
  const [actor, { bloc }] = await Promise.all([requireActor(), searchParams]);
  if (!may(actor, 'units.manage')) notFound();
  const blocs = await listBlocOptions(actor);
  // From the page of a bloc one goes back there.
  const from = blocs.find(({ value }) => value === readText(bloc));
  return (
    <>
      <PageHeader
        breadcrumbs={
          from
            ? [
                { label: 'Danh mục khối', href: '/admin/blocs' },
                { label: from.label, href: blocPath(from.value) },
              ]
            : [{ label: 'Đơn vị', href: '/admin/units' }]
        }
        title="Thêm đơn vị"
      />
      <Panel className="max-w-2xl">
        <ActionForm action={createUnitAction} className="grid gap-4">
          {from && <input name="fromBloc" type="hidden" value="1" />}
          <NameFields blocId={from?.value} blocs={blocs} withCode />
          <DateField hint="Bỏ trống nếu vào khối từ ngày hiệu lực." label="Vào khối từ ngày" name="joinedOn" />
          <PaperFields today={formatDate(todayInVietnam(actor.now))} />
          <div className="flex gap-2">
            <SubmitButton pendingLabel="Đang thêm…">Thêm đơn vị</SubmitButton>
            <ButtonLink href={from ? blocPath(from.value) : '/admin/units'} variant="quiet">
              Hủy
            </ButtonLink>
          </div>
        </ActionForm>
      </Panel>
    </>
  );
}
