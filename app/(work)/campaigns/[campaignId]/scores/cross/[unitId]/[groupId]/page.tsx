import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BegunScope } from '@/components/begun';
import { checkLabel } from '@/components/check-label';
import { groupLabel } from '@/components/scores/group-label';
import { hrefOf, PartNav } from '@/components/scores/part-nav';
import { Alert } from '@/components/ui/alert';
import { ChoiceLinks } from '@/components/ui/choice-links';
import { requireActor } from '@/lib/auth/actor';
import { type CrossOfUnit, getCrossOfUnit } from '@/lib/cross-scores/queries/given';
import { type CrossItem, type CrossSheetView, getCrossSheet } from '@/lib/cross-scores/queries/sheet';
import { formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { readText } from '@/lib/page-parameters';
import { type Part, partAt, partsOf } from '@/lib/scores/rules/parts';
import { CrossHeader } from '../cross-header';
import { CrossGroup } from './cross-group';
import { ReadCross } from './read-cross';

export const metadata: Metadata = { title: 'Chấm chéo theo mục' };

type Props = PageProps<'/campaigns/[campaignId]/scores/cross/[unitId]/[groupId]'>;

export default async function CrossGroupPage({ params, searchParams }: Props) {
  const [actor, { campaignId, unitId, groupId }, { item }] = await Promise.all([requireActor(), params, searchParams]);
  const sheet = await getCrossSheet(actor, { campaignId, unitId });
  const group = sheet?.groups.find((one) => one.id === groupId);
  if (!sheet || !group) notFound();
  const parts = partsOf(sheet.items.filter((one) => one.item.groupId === groupId).map(parted));
  const part = partAt(parts, readText(item), isLeft);
  const items = part?.items ?? [];
  return (
    <BegunScope>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <CrossHeader crumb={`${group.code} ${group.title}`} sheet={sheet} />
        <GroupLinks current={groupId} sheet={sheet} />
        {part && (
          <PartNav
            current={part}
            isLeft={sheet.can.edit ? isLeft : null}
            parts={parts}
            root={`/campaigns/${campaignId}/scores/cross/${unitId}/${groupId}`}
          />
        )}
        {sheet.can.edit ? (
          <CrossGroup
            items={items}
            key={part?.label}
            onward={onwardOf(sheet, groupId, parts, part)}
            sheetKey={sheet.key}
            sums={{ total: sheet.items.length, done: sheet.done }}
          />
        ) : (
          <Closed items={items} others={await getCrossOfUnit(actor, sheet.key)} sheet={sheet} />
        )}
      </div>
    </BegunScope>
  );
}

type ClosedProps = { sheet: CrossSheetView; items: readonly CrossItem[]; others: CrossOfUnit | null };

/** What was written, and once it is in, what the others gave. */
function Closed({ sheet, items, others }: ClosedProps) {
  return (
    <>
      {sheet.closed && sheet.status !== 'sent' && <Alert tone="warning">{refusalMessage(sheet.closed)}</Alert>}
      <div className="rounded-lg border border-line bg-surface">
        {items.map((one) => (
          <ReadCross cross={one} key={one.item.criterionId} others={others?.items[one.item.criterionId] ?? null} />
        ))}
      </div>
    </>
  );
}

function GroupLinks({ sheet, current }: { sheet: CrossSheetView; current: string }) {
  const root = `/campaigns/${sheet.key.campaignId}/scores/cross/${sheet.key.unitId}` as const;
  const choices = sheet.groups.map(({ id, code, title, done, items }) => ({
    id,
    href: `${root}/${id}` as const,
    label: `Mục ${code} (${formatNumber(done)}/${formatNumber(items)})`,
    title,
  }));
  return <ChoiceLinks choices={choices} current={current} label="Các mục của bảng tiêu chí" />;
}

/** A criterion with where it hangs at hand, as parts are made of. */
const parted = (one: CrossItem) => {
  const { criterionId, code, part } = one.item;
  return { ...one, criterionId, code, part };
};
type Placed = ReturnType<typeof parted>;
const isLeft = ({ owed }: Placed) => owed !== null;

/** The next part, else the next group, that is not finished; else the check page. */
function onwardOf(
  { key, groups, sender }: CrossSheetView,
  groupId: string,
  parts: readonly Part<Placed>[],
  current: Part<Placed> | undefined,
) {
  const root = `/campaigns/${key.campaignId}/scores/cross/${key.unitId}`;
  const part = current && parts.slice(parts.indexOf(current) + 1).find((one) => one.items.some(isLeft));
  if (part) return { href: hrefOf(`${root}/${groupId}`, part), label: `Tiếp: ${part.label}` };
  const here = groups.findIndex((group) => group.id === groupId);
  const later = [...groups.slice(here + 1), ...groups.slice(0, here)];
  const next = later.find((group) => group.done < group.items);
  return next
    ? { href: `${root}/${next.id}`, label: groupLabel(groups, here, next) }
    : { href: `${root}/check`, label: checkLabel(sender === null) };
}
