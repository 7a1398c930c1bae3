import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { type Actor, requireActor } from '@/lib/auth/actor';
import { getCampaignChoices, getCopyPreview } from '@/lib/campaigns/queries/creation';
import { type CampaignRefusal, refuseYear } from '@/lib/campaigns/rules/settings';
import { todayInVietnam } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { readText } from '@/lib/page-parameters';
import { ChooseYear } from './choose-year';
import { StartForm } from './start-form';

export const metadata: Metadata = { title: 'Tạo năm thi đua' };

type Choices = NonNullable<Awaited<ReturnType<typeof getCampaignChoices>>>;
type Bloc = Choices['blocs'][number];
type Wish = { bloc: Bloc | undefined; year: number | null; typed: string; again: boolean };

function readWish({ blocs }: Choices, query: Awaited<PageProps<'/campaigns/new'>['searchParams']>): Wish {
  const typed = readText(query.year);
  const bloc = blocs.find(({ id }) => id === readText(query.bloc));
  return { bloc, year: /^20\d\d$/.test(typed) ? Number(typed) : null, typed, again: readText(query.step) === 'choose' };
}

/** Why a year cannot be made, as far as that is known before its units are looked at. */
function refuseWish(actor: Actor, bloc: Bloc, year: number): CampaignRefusal | null {
  const far = refuseYear(year, todayInVietnam(actor.now));
  return far ?? (bloc.years.includes(year) ? { reason: 'campaign-exists', field: 'year', year } : null);
}

/** What may be copied into the year that was chosen, or why the choice leads no further; nothing before it was made. */
async function readChosen(actor: Actor, { bloc, year, typed, again }: Wish) {
  if (again || typed === '') return { problem: null };
  if (!bloc) return { problem: 'Chọn khối thi đua.' };
  if (year === null) return { problem: 'Nhập năm gồm 4 chữ số, ví dụ 2027.' };
  const refusal = refuseWish(actor, bloc, year);
  if (refusal) return { problem: refusalMessage(refusal) };
  const preview = await getCopyPreview(actor, { blocId: bloc.id, year });
  if (!preview?.startsOn) return { problem: refusalMessage({ reason: 'bloc-not-in-force', field: 'blocId', year }) };
  return { bloc, year, preview };
}

/** A year belongs to a bloc, and there is none. */
function NoBloc() {
  const add = <ButtonLink href="/admin/blocs/new">Thêm khối</ButtonLink>;
  return (
    <EmptyState action={add} title="Chưa có khối thi đua nào">
      Thêm khối và xếp các đơn vị vào khối, rồi tạo năm thi đua.
    </EmptyState>
  );
}

/** First the bloc and the year, then how to start: the units of a copy can be shown only for both. */
async function stepOf(actor: Actor, choices: Choices, wish: Wish) {
  if (choices.blocs.length === 0) return <NoBloc />;
  const chosen = await readChosen(actor, wish);
  if (chosen.preview) return <StartForm {...chosen} />;
  const only = choices.blocs.length === 1 ? choices.blocs[0] : undefined;
  return (
    <ChooseYear
      blocId={(wish.bloc ?? only)?.id ?? ''}
      blocs={choices.blocs}
      problem={chosen.problem}
      year={wish.typed || String(choices.thisYear + 1)}
    />
  );
}

export default async function NewCampaignPage({ searchParams }: PageProps<'/campaigns/new'>) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const choices = await getCampaignChoices(actor);
  if (!choices) notFound();
  return (
    <>
      <PageHeader
        actions={
          choices.blocs.length > 1 &&
          choices.everywhere && <ButtonLink href="/campaigns/new/all">Tạo cho nhiều khối</ButtonLink>
        }
        breadcrumbs={[{ label: 'Năm thi đua', href: '/campaigns' }, { label: 'Tạo mới' }]}
        description="Sau khi tạo, bạn chỉnh lời phát động, các giai đoạn, đơn vị, phong trào và chỉ tiêu mẫu."
        title="Tạo năm thi đua của khối"
      />
      <Panel className="max-w-3xl">{await stepOf(actor, choices, readWish(choices, query))}</Panel>
    </>
  );
}
