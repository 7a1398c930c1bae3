import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeBlocYear, makeUnit } from '../support/world';

test('a form that was refused once is as empty after a successful add as it was at first', async ({ enter }) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.secretary]);
  const page = await enter(accounts.secretary);
  await page.goto(`/campaigns/${campaign.id}/settings/templates`);
  const required = page.getByRole('checkbox', { name: /^Bắt buộc/ });
  const direction = page.getByLabel('Cách đánh giá *');
  const text = page.getByLabel('Nội dung chỉ tiêu *');
  await required.check();
  await direction.selectOption('less');
  await page.getByRole('button', { name: 'Thêm chỉ tiêu mẫu' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'ô cần sửa:' })).toBeFocused();
  await expect(required).toBeChecked();
  await expect(direction).toHaveValue('less');
  await text.fill('Tỷ lệ hồ sơ quá hạn');
  await page.getByLabel('Nhóm *').selectOption({ index: 1 });
  await page.getByLabel('Đơn vị tính *').fill('%');
  await page.getByRole('button', { name: 'Thêm chỉ tiêu mẫu' }).click();
  await expect(page.getByText('Đã thêm chỉ tiêu mẫu.')).toBeVisible();
  await expect(text).toHaveValue('');
  await expect(required).not.toBeChecked();
  await expect(direction).toHaveValue('more');
  await text.fill('Số sáng kiến');
  await page.getByLabel('Nhóm *').selectOption({ index: 1 });
  await page.getByLabel('Đơn vị tính *').fill('sáng kiến');
  await page.getByRole('button', { name: 'Thêm chỉ tiêu mẫu' }).click();
  await expect(page.getByRole('rowheader', { name: 'Số sáng kiến' })).toBeVisible();
  await expectAccessible(page);
  const stored = await db.targetTemplate.findMany({ where: { campaignId: campaign.id }, orderBy: { ordinal: 'asc' } });
  expect(stored.map((one) => [one.text, one.direction, one.required])).toEqual([
    ['Tỷ lệ hồ sơ quá hạn', 'less', true],
    ['Số sáng kiến', 'more', false],
  ]);
});

test('units that came to the bloc within the year are told of, and each is proposed its own first day', async ({
  beginDay,
}) => {
  const { accounts, campaign, leadUnit } = await makeBlocYear({ year: thisYear });
  const [march, june, july] = [await makeUnit(), await makeUnit(), await makeUnit()];
  const came = (unit: { id: string }, day: string) => ({
    ...{ unitId: unit.id, blocId: campaign.blocId, validFrom: fromDay(`${thisYear}-${day}`) },
  });
  await db.blocMembership.createMany({ data: [came(march, '03-01'), came(june, '06-01'), came(july, '07-01')] });
  await givePasswords([accounts.office]);
  const office = await beginDay(accounts.office);

  await test.step('the office hears of it, and of the unit that nobody may review', async () => {
    const bloc = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
    const unreviewed = office.getByRole('region', { name: `Năm thi đua ${thisYear} có đơn vị chưa ai được rà soát` });
    await expect(
      unreviewed.getByRole('link', {
        name: `${bloc.name}: Cần thêm một thư ký của đơn vị khác: chưa ai được rà soát ${leadUnit.name}`,
      }),
    ).toBeVisible();
    const lacking = office.getByRole('region', { name: `Năm thi đua ${thisYear} còn thiếu đơn vị của khối` });
    await lacking.getByRole('link', { name: `${bloc.name} (3 đơn vị)` }).click();
    await expect(office.getByRole('heading', { level: 1 })).toHaveText('Đơn vị và phân công');
  });

  await test.step('each unit proposes its day; what was typed is kept where the unit can have it', async () => {
    const form = office.locator('form').filter({ hasText: 'Thêm đơn vị của khối' });
    const unit = form.getByLabel('Thêm đơn vị của khối *');
    const day = form.getByLabel('Tham gia từ ngày *');
    await expect(day).toHaveValue(`01/03/${thisYear}`);
    await unit.selectOption({ label: `${june.name} (thuộc khối từ 01/06/${thisYear})` });
    await expect(day).toHaveValue(`01/06/${thisYear}`);
    await day.fill(`15/06/${thisYear}`);
    await form.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await expect(office.getByRole('rowheader', { name: june.name })).toBeVisible();
    await expect(day).toHaveValue(`15/06/${thisYear}`);
    await unit.selectOption({ label: `${march.name} (thuộc khối từ 01/03/${thisYear})` });
    await expect(day).toHaveValue(`15/06/${thisYear}`);
    await unit.selectOption({ label: `${july.name} (thuộc khối từ 01/07/${thisYear})` });
    await expect(day).toHaveValue(`01/07/${thisYear}`);
    await expectAccessible(office);
  });

  await test.step('the others come all at once', async () => {
    await office.getByRole('button', { name: 'Thêm tất cả đơn vị của khối (2)' }).click();
    await office.getByRole('dialog').getByRole('button', { name: 'Thêm 2 đơn vị' }).click();
    await expect(office.getByText('Đã thêm 2 đơn vị.')).toBeVisible();
    await expect(office.getByText('Mọi đơn vị của khối đã có trong danh sách.')).toBeVisible();
    const days = await db.campaignMember.findMany({
      where: { campaignId: campaign.id, unitId: { in: [march.id, june.id, july.id] } },
      orderBy: { joinedOn: 'asc' },
    });
    expect(days.map((one) => [one.unitId, one.joinedOn.toISOString().slice(0, 10)])).toEqual([
      [march.id, `${thisYear}-03-01`],
      [june.id, `${thisYear}-06-15`],
      [july.id, `${thisYear}-07-01`],
    ]);
    await expectAccessible(office);
  });
});
