import { z } from 'zod';
import { countField, dayField, idField, optionalDayField, revisionField } from '@/lib/form-fields';

const campaignId = idField;

export const addMemberSchema = z.object({
  campaignId,
  unitId: z.uuid('Chọn đơn vị.'),
  joinedOn: dayField('Nhập ngày bắt đầu tham gia.'),
});
export type AddMemberInput = z.infer<typeof addMemberSchema>;

export const addAllMembersSchema = z.object({ campaignId, count: countField });
export type AddAllMembersInput = z.infer<typeof addAllMembersSchema>;

export const updateMemberSchema = z.object({
  campaignId,
  revision: revisionField,
  memberId: idField,
  joinedOn: dayField('Nhập ngày bắt đầu tham gia.'),
  leftOn: optionalDayField('Ngày thôi tham gia'),
});
export type UpdateMemberInput = z.infer<typeof updateMemberSchema>;

export const removeMemberSchema = z.object({ campaignId, memberId: idField });
export type RemoveMemberInput = z.infer<typeof removeMemberSchema>;

export const nameLeadSchema = z.object({
  campaignId,
  revision: revisionField,
  kind: z.enum(['lead', 'deputy'], 'Chọn khối trưởng hoặc khối phó.'),
  unitId: z.uuid('Chọn đơn vị.'),
  validFrom: dayField('Nhập ngày bắt đầu.'),
  validTo: optionalDayField('Đến trước ngày'),
});
export type NameLeadInput = z.infer<typeof nameLeadSchema>;

export const removeLeadSchema = z.object({ campaignId, revision: revisionField, leadId: idField });
export type RemoveLeadInput = z.infer<typeof removeLeadSchema>;

export const addStaffSchema = z.object({
  campaignId,
  accountId: z.uuid('Chọn tài khoản.'),
  kind: z.enum(['secretariat', 'overseer'], 'Chọn nhiệm vụ.'),
});
export type AddStaffInput = z.infer<typeof addStaffSchema>;

export const removeStaffSchema = z.object({ campaignId, staffId: idField });
export type RemoveStaffInput = z.infer<typeof removeStaffSchema>;
