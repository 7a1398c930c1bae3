'use server';

import { defineAction } from '@/lib/action';
import { createCampaign } from './commands/create';
import { createCampaigns } from './commands/create-all';
import { addHead, changeHead } from './commands/heads';
import { removeCampaign } from './commands/remove';
import { updateCampaign } from './commands/settings';
import {
  addHeadSchema,
  changeHeadSchema,
  createCampaignSchema,
  createCampaignsSchema,
  removeCampaignSchema,
  updateCampaignSchema,
} from './schema';

export const createCampaignAction = defineAction(createCampaignSchema, createCampaign, {
  goTo: ({ id }) => `/campaigns/${id}?created=1`,
});
export const createCampaignsAction = defineAction(createCampaignsSchema, createCampaigns, {
  goTo: ({ year, count }) => `/campaigns?year=${year}&made=${count}`,
});
export const updateCampaignAction = defineAction(updateCampaignSchema, updateCampaign, {
  message: 'Đã lưu thiết lập.',
});
export const removeCampaignAction = defineAction(removeCampaignSchema, removeCampaign, {
  goTo: ({ campaignId }) => `/campaigns?removed=${campaignId}`,
});
export const addHeadAction = defineAction(addHeadSchema, addHead, { message: 'Đã thêm đề mục.' });
export const changeHeadAction = defineAction(changeHeadSchema, changeHead, {
  message: 'Đã lưu đề mục.',
});
