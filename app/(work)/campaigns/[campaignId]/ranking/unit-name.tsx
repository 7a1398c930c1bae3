import { LocalLink } from '@/components/ui/local-link';
import type { RankingRow } from '@/lib/rankings/queries/ranking';

/** A unit's name, as a link where the reader may open its page. */
export function UnitName({ row, campaignId }: { row: RankingRow; campaignId: string }) {
  return (
    <>
      {row.mayOpen ? (
        <LocalLink className="row-link" href={`/campaigns/${campaignId}/units/${row.unitId}`}>
          {row.name}
        </LocalLink>
      ) : (
        row.name
      )}
      {row.own && <span className="ml-1 whitespace-nowrap text-sm text-muted">(đơn vị của bạn)</span>}
    </>
  );
}
