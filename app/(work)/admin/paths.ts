import type { Route } from 'next';
import type { UnitChange } from '@/lib/units/rules/life';

// Typed routes know a path with an id only where it is written; these give it to every component.
export const unitPath = (id: string, change?: UnitChange) => `/admin/units/${id}${change ? `/${change}` : ''}` as Route;
export const blocPath = (id: string) => `/admin/blocs/${id}` as Route; // as above
export const accountPath = (id: string) => `/admin/accounts/${id}` as Route; // as above
export const awardPath = (id: string) => `/admin/awards/${id}` as Route; // as above
