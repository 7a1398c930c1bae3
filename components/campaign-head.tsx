'use client';

import { PhaseBadges, type PhasesInWords } from './phase-badges';

/** Bloc and year, who leads, and what is open, from a few words: it stands above every page of a campaign. */
export function CampaignHead({ title, people, ...phases }: { title: string; people: string } & PhasesInWords) {
  return (
    <div className="mb-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <p className="text-balance font-semibold">{title}</p>
        <p className="text-sm text-muted">{people}</p>
      </div>
      <div className="print:hidden">
        <PhaseBadges {...phases} />
      </div>
    </div>
  );
}
