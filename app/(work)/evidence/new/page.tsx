import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentForm } from '@/components/document-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { createDocumentAction } from '@/lib/evidence/actions';

export const metadata: Metadata = { title: 'Thêm văn bản' };

export default async function NewDocumentPage() {
  const actor = await requireActor();
  if (!actor.unitId || !may(actor, 'evidence.manage', { unitId: actor.unitId })) notFound();
  return (
    <div className="max-w-2xl">
      <PageHeader breadcrumbs={[{ label: 'Kho minh chứng', href: '/evidence' }]} title="Thêm văn bản" />
      <Panel>
        <DocumentForm action={createDocumentAction} submitLabel="Thêm vào kho minh chứng">
          <ButtonLink href="/evidence" variant="quiet">
            Hủy
          </ButtonLink>
        </DocumentForm>
      </Panel>
    </div>
  );
}
