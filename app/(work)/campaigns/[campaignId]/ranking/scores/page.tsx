import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/auth/actor';
import { readText } from '@/lib/page-parameters';
import { getBoard } from '@/lib/scores/queries/board';
import { boardWish } from '@/lib/scores/rules/board/wish';
import { BoardHeading } from './board-heading';
import { BoardTable } from './board-table';
import { NoRanking } from './no-ranking';
import { PublicationList } from './publication-list';
import { PublishPanel } from './publish-panel';
import { RobustnessPanel } from './robustness-panel';
import { RulesPanel } from './rules-panel';
import { SectionMatrix } from './section-matrix';

export const metadata: Metadata = { title: 'Xếp hạng theo điểm thi đua' };

type Props = PageProps<'/campaigns/[campaignId]/ranking/scores'>;

export default async function ScoreRankingPage({ params, searchParams }: Props) {
  const [actor, { campaignId }, { view }] = await Promise.all([requireActor(), params, searchParams]);
  const page = await getBoard(actor, campaignId, boardWish(readText(view)));
  if (!page) notFound();
  if (!page.board) return <NoRanking page={page} />;
  return (
    <>
      <BoardHeading page={page} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <PublishPanel page={page} />
        <PublicationList page={page} />
        <BoardTable page={page} />
        <SectionMatrix page={page} />
        {page.shaking && <RobustnessPanel {...page.shaking} />}
        <RulesPanel board={page.board} />
      </div>
    </>
  );
}
