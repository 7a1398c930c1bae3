import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alert } from '@/components/ui/alert';
import { requireActor } from '@/lib/auth/actor';
import { readChoice, readPage, readText } from '@/lib/page-parameters';
import { getReviewQueue, queueKinds } from '@/lib/reviews/queries/queue';
import { DecidedTable } from './decided-table';
import { LeftTable } from './left-table';
import { sentSentence } from './queue-words';
import { WaitingTable } from './waiting-table';

export const metadata: Metadata = { title: 'Rà soát' };

export default async function ReviewsPage({ params, searchParams }: PageProps<'/campaigns/[campaignId]/reviews'>) {
  const [actor, { campaignId }, query] = await Promise.all([requireActor(), params, searchParams]);
  const filter = {
    unit: readText(query.q),
    kind: readChoice(query.kind, ['', ...queueKinds], ''),
    status: readChoice(query.status, ['', 'accepted', 'returned'], ''),
    page: readPage(query.page),
  };
  const queue = await getReviewQueue(actor, campaignId, filter, readText(query.sent));
  if (!queue) notFound();
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="sr-only">Rà soát</h1>
      {queue.justSent.length > 0 && (
        <Alert role="status" tone="success">
          {sentSentence(queue.justSent, queue.year)}
        </Alert>
      )}
      <WaitingTable campaignId={campaignId} items={queue.waiting} now={actor.now} year={queue.year} />
      <LeftTable campaignId={campaignId} items={queue.left} year={queue.year} />
      <DecidedTable filter={filter} queue={queue} />
    </div>
  );
}
