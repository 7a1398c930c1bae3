'use client';

import { PhaseBadges, type PhasesInWords } from './phase-badges';
import { Unfold } from './ui/unfold';

/** Bloc and year, who leads, and what is open, from a few words: it stands above every page of a campaign. */
export function CampaignHead({ title, people, ...phases }: { title: string; people: string } & PhasesInWords) {
  return (
    <div className="campaign-head">
      <div className="min-w-0">
        <p className="fold-lines text-sm font-semibold sm:text-balance sm:text-base">{title}</p>
        <p className="fold text-sm text-muted">{people}</p>
      </div>
      <div className="print:hidden">
        <PhaseBadges {...phases} />
      </div>
      <Unfold label="Hiện đủ tên khối, đơn vị phụ trách và các giai đoạn" />
    </div>
  );
}
