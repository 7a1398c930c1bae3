/** How a target is judged, and how its periods add up (brief §4). */
export const directions = ['more', 'less', 'byDate', 'yesNo'] as const;
export type Direction = (typeof directions)[number];

export const accumulations = ['cumulative', 'perPeriod', 'latest'] as const;
export type Accumulation = (typeof accumulations)[number];

export type TemplateRefusal =
  | { reason: 'template-accumulation'; field: 'accumulation' }
  | { reason: 'group-not-in-force'; field: 'groupCode' }
  | { reason: 'movement-not-in-campaign'; field: 'movementId' };

/** A day and a yes or no do not add up: only the latest value counts for them. */
export function refuseAccumulation(direction: Direction, accumulation: Accumulation): TemplateRefusal | null {
  const addsUp = direction === 'more' || direction === 'less';
  return addsUp || accumulation === 'latest' ? null : { reason: 'template-accumulation', field: 'accumulation' };
}
