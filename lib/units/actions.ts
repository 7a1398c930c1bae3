'use server';

import { defineAction } from '@/lib/action';
import { mergeUnits } from './commands/merge';
import { pasteUnits } from './commands/paste';
import { removeUnit } from './commands/remove';
import { createUnit, dissolveUnit, renameUnit } from './commands/single';
import { splitUnit } from './commands/split';
import {
  createUnitSchema,
  dissolveUnitSchema,
  mergeUnitsSchema,
  pasteUnitsSchema,
  removeUnitSchema,
  renameUnitSchema,
  splitUnitSchema,
} from './schema';

const unitPage = (done: string) => (unitId: string) => `/admin/units/${unitId}?done=${done}`;

export const createUnitAction = defineAction(createUnitSchema, createUnit, {
  goTo: ({ id, backTo }) => (backTo === null ? unitPage('create')(id) : `/admin/blocs/${backTo}?joined=${id}`),
});
export const pasteUnitsAction = defineAction(pasteUnitsSchema, pasteUnits, {
  goTo: ({ count }) => `/admin/units?added=${count}`,
});
export const renameUnitAction = defineAction(renameUnitSchema, renameUnit, { goTo: unitPage('rename') });
export const dissolveUnitAction = defineAction(dissolveUnitSchema, dissolveUnit, { goTo: unitPage('dissolve') });
export const mergeUnitsAction = defineAction(mergeUnitsSchema, mergeUnits, { goTo: unitPage('merge') });
export const splitUnitAction = defineAction(splitUnitSchema, splitUnit, { goTo: unitPage('split') });
export const removeUnitAction = defineAction(removeUnitSchema, removeUnit, { goTo: () => '/admin/units?done=remove' });
