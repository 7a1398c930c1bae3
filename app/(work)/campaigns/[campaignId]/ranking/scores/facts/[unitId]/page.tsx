import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alert } from '@/components/ui/alert';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/actor';
import { refusalMessage } from '@/lib/messages/message';
import { getFacts } from '@/lib/scores/queries/facts';
import { FactForm } from './fact-form';

export const metadata: Metadata = { title: 'Điều kiện và vi phạm của đơn vị' };

type Props = PageProps<'/campaigns/[campaignId]/ranking/scores/facts/[unitId]'>;

export default async function UnitFactsPage({ params }: Props) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  const page = await getFacts(actor, campaignId);
  const unit = page?.units.find((one) => one.unitId === unitId);
  if (!page || !unit) notFound();
  const root = `/campaigns/${campaignId}/ranking/scores` as const;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: 'Xếp hạng theo điểm', href: root },
          { label: 'Điều kiện và vi phạm', href: `${root}/facts` },
          { label: unit.name },
        ]}
        description="Mỗi xác nhận cần lý do hoặc văn bản làm căn cứ; ai xác nhận, lúc nào đều được ghi lại."
        title={unit.name}
      />
      <div className="grid gap-4">
        {unit.closed && <Alert tone="info">{refusalMessage(unit.closed)}</Alert>}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {page.facts.map((fact) => (
            <FactForm campaignId={campaignId} fact={fact} key={fact.id} unit={unit} />
          ))}
        </div>
      </div>
    </>
  );
}
