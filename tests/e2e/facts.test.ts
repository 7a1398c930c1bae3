import { db } from '@/lib/db/client';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { makeAppraisedBloc } from '../support/rankings';
import { conditionId } from '../support/scores';
import { assign, makeAccount, makeUnit } from '../support/world';

const condition = 'Đảng bộ hoàn thành tốt';
const veto = 'Để xảy ra tham nhũng';

/** Three appraised units; the second secretary is of a unit outside, so that both may state facts of the first two. */
async function makeBloc() {
  const bloc = await makeAppraisedBloc({ year: thisYear, appraised: [{}, {}, { '1.1': '10' }] });
  const second = await makeAccount('officer', (await makeUnit()).id);
  await assign(bloc.campaignId, second.id, 'secretariat');
  await givePasswords([bloc.accounts.secretary, bloc.accounts.leader, second]);
  return { ...bloc, second, page: `/campaigns/${bloc.campaignId}/ranking/scores/facts` };
}

test('a secretary states the facts of a bloc at once, by keyboard, and loses nothing on the way', async ({ enter }) => {
  test.setTimeout(180_000);
  const { accounts, unit, otherUnit, leadUnit, campaignId, second, page: address } = await makeBloc();
  const page = await enter(accounts.secretary);
  const cell = (fact: string, name: string) => page.getByRole('combobox', { name: `${fact}: ${name}`, exact: true });
  const reason = (fact: string, name: string) => page.getByLabel(`Lý do hoặc văn bản: ${fact}: ${name}`);
  const stored = () => db.scoreFact.count({ where: { campaignId, holds: { not: null } } });

  await test.step('what one paper shows for all is filled in at once', async () => {
    await page.goto(address);
    await expectAccessible(page);
    await expect(page.getByText('Bạn không được xác nhận cho chính đơn vị mình.')).toBeVisible();
    await expect(cell(condition, leadUnit.name)).toHaveCount(0);
    await page.getByLabel('Điền các ô chưa xác nhận của').selectOption(condition);
    await page.getByRole('button', { name: 'Điền', exact: true }).click();
    await expect(page.getByText('Ghi lý do, hoặc số/ký hiệu văn bản làm căn cứ.')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Lý do hoặc văn bản chung').fill('Thông báo 12-TB/ĐU');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Đã điền 2 ô, chưa lưu.')).toBeVisible();
    await expect(cell(condition, unit.name)).toHaveValue('yes');
    await expect(reason(condition, otherUnit.name)).toHaveValue('Thông báo 12-TB/ĐU');
  });

  await test.step('one that lacks its reason keeps all from being saved, and says so', async () => {
    await cell(veto, unit.name).focus();
    await page.keyboard.press('ArrowDown');
    await expect(cell(veto, unit.name)).toHaveValue('yes');
    await page.getByRole('button', { name: 'Lưu 3 xác nhận' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Chưa lưu xác nhận nào: 1 ô cần xem lại' });
    await expect(summary).toBeFocused();
    await expectAccessible(page);
    expect(await stored()).toBe(0);
    await summary.getByRole('link').click();
    await expect(cell(veto, unit.name)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kết luận 5/KL-TTr');
    await expect(reason(veto, unit.name)).toHaveValue('Kết luận 5/KL-TTr');
  });

  await test.step('what was typed is still there after a reload, and after a lost network', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(reason(veto, unit.name)).toHaveValue('Kết luận 5/KL-TTr');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Lưu 3 xác nhận' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Chưa gửi được' })).toBeVisible();
    await expect(reason(veto, unit.name)).toHaveValue('Kết luận 5/KL-TTr');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Lưu 3 xác nhận' }).click();
    await expect(page.getByText('Đã lưu 3 xác nhận.')).toBeVisible();
    await expectAccessible(page);
    expect(await stored()).toBe(3);
  });

  await test.step('of two secretaries the later one sees both statements and chooses', async () => {
    const other = await enter(second);
    await other.goto(address);
    await page.reload();
    await other.getByRole('combobox', { name: `${condition}: ${otherUnit.name}`, exact: true }).selectOption('Không');
    await other.getByRole('button', { name: 'Lưu 1 xác nhận' }).click();
    await expect(other.getByText('Đã lưu 1 xác nhận.')).toBeVisible();
    await reason(condition, otherUnit.name).fill('Thông báo 13-TB/ĐU');
    await page.getByRole('button', { name: 'Lưu 1 xác nhận' }).click();
    await expect(page.getByText('Đang lưu: Không – Thông báo 12-TB/ĐU')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lưu 1 xác nhận' })).toBeDisabled();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await page.getByRole('button', { name: 'Lưu 1 xác nhận' }).click();
    await expect(page.getByText('Đã lưu 1 xác nhận.')).toBeVisible();
    const where = { campaignId_unitId_factId: { campaignId, unitId: otherUnit.id, factId: conditionId } };
    expect(await db.scoreFact.findUnique({ where })).toMatchObject({
      ...{ holds: true, reason: 'Thông báo 13-TB/ĐU', revision: 3 },
    });
  });

  await test.step('on a phone every unit is a card, and others only read', async () => {
    const leader = await enter(accounts.leader, { viewport: phone });
    await leader.goto(address);
    await expect(leader.getByRole('combobox')).toHaveCount(0);
    await expect(leader.getByText('Kết luận 5/KL-TTr')).toBeVisible();
    await expectNoSidewaysScroll(leader);
    await expectAccessible(leader);
    await page.setViewportSize(phone);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
