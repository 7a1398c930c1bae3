import type { Href } from '@/components/ui/local-link';
import type { UnitPage } from '@/lib/rankings/queries/unit';

/** The same page with the proof of one target, or of `all`. */
export function proofHref({ campaign, unit, through }: UnitPage, target: string): Href {
  return `/campaigns/${campaign.id}/units/${unit.id}?period=${through}&target=${target}#proof`;
}
