import { formatDate, todayInVietnam } from '@/lib/format';
import { newCode } from '../support/deed';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { award, makeIndex } from '../support/known';
import { knownTable } from '../support/known-table';
import { idOf, issueTable } from '../support/scores';
import { makeAccount, makeBlocYear, makeUnit } from '../support/world';

test('what the office knows is scored by nobody’s typing, and an owner appraises its item', async ({
  beginDay,
  enter,
}) => {
  test.setTimeout(300_000);
  const year = await makeBlocYear({ year: thisYear });
  const { accounts, campaign, unit } = year;
  const [index, ownerUnit] = [await makeIndex(), await makeUnit('Sở được giao')];
  const owner = await makeAccount('officer', ownerUnit.id);
  const table = knownTable(index.name, ownerUnit);
  await issueTable(campaign.id, table);
  await givePasswords([...Object.values(accounts), owner]);
  const sign = newCode().toUpperCase();
  const root = `/campaigns/${campaign.id}/scores/${unit.id}`;
  const office = await enter(accounts.office);

  await test.step('the office registers an award', async () => {
    await office.goto('/admin/awards');
    await expectAccessible(office);
    await office.getByRole('link', { name: 'Thêm khen thưởng' }).click();
    await office.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await expect(office.getByRole('link', { name: 'Chọn đơn vị.' })).toBeVisible();
    await expectAccessible(office);
    await office.getByLabel('Đơn vị được khen').selectOption(unit.id);
    await office.getByLabel('Danh hiệu, hình thức khen thưởng').selectOption(award.awardCode);
    await office.getByLabel('Năm được tính').fill(String(thisYear - 1));
    await office.getByLabel('Cấp khen thưởng').selectOption('province');
    await office.getByLabel('Số quyết định').fill(`12/QĐ-${sign}`);
    await office.getByLabel('Ngày quyết định').fill(formatDate(todayInVietnam(new Date())));
    await office.getByLabel('Cơ quan quyết định').fill('Chủ tịch UBND tỉnh');
    await office.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await expect(office.getByText('Đã ghi vào sổ khen thưởng.')).toBeVisible();
    await office.goto(`/admin/awards?q=${unit.code}`);
    await expect(office.getByRole('link', { name: unit.name })).toBeVisible();
    await expectAccessible(office);
  });

  await test.step('the next award of the same issuer is proposed its name, and an index may choose it', async () => {
    await office.goto('/admin/awards/new');
    await office.getByLabel('Số quyết định').fill(`13/qđ-${sign.toLowerCase()}`);
    await office.getByLabel('Số quyết định').press('Tab');
    await expect(office.getByLabel('Cơ quan quyết định')).toHaveValue('Chủ tịch UBND tỉnh');
    await office.goto('/admin/external/indexes');
    const names = await office.getByLabel('Cơ quan công bố *').last().getAttribute('list');
    await expect(office.locator(`[id="${names}"] option[value="Chủ tịch UBND tỉnh"]`)).toHaveCount(1);
    await expectAccessible(office);
  });

  await test.step('the office pastes outside scores and is asked who a line means', async () => {
    await office.goto(`/admin/external/paste?index=${index.id}&year=${thisYear}`);
    await office.getByLabel('Bảng điểm (đơn vị, điểm)').fill(`Đơn vị\tĐiểm\n${unit.shortName}\t90,5\nKhông rõ\t80`);
    await office.getByLabel('Văn bản công bố').fill('77/QĐ-SNV');
    await office.getByRole('button', { name: 'Ghi điểm 2 dòng' }).click();
    await expect(office.getByText('Còn 1 dòng chưa rõ')).toBeVisible();
    await expectAccessible(office);
    await office.getByLabel('Đơn vị của dòng 2: Không rõ').selectOption(year.otherUnit.id);
    await office.getByRole('button', { name: 'Ghi điểm 2 dòng' }).click();
    await expect(office.getByText('Đã ghi điểm của 2 đơn vị.')).toBeVisible();
    await office.goto(`/admin/external?index=${index.id}`);
    await expect(office.getByText('90,5/100')).toBeVisible();
    await expectAccessible(office);
    await office.setViewportSize(phone);
    await expectNoSidewaysScroll(office);
  });

  await test.step('the unit’s sheet holds both with their sources; the head sends', async () => {
    const head = await enter(accounts.head);
    await head.goto(`${root}/${idOf(table, '1')}`);
    await expect(head.getByText(`Lấy từ sổ khen thưởng năm ${thisYear - 1}`)).toBeVisible();
    await expect(head.getByText(`Lấy từ ${index.name}: 90,5/100; 77/QĐ-SNV.`)).toBeVisible();
    await expectAccessible(head);
    await head.getByLabel('Số báo cáo chậm').fill('0');
    await head.getByLabel('Số báo cáo chậm').press('Tab');
    await expect(head.getByText('Đã xong 3/3')).toBeVisible();
    await head.goto(`${root}/check`);
    await head.getByRole('button', { name: /^Gửi bản tự chấm 23,05 điểm/ }).click();
    await head.getByRole('dialog').getByRole('button', { name: 'Gửi bản tự chấm', exact: true }).click();
    await expect(head.getByText('Đã gửi bản tự chấm điểm')).toBeVisible();
  });

  const secretary = await enter(accounts.secretary);
  await test.step('the secretary takes the plain claims and waits for the owner', async () => {
    await secretary.goto(root);
    await secretary.getByRole('button', { name: 'Đồng ý 2 tiêu chí tự chấm đúng điểm tính' }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await expect(secretary.getByText(`${ownerUnit.name}: còn 1 tiêu chí`)).toBeVisible();
    await expect(secretary.getByRole('button', { name: 'Hoàn thành thẩm định' })).toBeDisabled();
    await expectAccessible(secretary);
  });

  await test.step('the owner, of no bloc, appraises its item and sees no other', async () => {
    const page = await beginDay(owner);
    await expect(page.getByRole('heading', { name: 'Thẩm định 1 tiêu chí được giao' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: `Thẩm định ${unit.name}` }).click();
    await expect(page.getByRole('heading', { name: '1.3 Chế độ báo cáo' })).toBeVisible();
    await expect(page.getByText('Khen thưởng')).toHaveCount(0);
    await page.getByLabel('Điểm thẩm định: Chế độ báo cáo').fill('3,5');
    await page.getByLabel('Lý do khi khác điểm tự chấm: Chế độ báo cáo').fill('Chậm một báo cáo');
    await page.getByLabel('Lý do khi khác điểm tự chấm: Chế độ báo cáo').press('Tab');
    await expect(page.getByText('Đã thẩm định 1/1')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNoSidewaysScroll(page);
    expect((await page.request.get(root)).status()).toBe(404);
  });

  await test.step('the secretary finishes', async () => {
    await secretary.goto(root);
    await secretary.getByRole('button', { name: 'Hoàn thành thẩm định' }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Hoàn thành', exact: true }).click();
    await expect(secretary.locator('span').filter({ hasText: /^Đã thẩm định$/ })).toBeVisible();
    await expectAccessible(secretary);
  });
});
