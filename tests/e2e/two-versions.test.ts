import { db } from '@/lib/db/client';
import { storeTable } from '../support/criteria-tables';
import { expect, expectAccessible, givePasswords, phone, test, thisYear } from '../support/journey';
import { idOf, issueTable, scoredTable } from '../support/scores';
import { makeBlocYear } from '../support/world';

test('two people on one criterion of a self-score: who keeps their words keeps the other’s number', async ({
  enter,
}) => {
  const { campaign, unit, accounts } = await makeBlocYear({ year: thisYear });
  const table = scoredTable();
  await issueTable(campaign.id, table);
  await givePasswords([accounts.officer, accounts.head]);
  const group = `/campaigns/${campaign.id}/scores/${unit.id}/${idOf(table, '1')}`;
  const officer = await enter(accounts.officer);
  const head = await enter(accounts.head, { viewport: phone });
  for (const page of [officer, head]) await page.goto(group);
  await officer.getByLabel(/^Tỷ lệ hồ sơ đúng hạn/).fill('96');
  await officer.getByLabel('Điểm tự chấm Chế độ báo cáo').focus();
  await expect(officer.getByText(/^Đã lưu \d/)).toHaveCount(1);

  const words = head.getByLabel('Thuyết minh khi không có minh chứng: Giải quyết hồ sơ đúng hạn');
  await words.fill('Theo sổ theo dõi của bộ phận một cửa');
  const conflict = head.getByRole('alert').filter({ hasText: 'Tỷ lệ hồ sơ đúng hạn' });
  await expect(conflict).toContainText('Bạn không sửa ô này');
  await expect(conflict).toContainText('Đang lưu: 96');
  await expect(conflict).toContainText('Bạn nhập: Theo sổ theo dõi của bộ phận một cửa');
  await expectAccessible(head);
  await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(head.getByRole('textbox').and(head.locator(':focus'))).toHaveCount(1);
  await expect(head.getByText(/^Đã lưu \d/)).toHaveCount(1);
  await expect(head.getByLabel(/^Tỷ lệ hồ sơ đúng hạn/)).toHaveValue('96');
  const where = { sheet: { campaignId: campaign.id, unitId: unit.id }, criterionId: idOf(table, '1.1') };
  expect(await db.scoreLine.findFirst({ where })).toMatchObject({
    inputs: { share: '96' },
    explanation: 'Theo sổ theo dõi của bộ phận một cửa',
  });
});

test('two tabs on one criterion of a table: both versions are told in words, and one’s own field goes over the other', async ({
  enter,
}) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await storeTable(campaign.id, 'Bảng điểm của khối');
  await givePasswords([accounts.secretary]);
  const first = await enter(accounts.secretary);
  const second = await first.context().newPage();
  await first.goto(`/campaigns/${campaign.id}/criteria/draft`);
  await first.getByRole('link', { name: 'Bảng điểm của khối I.1' }).click();
  await expect(first.getByLabel('Điểm chuẩn')).toHaveValue('6');
  // By its address, which waits until the page works: one still at its beginning takes what the other tab has not saved as its own.
  await second.goto(first.url());
  await expect(second.getByLabel('Điểm chuẩn')).toHaveValue('6');
  await first.getByLabel('Điểm chuẩn').fill('5');
  await expect(first.getByText(/^Đã lưu \d/)).toBeVisible();

  await second.getByLabel('Nội dung', { exact: true }).fill('Thực hiện nhiệm vụ trọng tâm');
  const conflict = second.getByRole('alert').filter({ hasText: 'Điểm chuẩn' });
  await expect(conflict).toContainText('Đang lưu: 5 điểm');
  await expect(conflict).toContainText('Bạn nhập: Thực hiện nhiệm vụ trọng tâm');
  await expectAccessible(second);
  await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(second.getByText(/^Đã lưu \d/)).toBeVisible();
  await expect(second.getByLabel('Điểm chuẩn')).toHaveValue('5');

  await first.getByLabel('Nội dung', { exact: true }).fill('Hoàn thành nhiệm vụ trọng tâm');
  const later = first.getByRole('alert').filter({ hasText: 'Bạn nhập: Hoàn thành nhiệm vụ trọng tâm' });
  await expect(later).toContainText('Đang lưu: Thực hiện nhiệm vụ trọng tâm');
  await later.getByRole('button', { name: 'Lấy bản đang lưu' }).click();
  await expect(first.getByRole('textbox').and(first.locator(':focus'))).toHaveCount(1);
  await expect(first.getByLabel('Nội dung', { exact: true })).toHaveValue('Thực hiện nhiệm vụ trọng tâm');
});
