import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { assign, makeAccount, makeBlocYear, makeRegistration, testNow } from '../support/world';

async function makeAdjustableYear() {
  const year = await makeBlocYear({ year: thisYear });
  const key = { campaignId: year.campaign.id, unitId: year.unit.id };
  const registration = await makeRegistration(key);
  const paper = { number: '12/QĐ-UBND', issuer: 'UBND tỉnh', abstract: 'Giao lại kế hoạch', searchKey: '12/qd-ubnd' };
  const stamp = { issuedOn: fromDay(`${thisYear}-01-10`), createdAt: testNow, createdBy: 'test' };
  await db.document.create({ data: { ...paper, ...stamp, unitId: key.unitId } });
  const secretary = await makeAccount('officer', year.otherUnit.id);
  await assign(key.campaignId, secretary.id, 'secretariat');
  await givePasswords([...Object.values(year.accounts), secretary]);
  const targetId = registration.targets[0]?.id ?? '';
  return { ...year, secretary, key, sheet: `/campaigns/${key.campaignId}/targets/${key.unitId}`, targetId };
}

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  if (size) await page.setViewportSize(size);
}

test('an officer prepares a change of a target, the head sends it, the secretariat accepts', async ({ enter }) => {
  const { accounts, secretary, key, sheet, targetId } = await makeAdjustableYear();
  const address = `${sheet}/adjust/${targetId}`;
  const stored = () =>
    db.targetAdjustment.findMany({ where: { targetId }, select: { status: true, requestedBy: true } });

  await test.step('every box that is wrong is named at once, and keeps what was typed', async () => {
    const officer = await enter(accounts.officer);
    await officer.goto(address);
    await officer.getByLabel('Kế hoạch').fill('nhiều');
    await officer.getByLabel('Trọng số', { exact: false }).fill('200');
    await officer.getByRole('button', { name: 'Lưu để thủ trưởng gửi' }).click();
    await expect(officer.getByRole('alert').getByRole('link')).toHaveText([
      'Kế hoạch: chưa hiểu “nhiều”. Ô này cần một số, ví dụ 1.234,5.',
      'Trọng số lớn nhất là 100.',
      'Nhập lý do điều chỉnh.',
      'Chọn văn bản làm căn cứ trong kho minh chứng của đơn vị.',
    ]);
    await expect(officer.getByLabel('Kế hoạch')).toHaveValue('nhiều');
    await expectSound(officer);

    await officer.getByLabel('Kế hoạch').fill('120');
    await officer.getByLabel('Trọng số', { exact: false }).fill('60');
    await officer.getByLabel('Lý do điều chỉnh').fill('Trung ương giao lại');
    await officer.getByLabel('Văn bản làm căn cứ').selectOption({ index: 1 });
    await officer.getByRole('button', { name: 'Lưu để thủ trưởng gửi' }).click();
    await expect(officer.getByText('Đã lưu bản soạn.')).toBeVisible();
    await expect(officer.getByText('Kế hoạch lớn hơn 100%.')).toBeVisible();
    await expectSound(officer);
    expect(await stored()).toEqual([]);
    await officer.goto('/');
    await expect(officer.getByText('Chờ thủ trưởng gửi')).toBeVisible();
  });

  await test.step('the head finds it at home, reads what is in force beside it, and sends', async () => {
    const head = await enter(accounts.head);
    await head.goto('/');
    await head.getByRole('listitem').filter({ hasText: 'Điều chỉnh chỉ tiêu' }).getByRole('link').click();
    await expect(head.getByText('Đang thực hiện: 100.')).toBeVisible();
    await expect(head.getByLabel('Kế hoạch')).toHaveValue('120');
    await expectSound(head);
    await head.getByRole('button', { name: 'Gửi đề nghị tới tổ thư ký' }).click();
    await expect(head.getByText('Đang chờ tổ thư ký rà soát')).toBeVisible();
    await expect(head.getByRole('button', { name: 'Rút đề nghị điều chỉnh' })).toBeVisible();
    await expectSound(head);
    expect(await stored()).toEqual([{ status: 'submitted', requestedBy: accounts.head.name }]);
  });

  await test.step('the officer sees that it was sent, and cannot take it back', async () => {
    const officer = await enter(accounts.officer);
    await officer.goto(address);
    await expect(officer.getByText('Chỉ thủ trưởng đơn vị rút được đề nghị này.')).toBeVisible();
    await expect(officer.getByRole('button', { name: /Rút|Lưu|Gửi/ })).toHaveCount(0);
  });

  await test.step('the reviewer is told what is odd, accepts, and is told what was accepted', async () => {
    const reviewer = await enter(secretary);
    await reviewer.goto(`/campaigns/${key.campaignId}/reviews`);
    await reviewer.getByRole('link', { name: /Điều chỉnh chỉ tiêu số 1/ }).click();
    await expect(reviewer.getByText('Kế hoạch lớn hơn 100%.')).toBeVisible();
    await expectSound(reviewer);
    await reviewer.getByRole('radio', { name: 'Chấp nhận' }).check();
    await reviewer.getByRole('button', { name: /Gửi/ }).click();
    await expect(reviewer.getByText(/chấp nhận điều chỉnh chỉ tiêu số 1 “Chỉ tiêu 1”/)).toBeVisible();
    const target = await db.target.findUniqueOrThrow({ where: { id: targetId } });
    expect(target.planned?.toFixed()).toBe('120');
  });
});
