import { randomOf } from '../random';

/** How well a unit does in a year, from 0 to 1: the same luck as that of its targets. */
export function formOf(unitCode: string, year: number): number {
  return randomOf('form', unitCode, year).between(0, 1);
}
