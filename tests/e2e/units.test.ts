import { db } from '@/lib/db/client';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeAccount, makeBloc, makeCampaign, makeUnit } from '../support/world';

test('the office reads what a merger reaches, unit by unit, before it agrees', async ({ enter }) => {
  const [one, two, young] = [await makeUnit(), await makeUnit(), await makeUnit()];
  const blocs = [await makeBloc([one.id]), await makeBloc([two.id])];
  for (const [index, unit] of [one, two].entries()) {
    await makeCampaign({ year: thisYear, unitIds: [unit.id], blocId: blocs[index]?.id ?? '' });
  }
  await makeAccount('officer', one.id);
  for (const role of ['officer', 'head'] as const) await makeAccount(role, two.id);
  const account = await makeAccount('office');
  await givePasswords([account]);
  const office = await enter(account);

  await test.step('too few are refused, and what was chosen stays', async () => {
    await office.goto(`/admin/units/${one.id}/merge`);
    await expectAccessible(office);
    await office.getByLabel('Nhập vào').selectOption({ label: one.name });
    await office.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(office.getByText('Một đơn vị không thể sáp nhập vào chính nó.')).toBeVisible();
    await expect(office.getByLabel('Nhập vào')).toHaveValue(one.id);
    await expectAccessible(office);
  });

  await test.step('chosen once more', async () => {
    await office.getByLabel('2. Đơn vị').selectOption({ label: young.name });
    await office.getByLabel('Nhập vào').selectOption('');
    await office.getByRole('button', { name: 'Tiếp tục' }).click();
    await office.getByRole('link', { name: 'Chọn lại đơn vị' }).click();
    await expect(office.getByLabel('2. Đơn vị')).toHaveValue(young.id);
    await office.getByLabel('2. Đơn vị').selectOption({ label: two.name });
    await office.getByRole('button', { name: 'Tiếp tục' }).click();
    await expectAccessible(office);
  });

  const heir = `Sở Hợp nhất ${one.code}`;
  await test.step('what each leaves behind, and no more', async () => {
    const region = office.getByRole('main');
    for (const [index, unit] of [one, two].entries()) {
      const told = region.getByRole('listitem').filter({ has: office.getByText(unit.name, { exact: true }) });
      await expect(told.getByRole('listitem')).toHaveText([
        `Rời năm thi đua đang chạy: ${blocs[index]?.name} (năm ${thisYear}).`,
        'Không có bản đăng ký, báo cáo, bản chấm điểm nào đang dở.',
        `${index + 1} tài khoản đang dùng thuộc đơn vị này: nếu không chọn chuyển trong biểu mẫu này, hãy chuyển sang đơn vị khác hoặc ngừng từng tài khoản.`,
      ]);
    }
    await expect(region).not.toContainText(young.name);
    await office.getByLabel('Tên đơn vị *').fill(heir);
    await office.getByLabel('Tên viết tắt *').fill('SHN');
    await office.getByLabel('Mã đơn vị *').fill(`HN${one.code.slice(-6)}`.toUpperCase());
    await office.getByLabel('Số quyết định *').fill('9/QĐ-UBND');
    await office.getByRole('button', { name: 'Sáp nhập các đơn vị' }).click();
    const dialog = office.getByRole('dialog', { name: 'Sáp nhập các đơn vị?' });
    await expect(dialog.getByText('2 đơn vị kết thúc hoạt động')).toBeVisible();
    const names = await dialog.getByRole('listitem').allTextContents();
    expect(names.toSorted()).toEqual([one.name, two.name].toSorted());
    await expectAccessible(office);
    await dialog.getByRole('button', { name: 'Ghi nhận thay đổi' }).click();
    await expect(office.getByRole('heading', { level: 1 })).toHaveText(heir);
    for (const unit of [one, two]) await expect(office.getByRole('link', { name: unit.name })).toBeVisible();
    await expectAccessible(office);
  });
});

test('the office takes away a unit entered by mistake, once nothing refers to it', async ({ enter }) => {
  const unit = await makeUnit('Sở Nhập nhầm');
  const bloc = await makeBloc([unit.id]);
  const account = await makeAccount('office');
  await givePasswords([account]);
  const office = await enter(account);
  const panel = office.getByRole('region', { name: 'Xóa đơn vị nhập nhầm' });

  await test.step('what stands in the way is told', async () => {
    await office.goto(`/admin/units/${unit.id}`);
    await expect(panel).toContainText(`Không xóa được ${unit.name} vì đã có 1 lần thuộc khối thi đua.`);
    await expect(panel.getByRole('button')).toHaveCount(0);
    await expectAccessible(office);
    await db.blocMembership.deleteMany({ where: { blocId: bloc.id } });
  });

  await test.step('the consequence is named, then it is gone', async () => {
    await office.reload();
    await panel.getByRole('button', { name: 'Xóa đơn vị nhập nhầm' }).click();
    const dialog = office.getByRole('dialog', { name: `Xóa ${unit.name}?` });
    await expect(dialog).toContainText(`Không hoàn tác được. ${unit.name} (mã ${unit.code}) bị xóa`);
    await expectAccessible(office);
    await dialog.getByRole('button', { name: 'Xóa đơn vị' }).click();
    await expect(office.getByText('Đã xóa đơn vị nhập nhầm.')).toBeVisible();
    await expectAccessible(office);
    expect((await office.request.get(`/admin/units/${unit.id}`)).status()).toBe(404);
    expect(await db.unit.count({ where: { id: unit.id } })).toBe(0);
    // The page that the browser kept would offer to change what is gone.
    await office.goBack();
    await expect(office.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang');
  });

  await test.step('the log keeps it', async () => {
    await office.goto(`/admin/audit?object=${encodeURIComponent(unit.code)}`);
    await expect(office.getByRole('table').getByRole('cell', { name: 'Đơn vị: xóa' })).toBeVisible();
  });
});
