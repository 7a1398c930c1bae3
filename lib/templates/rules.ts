/** How a target is judged, and how its periods add up (brief §4). */
export const directions = ['more', 'less', 'byDate', 'yesNo'] as const;
export type Direction = (typeof directions)[number];

export const accumulations = ['cumulative', 'perPeriod', 'latest'] as const;
export type Accumulation = (typeof accumulations)[number];

export type TemplateRefusal =
  | { reason: 'template-accumulation'; field: 'accumulation' }
  | { reason: 'group-not-in-force'; field: 'groupCode' }
  | { reason: 'movement-not-in-campaign'; field: 'movementId' };

/** The one way in which periods add up where there is no choice: a day and a yes or no do not, so the latest counts; else null. */
export function onlyAccumulation(direction: Direction): Accumulation | null {
  return direction === 'more' || direction === 'less' ? null : 'latest';
}

/** The way that was chosen, or the only one that this direction has. */
export function settleAccumulation(direction: Direction, accumulation: Accumulation): Accumulation {
  return onlyAccumulation(direction) ?? accumulation;
}

/** Why periods cannot add up in this way, or null. */
export function refuseAccumulation(direction: Direction, accumulation: Accumulation): TemplateRefusal | null {
  return settleAccumulation(direction, accumulation) === accumulation
    ? null
    : { reason: 'template-accumulation', field: 'accumulation' };
}

/** A weight or a sum of weights as hundredths: exact, without a decimal library in the browser. */
function hundredths(weight: string): bigint | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(weight);
  return match ? BigInt((match[1] ?? '') + (match[2] ?? '').padEnd(2, '0')) : null;
}

/** The exact sum of weights (points) as a canonical decimal; a missing weight, or one that is no weight, adds nothing. */
export function sumWeights(weights: readonly (string | null)[]): string {
  const total = weights.reduce((sum, weight) => sum + ((weight === null ? null : hundredths(weight)) ?? 0n), 0n);
  const text = total.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.?0+$/, (zeros) =>
    zeros.startsWith('.') ? '' : zeros.replace(/0+$/, ''),
  );
}

/** What is still missing to 100, negative when there is too much. */
export function missingWeight(total: string): string {
  const rest = 10_000n - (hundredths(total) ?? 0n);
  const sum = sumWeights([
    `${(rest < 0n ? -rest : rest) / 100n}.${((rest < 0n ? -rest : rest) % 100n).toString().padStart(2, '0')}`,
  ]);
  return rest < 0n ? `-${sum}` : sum;
}
