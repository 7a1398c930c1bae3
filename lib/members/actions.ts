'use server';

import { defineAction } from '@/lib/action';
import { leftPostWords, resumedPostWords } from '@/lib/messages/campaigns';
import { nameLead, removeLead } from './commands/leads';
import { addAllMembers, addMember, removeMember, updateMember } from './commands/members';
import { addStaff, removeStaff } from './commands/staff';
import {
  addAllMembersSchema,
  addMemberSchema,
  addStaffSchema,
  nameLeadSchema,
  removeLeadSchema,
  removeMemberSchema,
  removeStaffSchema,
  updateMemberSchema,
} from './schema';

export const addMemberAction = defineAction(addMemberSchema, addMember, { message: 'Đã thêm đơn vị.' });
export const addAllMembersAction = defineAction(addAllMembersSchema, addAllMembers, {
  message: (count) => `Đã thêm ${count} đơn vị.`,
});
export const updateMemberAction = defineAction(updateMemberSchema, updateMember, {
  message: (left) => ['Đã lưu thời gian tham gia.', ...leftPostWords(left)].join(' '),
});
export const removeMemberAction = defineAction(removeMemberSchema, removeMember, {
  message: 'Đã đưa đơn vị ra khỏi danh sách.',
});
export const nameLeadAction = defineAction(nameLeadSchema, nameLead, {
  message: 'Đã ghi nhận khối trưởng, khối phó.',
});
export const removeLeadAction = defineAction(removeLeadSchema, removeLead, {
  message: (resumed) => ['Đã xóa dòng này.', ...resumed.map(resumedPostWords)].join(' '),
});
export const addStaffAction = defineAction(addStaffSchema, addStaff, { message: 'Đã phân công.' });
export const removeStaffAction = defineAction(removeStaffSchema, removeStaff, {
  message: 'Đã thôi phân công.',
});
