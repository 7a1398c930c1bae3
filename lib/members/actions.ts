'use server';

import { defineAction } from '@/lib/action';
import { nameLead, removeLead } from './commands/leads';
import { addMember, removeMember, updateMember } from './commands/members';
import { addStaff, removeStaff } from './commands/staff';
import {
  addMemberSchema,
  addStaffSchema,
  nameLeadSchema,
  removeLeadSchema,
  removeMemberSchema,
  removeStaffSchema,
  updateMemberSchema,
} from './schema';

export const addMemberAction = defineAction(addMemberSchema, addMember, { message: 'Đã thêm đơn vị.', refresh: true });
export const updateMemberAction = defineAction(updateMemberSchema, updateMember, {
  message: 'Đã lưu thời gian tham gia.',
  refresh: true,
});
export const removeMemberAction = defineAction(removeMemberSchema, removeMember, {
  message: 'Đã đưa đơn vị ra khỏi danh sách.',
  refresh: true,
});
export const nameLeadAction = defineAction(nameLeadSchema, nameLead, {
  message: 'Đã ghi nhận khối trưởng, khối phó.',
  refresh: true,
});
export const removeLeadAction = defineAction(removeLeadSchema, removeLead, {
  message: 'Đã xóa dòng này.',
  refresh: true,
});
export const addStaffAction = defineAction(addStaffSchema, addStaff, { message: 'Đã phân công.', refresh: true });
export const removeStaffAction = defineAction(removeStaffSchema, removeStaff, {
  message: 'Đã thôi phân công.',
  refresh: true,
});
