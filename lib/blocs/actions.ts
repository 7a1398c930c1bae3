'use server';

import { defineAction } from '@/lib/action';
import { closeBloc, createBloc, updateBloc } from './commands/bloc';
import { addMember, moveUnit, removeMember } from './commands/membership';
import {
  addMemberSchema,
  closeBlocSchema,
  createBlocSchema,
  moveUnitSchema,
  removeMemberSchema,
  updateBlocSchema,
} from './schema';

const blocPage = (blocId: string) => `/admin/blocs/${blocId}`;

export const createBlocAction = defineAction(createBlocSchema, createBloc, { goTo: blocPage });
export const updateBlocAction = defineAction(updateBlocSchema, updateBloc, { message: 'Đã lưu khối thi đua.' });
export const closeBlocAction = defineAction(closeBlocSchema, closeBloc, { message: 'Đã kết thúc khối thi đua.' });
export const addMemberAction = defineAction(addMemberSchema, addMember, { message: 'Đã thêm đơn vị vào khối.' });
export const removeMemberAction = defineAction(removeMemberSchema, removeMember, {
  message: 'Đã ghi nhận đơn vị rời khối.',
});
export const moveUnitAction = defineAction(moveUnitSchema, moveUnit, {
  goTo: (unitId) => `/admin/units/${unitId}?done=move`,
});
