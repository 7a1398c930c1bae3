import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import {
  expect,
  expectAccessible,
  expectLiveLinks,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { makeReport } from '../support/standing';
import { succeed } from '../support/successions';
import { makeAccount, makeBloc, makeCampaign, makeRegistration, makeUnit, testNow } from '../support/world';
import { openEvidence } from './report-steps';

/** Two departments of this year, one of another bloc, that are one since January; a third one registered nothing. */
async function makeMergedUnit() {
  const [first, second, silent, heir] = await Promise.all(
    ['Sở Kế hoạch', 'Sở Tài nguyên', 'Ban Dân tộc', 'Sở Hợp nhất'].map((name) => makeUnit(name)),
  );
  if (!first || !second || !silent || !heir) throw new Error('Four units were made');
  const campaign = await makeCampaign({ year: thisYear, unitIds: [first.id, silent.id, heir.id] });
  const far = await makeCampaign({ year: thisYear, unitIds: [second.id], blocId: (await makeBloc()).id });
  await makeRegistration({ campaignId: campaign.id, unitId: first.id });
  await makeReport({ campaignId: campaign.id, unitId: first.id, period: 'q1', actuals: ['25', '30'] });
  const planted = await makeRegistration({ campaignId: far.id, unitId: second.id, weights: [100] });
  await db.target.updateMany({ where: { registrationId: planted.id }, data: { text: 'Trồng cây phân tán' } });
  const paper = {
    number: '7/BC-SKH',
    issuer: 'Sở Kế hoạch',
    abstract: 'Kết quả quý I',
    searchKey: '7/bc-skh ket qua quy i',
  };
  const stamp = { issuedOn: fromDay(`${thisYear}-01-10`), createdAt: testNow, createdBy: 'test' };
  await db.document.create({ data: { ...paper, ...stamp, unitId: first.id } });
  await succeed([first.id, second.id, silent.id], [heir.id], `${thisYear}-01-15`);
  const [officer, office] = [await makeAccount('officer', heir.id), await makeAccount('office')];
  await givePasswords([officer, office]);
  return { first, second, silent, heir, campaign, officer, office };
}

/** A step of the journey holds for everybody, and every link in it leads somewhere. */
async function expectSound(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  if (size) await page.setViewportSize(size);
  await expectAccessible(page);
  await expectLiveLinks(page);
  await expectNoSidewaysScroll(page);
}

test('an officer of a merged unit goes on with what its predecessors registered, reported and kept', async ({
  enter,
}) => {
  const { first, second, silent, heir, campaign, officer: account, office } = await makeMergedUnit();
  const officer = await enter(account);
  const sheet = `/campaigns/${campaign.id}/targets/${heir.id}`;

  await test.step('the sheet names the predecessors and leads to their registration', async () => {
    await officer.goto(sheet);
    const note = officer.getByRole('complementary', { name: 'Đơn vị tiền thân, đơn vị kế tục' });
    await expect(note.getByRole('listitem')).toHaveCount(3);
    await expect(note.getByRole('listitem').filter({ hasText: silent.name })).toContainText(
      `không gửi bản đăng ký hay báo cáo nào trong năm ${thisYear}`,
    );
    await expectSound(officer);
    await note.getByRole('link', { name: `chỉ tiêu đăng ký của ${second.name}` }).click();
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText(`Chỉ tiêu năm ${thisYear}: ${second.name}`);
    await expect(officer.getByText('Trồng cây phân tán')).toBeVisible();
    await expectSound(officer);
    await officer.getByRole('link', { name: heir.name, exact: true }).click();
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText(heir.name);
    await expectSound(officer);
    await officer.getByRole('link', { name: `báo cáo quý I/${thisYear} của ${first.name}` }).click();
    await expect(officer.getByRole('heading', { level: 1 })).toContainText(`Báo cáo kết quả quý I/${thisYear}`);
    await expectSound(officer);
  });

  await test.step('their targets of this year are brought in, once', async () => {
    await officer.goto(`${sheet}/add`);
    const former = officer.getByRole('region', { name: `Chỉ tiêu năm ${thisYear} của ${first.name}` });
    await expect(former.getByRole('row', { name: 'Chỉ tiêu 1' })).toContainText(`đến hết quý I/${thisYear}`);
    await expect(officer.getByRole('region', { name: `Chỉ tiêu năm ${thisYear} của ${silent.name}` })).toContainText(
      `Không có chỉ tiêu năm ${thisYear} nào đã được chấp nhận.`,
    );
    await expectSound(officer);
    await former.getByLabel('Chọn tất cả').check();
    await officer.getByLabel('Chọn: Trồng cây phân tán').check();
    await expect(officer.getByText('Đã chọn 3 chỉ tiêu, tổng trọng số 200')).toBeVisible();
    await officer.getByRole('button', { name: 'Thêm các chỉ tiêu đã chọn' }).click();
    await expect(officer.getByText('Chỉ tiêu thêm vào nằm ở cuối các nhóm; bản đăng ký có 3 chỉ tiêu.')).toBeVisible();
    await expectAccessible(officer);
    await officer.goto(`${sheet}/add`);
    await expect(officer.getByText('Đã có', { exact: true })).toHaveCount(3);
    await expect(officer.getByLabel(/^Chọn: /)).toHaveCount(0);
    await expectSound(officer);
  });

  await test.step('a paper of theirs stands in the library, is found, read, and not changed', async () => {
    await officer.goto('/evidence');
    await expect(officer.getByRole('row', { name: '7/BC-SKH' })).toContainText(`Của đơn vị tiền thân: ${first.name}`);
    await expectSound(officer);
    await officer.getByLabel('Của đơn vị', { exact: true }).selectOption({ label: first.name });
    await officer.getByRole('button', { name: 'Tìm', exact: true }).click();
    await expect(officer.getByText('1 văn bản', { exact: true })).toBeVisible();
    await officer.getByRole('link', { name: '7/BC-SKH' }).click();
    await expect(officer.getByText('Văn bản của đơn vị tiền thân', { exact: true })).toBeVisible();
    await expect(officer.getByRole('button', { name: /Lưu|Xóa/ })).toHaveCount(0);
    await expectSound(officer);
  });

  await test.step('it proves a result of the new unit', async () => {
    const registration = { campaignId: campaign.id, unitId: heir.id };
    await db.target.updateMany({ where: { registration }, data: { status: 'accepted' } });
    await db.registration.updateMany({ where: registration, data: { status: 'accepted' } });
    await officer.goto(`/campaigns/${campaign.id}/reports/${heir.id}/half`);
    await openEvidence(officer, 'Trồng cây phân tán');
    const picker = officer.getByRole('dialog', { name: 'Thêm minh chứng' });
    await expect(picker.getByRole('listitem')).toContainText(`Của đơn vị tiền thân: ${first.name}`);
    await expectAccessible(officer);
    await picker.getByRole('button', { name: 'Chọn 7/BC-SKH' }).click();
    await expect(officer.getByText(/^7\/BC-SKH \(10\/01\/\d{4}\)/)).toBeVisible();
    await expectAccessible(officer);
  });

  await test.step('the old unit’s page leads to the new one, on a phone too', async () => {
    const handset = await enter(office, { viewport: phone, hasTouch: true, isMobile: true });
    await handset.goto(`/campaigns/${campaign.id}/units/${first.id}`);
    await expectSound(handset);
    await handset.getByRole('link', { name: heir.name, exact: true }).click();
    await expect(handset.getByRole('heading', { level: 1 })).toHaveText(heir.name);
    await expectSound(handset);
  });
});
