import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { readSpreadsheet } from '@/lib/spreadsheet';
import { newCode } from '../support/deed';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  signIn,
  test,
  thisYear,
} from '../support/journey';
import { makeAccount, makeBloc, makeUnit } from '../support/world';

/** The first sheet of what a link downloads, as texts. */
async function download(page: Page): Promise<string[][]> {
  const link = page.getByRole('link', { name: 'Tải Excel' });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  const reading = await readSpreadsheet(new Uint8Array(await answer.body()));
  const rows = 'sheets' in reading ? (reading.sheets[0]?.rows ?? []) : [];
  return rows.map((row) => row.map((cell) => String(cell ?? '')));
}

const names = (page: Page) => page.getByRole('table').getByRole('rowheader').allTextContents();

test('the office pastes the units and the accounts of a province, and sees who is wanting', async ({
  enter,
  openBrowser,
}) => {
  test.setTimeout(180_000);
  const mark = newCode().toLowerCase();
  const bloc = await makeBloc();
  const old = await makeUnit(`Sở Cũ ${mark}`);
  const account = await makeAccount('office');
  await givePasswords([account]);
  const office = await enter(account);
  const heading = office.getByRole('heading', { level: 1 });

  await test.step('each row of the pasted units is understood or refused, nothing is written', async () => {
    await office.goto('/admin/units');
    await office.getByRole('link', { name: 'Dán danh sách' }).click();
    await expect(heading).toHaveText('Dán danh sách đơn vị');
    await expectAccessible(office);
    const box = office.getByLabel('Danh sách đơn vị *');
    await office.getByLabel('Số quyết định *').fill('125/QĐ-UBND');
    await office.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await expect(office.getByRole('link', { name: 'Dán bảng từ Excel vào ô này; mỗi dòng là một mục.' })).toBeVisible();
    await box.fill(
      [
        'STT\tTên đơn vị\tTên viết tắt\tKhối thi đua\tGhi chú',
        `1\tXã Tân Thành ${mark}\tTT.${mark}\t${bloc.name}\t`,
        `2\tXã Tân Thạnh ${mark}\tTH.${mark}\t${bloc.code}\tmới`,
        `3\tso cu ${mark} ${old.code}\tSC.${mark}\t\t`,
        `4\tBan Lẻ ${mark}\tBL.${mark}\tKhối lạ ${mark}\t`,
      ].join('\n'),
    );
    await expect(
      office.getByText('1 dòng đúng, 3 dòng phải sửa (xếp trước). Mọi dòng đều đúng thì mới thêm.'),
    ).toBeVisible();
    await expect(office.getByText('Không đọc: Ghi chú.')).toBeVisible();
    expect(await names(office)).toEqual([
      `Xã Tân Thạnh ${mark}`,
      `so cu ${mark} ${old.code}`,
      `Ban Lẻ ${mark}`,
      `Xã Tân Thành ${mark}`,
    ]);
    const row = (name: string) => office.getByRole('row').filter({ has: office.getByRole('rowheader', { name }) });
    await expect(row('Tân Thạnh')).toContainText(`Tên chỉ khác dấu với “Xã Tân Thành ${mark}” ở dòng 2.`);
    await expect(row('so cu')).toContainText(`Tên chỉ khác dấu với “${old.name}” đang hoạt động.`);
    await expect(row('Ban Lẻ')).toContainText(`Không rõ “Khối lạ ${mark}” là khối nào.`);
    await expectAccessible(office);
    await office.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await expect(office.getByText(/^Còn 3 dòng phải sửa nên chưa ghi gì\. Dòng 3: /)).toHaveCount(1);
    await expect(box).toHaveValue(new RegExp(`Ban Lẻ ${mark}`));
    expect(await db.unit.count({ where: { name: { endsWith: mark } } })).toBe(0);
    await expectAccessible(office);
  });

  await test.step('on a phone the rows are cards', async () => {
    await office.setViewportSize(phone);
    await expectNoSidewaysScroll(office);
    await expectAccessible(office);
    await office.setViewportSize({ width: 1366, height: 768 });
  });

  await test.step('mended, all are written at once', async () => {
    const box = office.getByLabel('Danh sách đơn vị *');
    const text = await box.inputValue();
    await box.fill(
      text
        .split('\n')
        .filter((line) => !line.includes('so cu'))
        .join('\n')
        .replace(`Khối lạ ${mark}`, ''),
    );
    await office.getByLabel('Tên chỉ khác nhau ở dấu (Tân Thành, Tân Thạnh) là các đơn vị khác nhau').check();
    await expect(office.getByText('3 dòng đúng: sẽ thêm 3 đơn vị.')).toBeVisible();
    await office.getByLabel('Ngày hiệu lực *').fill(`01/01/${thisYear}`);
    await office.getByRole('button', { name: 'Thêm 3 đơn vị' }).click();
    await expect(office.getByText('Đã thêm 3 đơn vị.')).toBeVisible();
    await expectAccessible(office);
  });

  await test.step('the list is filtered, sorted, and taken away as it is shown', async () => {
    await office.getByLabel('Tìm đơn vị').fill(mark);
    await office.getByLabel('Khối thi đua').selectOption({ label: bloc.name });
    await office.getByRole('button', { name: 'Tìm', exact: true }).click();
    await expect(office.getByText(`2 đơn vị đang hoạt động, ${bloc.name}, có “${mark}”`)).toBeVisible();
    await office.getByRole('columnheader', { name: 'Đơn vị' }).getByRole('link').click();
    await expect(office.getByRole('columnheader', { name: 'Đơn vị' })).toHaveAttribute('aria-sort', 'ascending');
    expect(await names(office)).toEqual([`Xã Tân Thành ${mark}`, `Xã Tân Thạnh ${mark}`]);
    await office.getByRole('columnheader', { name: 'Đơn vị' }).getByRole('link').click();
    await expect(office.getByRole('columnheader', { name: 'Đơn vị' })).toHaveAttribute('aria-sort', 'descending');
    expect(await names(office)).toEqual([`Xã Tân Thạnh ${mark}`, `Xã Tân Thành ${mark}`]);
    expect((await download(office)).map((row) => row.slice(0, 5))).toEqual([
      ['STT', 'Tên đơn vị', 'Tên viết tắt', 'Mã đơn vị', 'Khối thi đua'],
      ['1', `Xã Tân Thạnh ${mark}`, `TH.${mark}`, `TH.${mark}`.toUpperCase(), bloc.name],
      ['2', `Xã Tân Thành ${mark}`, `TT.${mark}`, `TT.${mark}`.toUpperCase(), bloc.name],
    ]);
    await expectAccessible(office);
  });

  const passwords = await test.step('accounts are pasted, their passwords told once', async () => {
    await office.goto('/admin/accounts/paste');
    await expectAccessible(office);
    const box = office.getByLabel('Danh sách tài khoản *');
    await box.fill(
      `TT.${mark}\tChuyên viên\tVăn thư\ttt.${mark}\nTT.${mark}\tThủ trưởng\tChủ tịch\t${account.userName}`,
    );
    await expect(
      office.getByText('1 dòng đúng, 1 dòng phải sửa (xếp trước). Mọi dòng đều đúng thì mới thêm.'),
    ).toBeVisible();
    await expect(office.getByText(`Tên đăng nhập “${account.userName}” đã có người dùng.`)).toBeVisible();
    await expectAccessible(office);
    await box.fill(`TT.${mark}\tChuyên viên\tVăn thư\ttt.${mark}\nTT.${mark}\tThủ trưởng\tChủ tịch\tct.${mark}`);
    await office.getByRole('button', { name: 'Tạo 2 tài khoản' }).click();
    const told = office.getByRole('table', { name: 'Mật khẩu tạm của 2 tài khoản' });
    await expect(told.getByRole('row')).toHaveCount(3);
    await expect(box).toHaveValue('');
    await expect(office.getByRole('table')).toHaveCount(1);
    await expectAccessible(office);
    await office.getByRole('button', { name: 'Sao chép Mật khẩu tạm của 2 tài khoản' }).click();
    await expect(office.getByText(/^(Đã sao chép\.|Đã chọn sẵn, bấm Ctrl\+C để sao chép\.)$/)).toBeVisible();
    expect(await office.evaluate(() => String(getSelection()))).toContain(`ct.${mark}`);
    const passwords = await told
      .getByRole('cell')
      .filter({ hasText: /^(\w{4}-){3}\w{4}$/ })
      .allTextContents();
    expect(passwords).toHaveLength(2);
    await office.emulateMedia({ media: 'print' });
    await expect(told).toBeVisible();
    await expect(box).toBeHidden();
    await office.emulateMedia({ media: 'screen' });
    await office.setViewportSize(phone);
    await expectNoSidewaysScroll(office);
    await office.setViewportSize({ width: 1366, height: 768 });
    return passwords;
  });

  await test.step('one of them opens the product', async () => {
    const newcomer = await openBrowser();
    await signIn(newcomer, { userName: `tt.${mark}` }, passwords[0] ?? '');
    await expect(newcomer).toHaveURL(/\/account\/password/);
  });

  await test.step('who is wanting: units without a head, accounts never signed in', async () => {
    const page = await office.context().newPage();
    await page.goto(`/admin/units?q=${mark}&bloc=${bloc.id}&lack=head`);
    expect(await names(page)).toEqual([`Xã Tân Thạnh ${mark}`]);
    await page.goto(`/admin/accounts?bloc=${bloc.id}&signedIn=never`);
    expect(await names(page)).toEqual(['Chủ tịch']);
    await expect(page.getByText(`1 tài khoản, ${bloc.name}, chưa từng đăng nhập`)).toBeVisible();
    await expectAccessible(page);
    expect((await download(page)).map((row) => row.slice(1, 6))).toEqual([
      ['Đơn vị', 'Khối thi đua', 'Vai trò', 'Họ và tên', 'Tên đăng nhập'],
      [`Xã Tân Thành ${mark}`, bloc.name, 'Thủ trưởng đơn vị', 'Chủ tịch', `ct.${mark}`],
    ]);
    for (const path of ['/admin/units', '/admin/accounts']) {
      await page.goto(path);
      await page.setViewportSize(phone);
      await expectNoSidewaysScroll(page);
      await page.getByText('Tìm và lọc').click();
      await expect(page.getByLabel('Khối thi đua')).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 1366, height: 768 });
    }
  });
});
