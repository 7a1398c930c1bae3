import { db } from '@/lib/db/client';
import { issueWide, makeWideCross, makeWideScores, makeWideTable, prepareWide, type WideFate } from './wide-year';
import { assign, makeAccount, makeCampaign, makeRegistration, makeUnit } from './world';

const names: Readonly<Record<WideFate, string>> = {
  begun: 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh',
  sent: 'Chi cục Thi hành án dân sự và Quản lý hành nghề thừa phát lại tỉnh',
  judging: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
  returned: 'Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh',
  answered: 'Sở Nông nghiệp và Môi trường',
  appraised: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
};

/** A bloc that scores by the widest table: one unit for each way a sheet can stand, who score each other, and their people. */
export async function makeWideBloc(year: number) {
  const fates = Object.keys(names) as WideFate[]; // Object.keys loses the key type
  const units = await Promise.all(fates.map((fate) => makeUnit(names[fate])));
  const owner = await makeUnit('Sở Tài chính');
  const campaign = await makeCampaign({ year, unitIds: [...units, owner].map(({ id }) => id) });
  await db.campaign.update({ where: { id: campaign.id }, data: { scoreVisibility: 'sheets' } });
  const wide = makeWideTable(owner);
  const prepared = prepareWide(wide, await issueWide(campaign.id, wide), units);
  for (const [place, { id: unitId }] of units.entries()) {
    await makeRegistration({ campaignId: campaign.id, unitId });
    await makeWideScores(prepared, { campaignId: campaign.id, unitId }, place, fates[place] ?? 'begun');
  }
  for (const [scorer, scored, sent] of [
    [0, 1, false],
    [2, 1, true],
    [3, 1, true],
    [4, 1, true],
  ] as const) {
    const [scorerId, scoredId] = [units[scorer]?.id ?? '', units[scored]?.id ?? ''];
    await makeWideCross(prepared, { campaignId: campaign.id, scorerId, scoredId }, [scorer, scored], sent);
  }
  const unitOf = (fate: WideFate) => units[fates.indexOf(fate)]?.id ?? '';
  const secretary = await makeAccount('officer', owner.id);
  await assign(campaign.id, secretary.id, 'secretariat');
  const officer = await makeAccount('officer', unitOf('begun'));
  const groups = wide.table.criteria.filter(({ parentId }) => parentId === null).map(({ id }) => id);
  return { campaign, unitOf, groups, accounts: { officer, secretary } };
}
