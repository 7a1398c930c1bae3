import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { expect, expectAccessible, givePasswords, signIn, test, thisYear } from '../support/journey';
import { makeBlocYear, makeRegistration } from '../support/world';
import { cell, expectSaved } from './registration-steps';

/** A document with these words, typed and not sent. */
async function typeDocument(page: Page, abstract: string) {
  await page.goto('/evidence/new');
  await page.getByLabel('Số/ký hiệu').fill('15/BC-STC');
  await page.getByLabel('Ngày ban hành').fill('02/01/2026');
  await page.getByLabel('Cơ quan ban hành').fill('Sở Tài chính');
  await page.getByLabel('Trích yếu').fill(abstract);
}

async function signOut(page: Page) {
  await page.goto('/');
  await page.getByLabel(/^Tài khoản: /).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/login/);
}

test('what one person typed is not saved under another account of the same browser, and waits for its own', async ({
  enter,
}) => {
  const { campaign, unit, accounts } = await makeBlocYear({ year: thisYear });
  const { officer, head } = accounts;
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'draft' });
  await givePasswords([officer, head]);
  const path = `/campaigns/${campaign.id}/targets/${unit.id}`;
  const typed = 'Chuyên viên viết dở';
  const notes = async () => {
    const rows = await db.target.findMany({
      where: { registration: { unitId: unit.id } },
      orderBy: { ordinal: 'asc' },
    });
    return rows.map(({ note }) => note);
  };
  const changed = { campaignId: campaign.id, action: 'targets.update' };
  const untouched = await notes();
  const said = `Trang này mở bằng tài khoản “${officer.userName}”, nhưng trình duyệt nay đăng nhập bằng “${head.userName}”`;

  const sheet = await enter(officer);
  const [form, other] = [await sheet.context().newPage(), await sheet.context().newPage()];
  await sheet.goto(path);
  await sheet.getByRole('gridcell', { name: 'Chỉ tiêu 1', exact: true }).click();
  await typeDocument(form, typed);
  await signOut(other);
  await signIn(other, head);

  await test.step('neither a row nor a form is saved for whoever is signed in now', async () => {
    await cell(sheet, 'Ghi chú', 1).fill(typed);
    await expect(sheet.getByText(said).first()).toBeVisible();
    await expectAccessible(sheet);
    const save = form.getByRole('button', { name: 'Thêm vào kho minh chứng' });
    await save.click();
    const alert = form.getByRole('alert').filter({ hasText: said });
    await expect(alert).toBeFocused();
    await expect(alert.getByRole('link', { name: 'Mở thẻ mới để đổi tài khoản' })).toHaveAttribute('href', '/');
    await expect(form.getByLabel('Trích yếu')).toHaveValue(typed);
    await expectAccessible(form);
    expect(await notes()).toEqual(untouched);
    expect(await db.document.count({ where: { unitId: unit.id } })).toBe(0);
  });

  await test.step('whoever is signed in now finds nothing of it, and works on', async () => {
    await other.goto(path);
    await expect(other.getByRole('row', { name: 'Chỉ tiêu 1' })).not.toContainText(typed);
    await other.getByRole('gridcell', { name: 'Chỉ tiêu 2', exact: true }).click();
    await cell(other, 'Ghi chú', 2).fill('Thủ trưởng viết');
    await expectSaved(other);
    expect(await notes()).toEqual([untouched[0], 'Thủ trưởng viết', ...untouched.slice(2)]);
  });

  await test.step('the account it was typed for finds it again, and saves it', async () => {
    await sheet.close({ runBeforeUnload: false });
    await signOut(other);
    await signIn(other, officer);
    expect(await notes()).toEqual([untouched[0], 'Thủ trưởng viết', ...untouched.slice(2)]);
    await other.goto(path);
    await expect.poll(notes).toEqual([typed, 'Thủ trưởng viết', ...untouched.slice(2)]);
    const events = await db.auditEvent.findMany({ where: changed, orderBy: { at: 'asc' }, select: { actorId: true } });
    expect(events).toEqual([{ actorId: head.id }, { actorId: officer.id }]);
    await form.getByRole('button', { name: 'Thêm vào kho minh chứng' }).click();
    await expect.poll(() => db.document.count({ where: { unitId: unit.id, abstract: typed } })).toBe(1);
  });
});

test('a form that is sent before the page came to life names its account too', async ({ enter, openBrowser }) => {
  const { unit, accounts } = await makeBlocYear({ year: thisYear });
  const { officer, head } = accounts;
  await givePasswords([officer, head]);
  const cookiesOf = async (page: Page) => (await page.context().storageState()).cookies;
  const [own, foreign] = [await cookiesOf(await enter(officer)), await cookiesOf(await enter(head))];
  const page = await openBrowser({ javaScriptEnabled: false });
  const stored = () => db.document.count({ where: { unitId: unit.id, abstract: typed } });
  const send = () => page.getByRole('button', { name: 'Thêm vào kho minh chứng' }).click();
  const typed = 'Gửi khi trang chưa tải xong';

  await page.context().addCookies(own);
  await typeDocument(page, typed);
  await page.context().addCookies(foreign);
  await send();
  await expect(page.getByText(`Trang này mở bằng tài khoản “${officer.userName}”`)).toBeVisible();
  await expect(page.getByLabel('Trích yếu')).toHaveValue(typed);
  expect(await stored()).toBe(0);

  await page.context().addCookies(own);
  await typeDocument(page, typed);
  await send();
  await expect(page).not.toHaveURL(/evidence\/new/);
  expect(await stored()).toBe(1);
});
