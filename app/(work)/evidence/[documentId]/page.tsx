import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentForm } from '@/components/document-form';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { deleteDocumentAction, updateDocumentAction } from '@/lib/evidence/actions';
import { listIssuers } from '@/lib/evidence/queries/issuers';
import { type DocumentDetails, getDocument } from '@/lib/evidence/queries/library';
import { formatDate } from '@/lib/format';
import { DocumentUses } from './document-uses';

export const metadata: Metadata = { title: 'Văn bản' };

export default async function DocumentPage({ params }: PageProps<'/evidence/[documentId]'>) {
  const actor = await requireActor();
  const [document, issuers] = await Promise.all([getDocument(actor, (await params).documentId), listIssuers(actor)]);
  if (!document || !issuers.ok) notFound();
  return (
    <div className="max-w-4xl">
      <PageHeader
        actions={
          document.fileName && (
            <ButtonLink download href={`/api/evidence/${document.id}`}>
              Tải tệp
            </ButtonLink>
          )
        }
        breadcrumbs={[{ label: 'Kho minh chứng', href: '/evidence' }]}
        description={document.abstract}
        title={`${document.number} (${formatDate(document.issuedOn)})`}
      />
      <div className="grid grid-cols-1 gap-5">
        <DocumentUses document={document} />
        {document.sent || document.formerUnit ? (
          <KeptDocument document={document} />
        ) : (
          <Panel title="Sửa văn bản">
            <DocumentForm
              action={updateDocumentAction}
              document={document}
              issuers={issuers.value}
              submitLabel="Lưu thay đổi"
            />
          </Panel>
        )}
        {document.uses === 0 && !document.withdrawn && !document.formerUnit && <DeleteForm document={document} />}
      </div>
    </div>
  );
}

/** A document that stays as it is: because it was sent, or because another unit wrote it. */
function KeptDocument({ document }: { document: DocumentDetails }) {
  const { issuer, issuedOn, fileName, formerUnit } = document;
  return (
    <Panel title="Thông tin">
      <DefinitionList
        items={[
          ...(formerUnit ? [{ term: 'Đơn vị tiền thân', value: formerUnit }] : []),
          { term: 'Cơ quan ban hành', value: issuer },
          { term: 'Ngày ban hành', value: formatDate(issuedOn) },
          { term: 'Tệp', value: fileName ?? 'Chưa có tệp' },
        ]}
      />
      <Alert className="mt-4" title={formerUnit ? 'Văn bản của đơn vị tiền thân' : 'Văn bản này không sửa được nữa'}>
        {formerUnit
          ? 'Đơn vị dùng được văn bản này làm minh chứng như văn bản của mình; nội dung và tệp giữ nguyên như đơn vị cũ đã lưu. Nếu cần sửa, hãy thêm một văn bản mới.'
          : 'Văn bản đang là minh chứng của báo cáo đã gửi, nên được giữ nguyên như khi gửi. Nếu cần, hãy thêm một văn bản mới.'}
      </Alert>
    </Panel>
  );
}

function DeleteForm({ document }: { document: DocumentDetails }) {
  return (
    <ActionForm action={deleteDocumentAction}>
      <input name="documentId" type="hidden" value={document.id} />
      <ConfirmButton
        confirmLabel="Xóa văn bản"
        consequence="Văn bản bị bỏ khỏi kho minh chứng của đơn vị. Việc này không hoàn lại được."
        title={`Xóa văn bản ${document.number}?`}
        trigger="Xóa văn bản"
        variant="danger"
      />
    </ActionForm>
  );
}
