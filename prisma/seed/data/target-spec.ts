import type { Accumulation, Direction } from '@/lib/templates/rules';

export type MovementTheme = 'newRural' | 'digital' | 'reform' | 'poor' | 'culture' | 'thrift';

/** A target as many units register it; each unit's plan differs by its own size, and grows from year to year. */
export type TargetSpec = {
  key: string;
  group: 'political' | 'reform' | 'digital' | 'newRural' | 'party' | 'staff' | 'charity' | 'emulation';
  text: string;
  measure: string;
  direction: Direction;
  accumulation: Accumulation;
  /** The plan of this year of a middling unit; 0 for days and yes/no. */
  plan: number;
  weight: number;
  digits: number;
  /** "MM-DD", for targets by a date. */
  by?: string;
  movement?: MovementTheme;
  /** Every unit has this very plan. */
  fixed?: boolean;
};

type More = Partial<Pick<TargetSpec, 'digits' | 'movement' | 'fixed'>>;

const number =
  (direction: 'more' | 'less', accumulation: Accumulation) =>
  (
    group: TargetSpec['group'],
    key: string,
    text: string,
    measure: string,
    plan: number,
    weight: number,
    more: More = {},
  ) =>
    ({
      key,
      group,
      text,
      measure,
      direction,
      accumulation,
      plan,
      weight,
      digits: measure === '%' ? 1 : 0,
      ...more,
    }) satisfies TargetSpec;

/** Counted since January; a share or a stock; counted anew in every period. */
export const since = number('more', 'cumulative');
export const level = number('more', 'latest');
export const each = number('more', 'perPeriod');
export const atMost = number('less', 'latest');
/** Counted since January, and the fewer the better. */
export const fewest = number('less', 'cumulative');

export function byDate(
  group: TargetSpec['group'],
  key: string,
  text: string,
  by: string,
  weight: number,
  more: More = {},
): TargetSpec {
  return {
    key,
    group,
    text,
    measure: 'ngày',
    direction: 'byDate',
    accumulation: 'latest',
    plan: 0,
    digits: 0,
    weight,
    by,
    ...more,
  };
}

export function yesNo(
  group: TargetSpec['group'],
  key: string,
  text: string,
  weight: number,
  more: More = {},
): TargetSpec {
  return {
    key,
    group,
    text,
    measure: 'có/không',
    direction: 'yesNo',
    accumulation: 'latest',
    plan: 0,
    digits: 0,
    weight,
    ...more,
  };
}
