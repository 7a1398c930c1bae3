import { Exact } from '@/lib/criteria/rules/exact';
import {
  type Comparison,
  type CrossGiven,
  type CrossLimits,
  compareWithClaims,
  compareWithOthers,
  type Middles,
  middlesOf,
} from './comparison';
import { medianOf } from './spread';

export type ScorerKind = 'strict' | 'generous' | 'usual' | 'unknown';

/** How strictly a unit scores. `basis` says against what; nothing where there is too little to tell. */
export type ScorerVerdict = {
  readonly scorerId: string;
  readonly sheets: number;
  readonly kind: ScorerKind;
  readonly basis: 'others' | 'claims' | null;
  /** Against the median of the scorers of the same units. */
  readonly others: Comparison | null;
  /** Against what the scored units claim. */
  readonly claims: Comparison | null;
  /** The middle share of all scorers against the claims, in %; only where it is the basis. */
  readonly usual: string | null;
};

/** One extreme leaf makes nobody strict: most of what differs has to lie on the same side. */
function kindOf(share: Exact, { lower, higher }: Comparison, limit: string): ScorerKind {
  if (share.lte(new Exact(limit).neg()) && lower > higher) return 'strict';
  return share.gte(limit) && higher > lower ? 'generous' : 'usual';
}

type Measured = Omit<ScorerVerdict, 'kind' | 'basis' | 'usual'> & { comparable: number };

function measure(scorerId: string, all: readonly CrossGiven[], middles: Middles): Measured {
  const sheets = all.filter((one) => one.scorerId === scorerId);
  return {
    scorerId,
    sheets: sheets.length,
    comparable: sheets.filter((one) => compareWithOthers([one], middles) !== null).length,
    others: compareWithOthers(sheets, middles),
    claims: compareWithClaims(sheets),
  };
}

function judge({ comparable, ...facts }: Measured, shares: readonly Exact[], limits: CrossLimits): ScorerVerdict {
  const { others, claims } = facts;
  if (others && comparable >= limits.sheets && others.compared >= limits.leaves) {
    return { ...facts, kind: kindOf(new Exact(others.share), others, limits.share), basis: 'others', usual: null };
  }
  const usual = medianOf(shares);
  if (claims && usual && shares.length >= limits.scorers && claims.compared >= limits.leaves) {
    const share = new Exact(claims.share).minus(usual);
    // Nearly everybody scores below the claim, so that alone says nothing about the side.
    const sided = { ...claims, lower: share.isNegative() ? 1 : 0, higher: share.isNegative() ? 0 : 1 };
    return { ...facts, kind: kindOf(share, sided, limits.share), basis: 'claims', usual: usual.toFixed() };
  }
  return { ...facts, kind: 'unknown', basis: null, usual: null };
}

/**
 * How strictly each unit scored that has sent anything: against the median of the scorers of the same units, else against how far
 * all scorers usually stay from the claims, else unknown. Nothing is corrected by it.
 */
export function judgeScorers(all: readonly CrossGiven[], limits: CrossLimits): ScorerVerdict[] {
  const ids = [...new Set(all.map((one) => one.scorerId))].toSorted();
  const middles = middlesOf(all, limits);
  const measured = ids.map((id) => measure(id, all, middles));
  const shares = measured.flatMap(({ claims }) =>
    claims && claims.compared >= limits.leaves ? [new Exact(claims.share)] : [],
  );
  return measured.map((one) => judge(one, shares, limits));
}
