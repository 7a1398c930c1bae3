import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentForm } from '@/components/document-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { createDocumentAction } from '@/lib/evidence/actions';
import { listIssuers } from '@/lib/evidence/queries/issuers';

export const metadata: Metadata = { title: 'Thêm văn bản' };

export default async function NewDocumentPage() {
  const actor = await requireActor();
  const issuers = await listIssuers(actor);
  if (!issuers.ok) notFound();
  return (
    <div className="max-w-2xl">
      <PageHeader breadcrumbs={[{ label: 'Kho minh chứng', href: '/evidence' }]} title="Thêm văn bản" />
      <Panel>
        <DocumentForm action={createDocumentAction} issuers={issuers.value} submitLabel="Thêm vào kho minh chứng">
          <ButtonLink href="/evidence" variant="quiet">
            Hủy
          </ButtonLink>
        </DocumentForm>
      </Panel>
    </div>
  );
}
