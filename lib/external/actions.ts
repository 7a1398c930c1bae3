'use server';

import { defineAction } from '@/lib/action';
import { createIndex, updateIndex } from './commands/index-kind';
import { createScore, deleteScore, pasteScores, updateScore } from './commands/scores';
import {
  createIndexSchema,
  createScoreSchema,
  deleteScoreSchema,
  pasteScoresSchema,
  updateIndexSchema,
  updateScoreSchema,
} from './schema';

export const createIndexAction = defineAction(createIndexSchema, createIndex, { message: 'Đã thêm chỉ số.' });
export const updateIndexAction = defineAction(updateIndexSchema, updateIndex, { message: 'Đã lưu chỉ số.' });
export const createScoreAction = defineAction(createScoreSchema, createScore, { message: 'Đã ghi điểm.' });
export const updateScoreAction = defineAction(updateScoreSchema, updateScore, { message: 'Đã lưu điểm.' });
export const deleteScoreAction = defineAction(deleteScoreSchema, deleteScore, { message: 'Đã xóa điểm.' });
export const pasteScoresAction = defineAction(pasteScoresSchema, pasteScores, {
  message: ({ count }) => `Đã ghi điểm của ${count} đơn vị.`,
});
