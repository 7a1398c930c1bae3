import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, givePasswords, journeyPassword, signIn, test, thisYear } from '../support/journey';
import { makeAccount } from '../support/world';

const mark = randomBytes(3).toString('hex');
const unit = { name: `Sở Đổi mới ${mark}`, shortName: `SĐM ${mark}`, code: `SDM${mark.toUpperCase()}` };
const bloc = { name: `Khối Đổi mới sáng tạo ${mark}`, code: `KDM${mark.toUpperCase()}` };
const person = { name: 'Nguyễn Thị Hòa', userName: `nguyen.thi.hoa.${mark}` };

/** Fills a form by its labels and sends it. */
async function send(page: Page, texts: Record<string, string>, button: string): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: button, exact: true }).click();
}

async function find(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
}

test('the office sets up a unit, a bloc and an account, and closes the account', async ({ beginDay, openBrowser }) => {
  const account = await makeAccount('office');
  await givePasswords([account]);
  const office = await beginDay(account);
  const heading = office.getByRole('heading', { level: 1 });
  await expectAccessible(office);

  await test.step('a unit, found again without tones', async () => {
    await office.getByRole('link', { name: 'Quản trị', exact: true }).click();
    await office.getByRole('link', { name: 'Thêm đơn vị' }).click();
    await office.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await expect(heading).toHaveText('Thêm đơn vị');
    await expect(office.getByRole('alert').filter({ hasText: 'ô cần sửa:' })).toBeFocused();
    await expectAccessible(office);
    const texts = { 'Tên đơn vị *': unit.name, 'Tên viết tắt *': unit.shortName, 'Mã đơn vị *': unit.code };
    const paper = { 'Ngày hiệu lực *': `1/1/${thisYear}`, 'Số quyết định *': '125/QĐ-UBND' };
    await send(office, { ...texts, ...paper }, 'Thêm đơn vị');
    await expect(heading).toHaveText(unit.name);
    await expectAccessible(office);
    await office.getByRole('link', { name: 'Đổi tên' }).click();
    await office.getByRole('button', { name: 'Đổi tên đơn vị' }).click();
    await expect(office.getByRole('alert').filter({ hasText: 'Nhập số quyết định.' })).toBeFocused();
    await expect(office.getByRole('dialog')).toHaveCount(0);
    await office.goto('/admin/units');
    await find(office, 'Tìm đơn vị', `so doi moi ${mark}`);
    await expect(office.getByRole('rowheader', { name: unit.name })).toBeVisible();
    await expectAccessible(office);
  });

  await test.step('a bloc with that unit', async () => {
    await office.getByRole('navigation', { name: 'Quản trị' }).getByRole('link', { name: 'Danh mục khối' }).click();
    await expect(office.getByLabel('Tìm khối')).toBeVisible();
    await expectAccessible(office);
    await office.getByRole('link', { name: 'Thêm khối' }).click();
    const founded = { 'Thứ tự *': '90', 'Thành lập từ ngày *': `01/01/${thisYear}` };
    await send(office, { 'Tên khối *': bloc.name, 'Mã khối *': bloc.code, ...founded }, 'Thêm khối');
    await expect(heading).toHaveText(bloc.name);
    await office.getByLabel('Đơn vị *').selectOption({ label: unit.name });
    await send(office, { 'Từ ngày *': `01/01/${thisYear}` }, 'Thêm vào khối');
    await expect(office.getByText('Đã thêm đơn vị vào khối.')).toBeVisible();
    await expect(office.getByRole('rowheader', { name: unit.name })).toBeVisible();
    await expectAccessible(office);
  });

  await test.step('a second unit, from the page of the bloc and back to it', async () => {
    const place = office.url();
    await office.goto(`/admin/units/new?bloc=${place.split('/').at(-1)}`);
    await expect(office.getByRole('navigation', { name: 'Đường dẫn' })).toContainText(bloc.name);
    await expectAccessible(office);
    const second = {
      'Tên đơn vị *': `Sở Thứ Hai ${mark}`,
      'Tên viết tắt *': 'STH',
      'Mã đơn vị *': `STH${mark.toUpperCase()}`,
    };
    const paper = { 'Ngày hiệu lực *': `01/01/${thisYear}`, 'Số quyết định *': '126/QĐ-UBND' };
    await send(office, { ...second, ...paper }, 'Thêm đơn vị');
    await expect(heading).toHaveText(bloc.name);
    await expect(
      office.getByText(`Đã thêm Sở Thứ Hai ${mark} vào danh mục đơn vị và xếp vào khối từ ngày`),
    ).toBeVisible();
    await expect(office.getByRole('rowheader', { name: `Sở Thứ Hai ${mark}` })).toBeVisible();
    await expectAccessible(office);
  });

  await test.step('its year, and from the home page to where the secretariat is named', async () => {
    await office.goto('/');
    const without = office.getByRole('region', { name: `Khối chưa có năm thi đua ${thisYear}` });
    await without.getByRole('link', { name: bloc.name }).click();
    await office.getByRole('radio', { name: /^Bắt đầu từ mẫu trống/ }).check();
    await office.getByRole('button', { name: 'Tạo năm thi đua' }).click();
    await expect(office.getByText(`Đã tạo năm thi đua ${thisYear} của ${bloc.name}.`)).toBeVisible();
    const vacant = office.getByRole('region', { name: 'Còn phải phân công (4)' });
    await expect(vacant.getByRole('listitem')).toHaveCount(4);
    await expectAccessible(office);
    await office.goto('/');
    const missing = office.getByRole('region', { name: `Năm thi đua ${thisYear} chưa có tổ thư ký` });
    await missing.getByRole('link', { name: bloc.name }).click();
    await expect(heading).toHaveText('Đơn vị và phân công');
    await expectAccessible(office);
  });

  const password = await test.step('an account with a temporary password', async () => {
    await office.goto('/admin/accounts/new');
    await office.getByLabel('Vai trò *').selectOption({ label: 'Chuyên viên đơn vị' });
    await office.getByLabel('Đơn vị', { exact: true }).selectOption({ label: unit.name });
    await send(office, { 'Tên đăng nhập *': person.userName, 'Họ và tên *': person.name }, 'Tạo tài khoản');
    const told = office.getByLabel(`Mật khẩu tạm của ${person.userName}`, { exact: true });
    await expect(told).toBeVisible();
    const password = await told.inputValue();
    await expectAccessible(office);
    // The next try, which is refused, leaves it in sight.
    await office.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await expect(office.getByRole('alert').filter({ hasText: 'ô cần sửa:' })).toBeFocused();
    await expect(told).toHaveValue(password);
    await office.getByRole('button', { name: `Sao chép Mật khẩu tạm của ${person.userName}` }).click();
    await expect(office.getByText(/^(Đã sao chép\.|Đã chọn sẵn, bấm Ctrl\+C để sao chép\.)$/)).toBeVisible();
    expect(await told.evaluate((box: HTMLInputElement) => [box.selectionStart, box.selectionEnd])).toEqual([
      0,
      password.length,
    ]);
    await expectAccessible(office);
    return password;
  });

  const newcomer = await openBrowser();
  await test.step('the new user replaces it at first sign-in', async () => {
    await signIn(newcomer, person, password);
    await expect(newcomer).toHaveURL(/\/account\/password/);
    await expectAccessible(newcomer);
    const short = { 'Mật khẩu tạm *': password, 'Mật khẩu mới *': 'ngan', 'Nhập lại mật khẩu mới *': 'ngan' };
    await send(newcomer, short, 'Đổi mật khẩu');
    await expect(newcomer.getByText(/Mật khẩu.* ít nhất 12 ký tự/).first()).toBeVisible();
    await expectAccessible(newcomer);
    const long = { 'Mật khẩu mới *': journeyPassword, 'Nhập lại mật khẩu mới *': journeyPassword };
    await send(newcomer, { 'Mật khẩu tạm *': password, ...long }, 'Đổi mật khẩu');
    await expect(newcomer.getByText('Đã đổi mật khẩu.')).toBeVisible();
    await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm');
    await expectAccessible(newcomer);
  });

  await test.step('the office closes the account, and its session ends at once', async () => {
    await office.goto('/admin/accounts');
    await find(office, 'Tìm tài khoản', `nguyen thi hoa ${mark}`);
    await office.getByRole('rowheader', { name: person.name }).getByRole('link').click();
    await expect(heading).toHaveText(person.name);
    await expectAccessible(office);
    await office.getByRole('button', { name: 'Ngừng tài khoản' }).click();
    const dialog = office.getByRole('dialog');
    await expectAccessible(office);
    await dialog.getByRole('button', { name: 'Ngừng tài khoản' }).click();
    await expect(office.getByRole('button', { name: 'Mở lại tài khoản' })).toBeVisible();
    await newcomer.getByRole('link', { name: 'Việc cần làm', exact: true }).click();
    await expect(newcomer).toHaveURL(/\/login/);
  });

  await test.step('the audit log tells it', async () => {
    await office.goto('/admin/audit');
    await find(office, 'Đối tượng', person.userName);
    const table = office.getByRole('table');
    for (const event of ['tạo mới', 'đăng nhập', 'đổi mật khẩu', 'ngừng sử dụng']) {
      await expect(table.getByRole('cell', { name: `Tài khoản: ${event}` })).toBeVisible();
    }
    await expectAccessible(office);
  });

  await test.step('a page that a list no longer has leads back to its first', async () => {
    for (const list of ['/admin/audit', '/admin/units']) {
      await office.goto(`${list}?page=9999`);
      await expect(office.getByText('Danh sách không có trang này.')).toBeVisible();
      await expect(office.getByText(/^(Không có|Chưa có)/)).toHaveCount(0);
      await expectAccessible(office);
      await office.getByRole('link', { name: 'Về trang đầu' }).click();
      await expect(office.getByRole('table')).toBeVisible();
    }
  });
});
