import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeBloc, makeBlocYear, makeRegistration, makeUnit } from '../support/world';

const next = thisYear + 1;

test('a secretary prepares next year and gives one unit more time', async ({ beginDay }) => {
  const { accounts, campaign, unit, otherUnit, leadUnit } = await makeBlocYear({ year: thisYear });
  const [joined, later, elsewhere] = [await makeUnit(), await makeUnit(), await makeBloc()];
  const { blocId } = campaign;
  const from = (day: string) => ({ validFrom: fromDay(`${next}-${day}`) });
  await db.blocMembership.updateMany({ where: { unitId: otherUnit.id }, data: { validTo: fromDay(`${next}-01-01`) } });
  await db.blocMembership.createMany({
    data: [
      { ...from('01-01'), unitId: otherUnit.id, blocId: elsewhere.id },
      { ...from('01-01'), unitId: joined.id, blocId },
      { ...from('07-01'), unitId: later.id, blocId },
    ],
  });
  await givePasswords([accounts.secretary, accounts.officer]);
  const secretary = await beginDay(accounts.secretary);

  await test.step('creates it as a copy of this year', async () => {
    await secretary.getByRole('link', { name: 'Khối thi đua', exact: true }).click();
    await secretary.getByRole('link', { name: 'Tạo năm thi đua' }).click();
    await expect(secretary.getByLabel('Năm *', { exact: true })).toHaveValue(String(next));
    await expectAccessible(secretary);
    await secretary.getByLabel('Năm *', { exact: true }).fill(String(thisYear));
    await secretary.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(secretary.getByText(`Khối này đã có năm thi đua ${thisYear}.`)).toBeVisible();
    await secretary.getByLabel('Năm *', { exact: true }).fill('27');
    await secretary.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(secretary.getByText('Nhập năm gồm 4 chữ số, ví dụ 2027.')).toBeVisible();
    await expectAccessible(secretary);
    await secretary.getByLabel('Năm *', { exact: true }).fill(String(next));
    await secretary.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(secretary.getByRole('radio', { name: /^Sao chép năm trước/ })).toBeChecked();
    await expectAccessible(secretary);
    await expect(
      secretary.getByRole('checkbox', { name: `${joined.name} Tham gia từ ngày 01/01/${next}` }),
    ).toBeChecked();
    const late = secretary.getByRole('checkbox', { name: `${later.name} Tham gia từ ngày 01/07/${next}` });
    await expect(late).not.toBeChecked();
    const out = secretary.getByRole('listitem').filter({ hasText: otherUnit.name });
    await expect(out).toHaveText(`${otherUnit.name}: đã chuyển sang ${elsewhere.name}`);
    await secretary.getByRole('radio', { name: /^Bắt đầu từ mẫu trống/ }).check();
    await expect(late).toBeHidden();
    await secretary.getByRole('radio', { name: /^Sao chép năm trước/ }).check();
    await late.check();
    await secretary.getByRole('button', { name: 'Tạo năm thi đua' }).click();
    await expect(secretary.getByText(new RegExp(`^Đã tạo năm thi đua ${next} của `))).toBeVisible();
    const members = await db.campaignMember.findMany({ where: { campaign: { year: next, blocId: campaign.blocId } } });
    const expected = [unit, leadUnit, joined, later].map((one) => one.name).toSorted();
    expect(members.map((one) => one.unitName).toSorted()).toEqual(expected);
    const vacant = secretary.getByRole('region', { name: 'Còn phải phân công (4)' });
    await expect(vacant.getByRole('listitem')).toHaveText([
      'Khối trưởng:ghi nhận đơn vị Khối trưởng',
      'Khối phó:ghi nhận đơn vị Khối phó',
      'Phụ trách khối:do cơ quan thường trực phân công',
      `Tổ thư ký:Cần thêm một thư ký của đơn vị khác: chưa ai được rà soát ${leadUnit.name},do cơ quan thường trực phân công`,
    ]);
    await expectAccessible(secretary);
  });

  await test.step('edits the phases; an end before its beginning is refused', async () => {
    await secretary.getByRole('link', { name: 'Thiết lập', exact: true }).click();
    await secretary.getByRole('link', { name: 'Giai đoạn', exact: true }).click();
    const closes = secretary.getByLabel('Đăng ký chỉ tiêu: kết thúc');
    await closes.fill(`31/12/${thisYear - 1}`);
    await secretary.getByRole('button', { name: 'Lưu các giai đoạn' }).click();
    const refused = 'Đăng ký chỉ tiêu: ngày kết thúc phải từ ngày bắt đầu trở đi.';
    await expect(secretary.getByText(refused).first()).toBeVisible();
    await expect(closes).toHaveValue(`31/12/${thisYear - 1}`);
    await expectAccessible(secretary);
    await closes.fill(`28/02/${next}`);
    await secretary.getByRole('button', { name: 'Lưu các giai đoạn' }).click();
    await expect(secretary.getByText('Đã lưu các giai đoạn.')).toBeVisible();
    await expectAccessible(secretary);
  });

  await test.step('extends the registration for one unit', async () => {
    await secretary.getByRole('link', { name: 'Tổng quan', exact: true }).click();
    await expect(secretary.getByRole('heading', { name: 'Gia hạn', exact: true })).toBeVisible();
    await expectAccessible(secretary);
    await secretary.getByRole('button', { name: 'Gia hạn cho đơn vị' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Gia hạn cho một đơn vị' });
    await expect(dialog.getByLabel('Đơn vị *').getByRole('option', { name: leadUnit.name })).toHaveCount(0);
    await expect(dialog).toContainText(`Không có ${leadUnit.name}: thành viên tổ thư ký thuộc đơn vị khác`);
    await dialog.getByLabel('Đơn vị *').selectOption({ label: unit.name });
    await dialog.getByLabel('Giai đoạn *').selectOption({ label: `Đăng ký chỉ tiêu (hạn chung 28/02/${next})` });
    await dialog.getByLabel('Gia hạn đến hết ngày *').fill(`15/03/${next}`);
    await dialog.getByLabel('Lý do *').fill('Sáp nhập hai phòng, nhân sự chưa ổn định.');
    await expectAccessible(secretary);
    await dialog.getByRole('button', { name: 'Gia hạn cho đơn vị này' }).click();
    await expect(dialog).toBeHidden();
    const given = secretary.getByRole('table', { name: 'Các lần gia hạn' }).getByRole('row', { name: unit.name });
    await expect(given).toContainText('Đang áp dụng');
  });

  await test.step('the unit reads it on the overview', async () => {
    const officer = await beginDay(accounts.officer);
    await officer.getByRole('link', { name: 'Khối thi đua', exact: true }).click();
    const years = officer.getByRole('table', { name: `Năm thi đua ${next} của các khối` });
    await years.getByRole('link').click();
    const extended = officer.getByRole('table', { name: 'Các lần gia hạn' }).getByRole('row', { name: unit.name });
    await expect(extended).toContainText(`15/03/${next}`);
    await expect(extended).toContainText('Sáp nhập hai phòng, nhân sự chưa ổn định.');
    await expectAccessible(officer);
  });
});

test('a member that cannot be taken out of the list says why, where the focus is', async ({ enter }) => {
  const { accounts, campaign, unit } = await makeBlocYear({ year: thisYear });
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
  await givePasswords([accounts.secretary]);
  const secretary = await enter(accounts.secretary);
  await secretary.goto(`/campaigns/${campaign.id}/settings/members`);
  await secretary.getByRole('button', { name: `Xóa ${unit.name}` }).click();
  await secretary.getByRole('dialog').getByRole('button', { name: 'Đưa ra khỏi danh sách' }).click();
  await expect(secretary.getByRole('alert').filter({ hasText: 'đăng ký' })).toBeFocused();
  await expect(secretary.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(secretary);
});

test('the office takes away a year made by mistake, and one that is worked in stays', async ({ enter }) => {
  const { accounts, campaign, unit } = await makeBlocYear({ year: thisYear });
  const worked = await makeBlocYear({ year: thisYear });
  const bloc = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
  await makeRegistration({ campaignId: worked.campaign.id, unitId: worked.unit.id });
  await givePasswords([accounts.office]);
  const office = await enter(accounts.office);
  const remove = office.getByRole('button', { name: 'Xóa năm thi đua tạo nhầm' });
  await office.goto(`/campaigns/${worked.campaign.id}/settings/general`);
  await expect(office.getByRole('heading', { name: 'Thiết lập chung' })).toBeVisible();
  await expect(remove).toBeHidden();
  await office.goto(`/campaigns/${campaign.id}/settings/general`);
  await expectAccessible(office);
  await remove.click();
  const dialog = office.getByRole('dialog');
  await expect(dialog).toContainText('3 đơn vị thành viên');
  await expectAccessible(office);
  await dialog.getByRole('button', { name: 'Xóa năm thi đua' }).click();
  await expect(office.getByRole('status')).toHaveText(`Đã xóa năm thi đua tạo nhầm: ${bloc.name} năm ${thisYear}.`);
  await expectAccessible(office);
  expect(await db.campaignMember.count({ where: { unitId: unit.id, campaignId: campaign.id } })).toBe(0);
});

test('the office makes the year of several blocs at once', async ({ enter }) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  const unit = await makeUnit();
  const blank = await makeBloc([unit.id]);
  const copied = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
  await givePasswords([accounts.office]);
  const office = await enter(accounts.office);
  await office.goto('/campaigns/new');
  await office.getByRole('link', { name: 'Tạo cho nhiều khối' }).click();
  await office.getByRole('link', { name: `Năm ${next}`, exact: true }).click();
  // The page looks the same before: what follows must be asked of the one the link leads to.
  await expect(office).toHaveURL(`/campaigns/new/all?year=${next}`);
  const box = (bloc: { name: string }) => office.getByRole('checkbox', { name: bloc.name });
  await expect(box(copied)).toHaveAccessibleName(
    `${copied.name} Sao chép năm ${thisYear}: 3 đơn vị, 1 người trong tổ thư ký hoặc phụ trách.`,
  );
  await expect(box(blank)).toHaveAccessibleName(`${blank.name} Mẫu trống, vì chưa có năm ${thisYear}: 1 đơn vị.`);
  await expectAccessible(office);

  // Other journeys have blocs of their own, of which nobody else makes the next year.
  const choose = (wanted: readonly string[]) =>
    office.locator('input[name=blocs]').evaluateAll((boxes, ids) => {
      for (const one of boxes) if (one instanceof HTMLInputElement) one.checked = ids.includes(one.value);
    }, wanted);
  const make = async () => {
    await office.getByRole('button', { name: `Tạo năm thi đua ${next}` }).click();
    await expectAccessible(office);
    await office.getByRole('dialog').getByRole('button', { name: 'Tạo năm thi đua' }).click();
  };
  await choose([]);
  await make();
  await expect(office.getByRole('alert').filter({ hasText: 'Chọn ít nhất một khối.' })).toBeFocused();
  await choose([copied.id, blank.id]);
  await make();
  await expect(office.getByRole('status').filter({ hasText: 'Đã tạo' })).toHaveText(
    `Đã tạo năm thi đua ${next} cho 2 khối.`,
  );
  await expect(office.getByRole('table').getByRole('link', { name: blank.name })).toBeVisible();
  const staff = await db.campaignStaff.findMany({ where: { campaign: { blocId: copied.id, year: next } } });
  expect(staff.map(({ accountId, kind }) => [accountId, kind])).toEqual([[accounts.secretary.id, 'secretariat']]);
});
