import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import type { UnitPage } from '@/lib/rankings/queries/unit';

/** The same page with the proof of one target, or of `all`; of its address the query is enough. */
export function proofHref({ through }: UnitPage, target: string): string {
  return `?period=${through}&target=${target}#proof`;
}

type ProofLinkProps = { page: UnitPage; target: string; children: ReactNode };

/** A plain anchor: the browser moves the focus to the proof as well, which the router would leave where it was. */
export function ProofLink({ page, target, children }: ProofLinkProps) {
  return (
    <a className={buttonClass({ size: 'small' })} href={proofHref(page, target)}>
      {children}
    </a>
  );
}
