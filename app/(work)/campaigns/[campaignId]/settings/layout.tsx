import { PathTabs } from '@/components/path-tabs';
import { Alert } from '@/components/ui/alert';
import { requireActor } from '@/lib/auth/actor';
import { getEditableFrame } from '@/lib/campaigns/queries/frame';
import { refusalMessage } from '@/lib/messages/message';

/** The tabs of the settings; each page decides itself who may edit. */
export default async function SettingsLayout({ children, params }: LayoutProps<'/campaigns/[campaignId]/settings'>) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const frame = await getEditableFrame(actor, campaignId);
  if (!frame) return children;
  const root = `/campaigns/${campaignId}/settings` as const;
  return (
    <>
      <PathTabs
        label="Các phần thiết lập"
        tabs={[
          { href: `${root}/general`, label: 'Chung' },
          { href: `${root}/phases`, label: 'Giai đoạn' },
          { href: `${root}/members`, label: 'Đơn vị và phân công' },
          { href: `${root}/movements`, label: 'Phong trào' },
          { href: `${root}/templates`, label: 'Chỉ tiêu mẫu' },
        ]}
      />
      {frame.settingsRefusal && (
        <Alert className="mb-4" tone="info">
          {refusalMessage(frame.settingsRefusal)}
        </Alert>
      )}
      <fieldset className="min-w-0" disabled={frame.settingsRefusal !== null}>
        {children}
      </fieldset>
    </>
  );
}
