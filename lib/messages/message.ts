import type { Refusal } from '@/lib/result';
import { accountMessages } from './accounts';
import { awardMessages } from './awards';
import { blockMessages } from './block';
import { blocMessages } from './blocs';
import { campaignMessages } from './campaigns';
import { criteriaMessages, leafMessages } from './criteria';
import { criteriaImportMessages } from './criteria-import';
import { criteriaTableMessages } from './criteria-tables';
import { crossMessages } from './cross-scores';
import { evidenceMessages } from './evidence';
import { externalMessages } from './external';
import { generalMessages } from './general';
import { reportMessages } from './reports';
import { reviewMessages } from './reviews';
import { scoreRankingMessages } from './score-rankings';
import { scoreMessages } from './scores';
import { targetMessages } from './targets';
import { unitMessages } from './units';

const all: Record<string, (refusal: never) => string> = {
  ...accountMessages,
  ...awardMessages,
  ...blockMessages,
  ...blocMessages,
  ...campaignMessages,
  ...criteriaMessages,
  ...criteriaImportMessages,
  ...criteriaTableMessages,
  ...crossMessages,
  ...leafMessages,
  ...evidenceMessages,
  ...externalMessages,
  ...generalMessages,
  ...reportMessages,
  ...reviewMessages,
  ...scoreMessages,
  ...scoreRankingMessages,
  ...targetMessages,
  ...unitMessages,
};

/** The Vietnamese sentence for a refusal. A reason without a sentence is a bug, found by a test. */
export function refusalMessage(refusal: Refusal): string {
  const word = all[refusal.reason] as ((refusal: Refusal) => string) | undefined; // keyed by reason, so it fits
  if (!word) throw new Error(`No message for refusal "${refusal.reason}"`);
  return word(refusal);
}
