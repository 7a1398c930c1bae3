import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/actor';
import { getMembersSettings } from '@/lib/members/queries';
import { readText } from '@/lib/page-parameters';
import { LeadsPanel } from './leads-panel';
import { MembersPanel } from './members-panel';
import { StaffPanel } from './staff-panel';

export const metadata: Metadata = { title: 'Đơn vị và phân công' };

type Props = PageProps<'/campaigns/[campaignId]/settings/members'>;

export default async function MembersSettingsPage({ params, searchParams }: Props) {
  const [actor, { campaignId }, wish] = await Promise.all([requireActor(), params, searchParams]);
  const settings = await getMembersSettings(actor, campaignId);
  if (!settings) notFound();
  return (
    <>
      <PageHeader
        description="Đơn vị tham gia, khối trưởng và khối phó theo ngày, tổ thư ký và người phụ trách khối."
        title="Đơn vị và phân công"
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <MembersPanel editedId={readText(wish.edit)} settings={settings} />
        <div className="grid min-w-0 gap-4">
          <LeadsPanel settings={settings} />
          <StaffPanel settings={settings} />
        </div>
      </div>
    </>
  );
}
