import type { CriteriaTable, Fact } from '@/lib/criteria/rules/table';

/** What the secretariat states about a unit: a veto of the table, or a condition of its classification. */
export type StatedFact = { readonly factId: string; readonly holds: boolean | null };

/** The same with who stated it and why. */
export type StoredFact = StatedFact & {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly revision: number;
};

export const factKinds = ['veto', 'condition'] as const;
export type FactKind = (typeof factKinds)[number];
export type PlacedFact = Fact & { readonly kind: FactKind };

/** The facts that a table asks about, vetoes first. */
export function tableFacts({ vetoes, classification }: Pick<CriteriaTable, 'vetoes' | 'classification'>): PlacedFact[] {
  return [
    ...vetoes.map((fact) => ({ ...fact, kind: 'veto' as const })),
    ...classification.conditions.map((fact) => ({ ...fact, kind: 'condition' as const })),
  ];
}

/** One statement about one unit, for maps and names of boxes. */
export const cellKey = (unitId: string, factId: string) => `${unitId}/${factId}`;

/** Whether nothing would change: the same is stated for the same reason; what is not stated has none. */
export function isSameStatement(
  before: Pick<StoredFact, 'holds' | 'reason'> | null,
  wish: Pick<StoredFact, 'holds' | 'reason'>,
): boolean {
  if (before === null || before.holds === null || wish.holds === null) return (before?.holds ?? null) === wish.holds;
  return before.holds === wish.holds && before.reason === wish.reason;
}

/** The vetoes that hold. What nobody stated does not hold: a veto needs somebody to answer for it. */
export function vetoesOf(stated: readonly StatedFact[]): string[] {
  return stated.filter(({ holds }) => holds === true).map(({ factId }) => factId);
}

/** Conditions that hold or not; one that was not stated is left out, and then fails as such. */
export function conditionsOf(stated: readonly StatedFact[]): Record<string, boolean> {
  return Object.fromEntries(stated.flatMap(({ factId, holds }) => (holds === null ? [] : [[factId, holds]])));
}

export type FactRefusal =
  | { reason: 'own-unit-fact' }
  | { reason: 'fact-unknown' }
  | { reason: 'fact-without-reason'; field: 'reason' }
  | { reason: 'fact-adopted' }
  | { reason: 'fact-published' }
  | { reason: 'facts-refused'; count: number };

/** How far the score of the unit has come: what was adopted or published stands on the facts of that day. */
export type FactStage = { readonly adopted: boolean; readonly published: boolean };

/** Why a fact cannot be stated, or null. Taking a statement back needs no reason, stating one does. */
export function refuseFact(
  { adopted, published }: FactStage,
  holds: boolean | null,
  reason: string,
): FactRefusal | null {
  if (adopted) return { reason: 'fact-adopted' };
  if (published) return { reason: 'fact-published' };
  if (holds !== null && reason.trim() === '') return { reason: 'fact-without-reason', field: 'reason' };
  return null;
}
