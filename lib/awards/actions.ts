'use server';

import { defineAction } from '@/lib/action';
import { createAward, deleteAward, updateAward } from './commands/award';
import { declareAwardYear, withdrawAwardYear } from './commands/year';
import { awardYearSchema, createAwardSchema, deleteAwardSchema, updateAwardSchema } from './schema';

export const createAwardAction = defineAction(createAwardSchema, createAward, {
  message: 'Đã ghi vào sổ khen thưởng. Có thể nhập tiếp khen thưởng khác.',
});
export const updateAwardAction = defineAction(updateAwardSchema, updateAward, { message: 'Đã lưu khen thưởng.' });
export const deleteAwardAction = defineAction(deleteAwardSchema, deleteAward, {
  goTo: () => '/admin/awards?done=delete',
});
export const declareAwardYearAction = defineAction(awardYearSchema, declareAwardYear, {
  message: ({ year }) => `Đã xác nhận sổ khen thưởng năm ${year} đủ.`,
});
export const withdrawAwardYearAction = defineAction(awardYearSchema, withdrawAwardYear, {
  message: ({ year }) => `Đã bỏ xác nhận sổ khen thưởng năm ${year}.`,
});
