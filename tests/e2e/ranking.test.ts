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
import { assign, makeAccount } from '../support/world';

/** Two units appraised at 12 points and one, the secretary's, at 16; a second secretary may state facts about that one. */
async function makeMeeting() {
  const bloc = await makeAppraisedBloc({ year: thisYear, appraised: [{}, {}, { '1.1': '10' }] });
  const second = await makeAccount('officer', bloc.unit.id);
  await assign(bloc.campaignId, second.id, 'secretariat');
  await givePasswords([...Object.values(bloc.accounts), second]);
  return { ...bloc, root: `/campaigns/${bloc.campaignId}` };
}

test('a ranking with a tie is tried, published and read by a member, who may not see others’ sheets', async ({
  enter,
}) => {
  test.setTimeout(240_000);
  const { accounts, unit, otherUnit, root, campaignId } = await makeMeeting();
  const secretary = await enter(accounts.secretary);
  const member = await enter(accounts.officer, { viewport: phone });

  await test.step('a member reads that nothing is published', async () => {
    await member.goto(`${root}/ranking/scores`);
    await expect(member.getByText('Kết quả thi đua chưa công bố')).toBeVisible();
    await expectAccessible(member);
  });

  await test.step('the secretary states what no number shows', async () => {
    await secretary.goto(`${root}/ranking/scores/facts`);
    await expectAccessible(secretary);
    await secretary.getByRole('link', { name: unit.name }).click();
    const condition = secretary.getByRole('region', { name: 'Đảng bộ hoàn thành tốt' });
    await condition.getByLabel('Có', { exact: true }).check();
    await condition.getByRole('button', { name: 'Lưu xác nhận' }).click();
    await expect(condition.getByText('Ghi lý do, hoặc số/ký hiệu văn bản làm căn cứ.').first()).toBeVisible();
    await expectAccessible(secretary);
    await condition.getByLabel('Lý do hoặc văn bản làm căn cứ').fill('Quyết định 12-QĐ/ĐU');
    await condition.getByRole('button', { name: 'Lưu xác nhận' }).click();
    await expect(condition.getByText('Quyết định 12-QĐ/ĐU').first()).toBeVisible();
    await expectAccessible(secretary);
  });

  await test.step('the meeting adopts, and the tie is told', async () => {
    await secretary.goto(`${root}/scores`);
    await secretary.getByRole('button', { name: 'Thông qua bảng điểm của 3 đơn vị' }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Thông qua', exact: true }).click();
    await expect(secretary.getByText('Đã thống nhất', { exact: true }).first()).toBeVisible();
    await secretary.getByRole('link', { name: 'Xếp hạng', exact: true }).click();
    await expect(secretary.getByText('Đã thống nhất, chưa công bố')).toBeVisible();
    const table = secretary.getByRole('table', { name: 'Bảng xếp hạng theo điểm thi đua' });
    await expect(table.getByText('Hạng 2', { exact: true })).toHaveCount(2);
    await table.getByText(`Cùng hạng với ${otherUnit.name}.`).click();
    await expect(table.getByText('Khi bằng điểm, xét lần lượt').first()).toBeVisible();
    await expect(secretary.getByText(/số lần khi trọng số lệch ±10%/).first()).toBeVisible();
    await expectAccessible(secretary);
  });

  await test.step('other weights are tried, and nothing is kept of them', async () => {
    await secretary.getByRole('link', { name: 'Thử phương án' }).click();
    await secretary.getByLabel(/^Trọng số \(%\) của 1 Tiêu chí 1/).fill('mười');
    await expect(secretary.getByText('Giá trị muốn thử phải là số từ 0 đến 1.000.')).toBeVisible();
    await expectAccessible(secretary);
    await secretary.getByLabel(/^Trọng số \(%\) của 1 Tiêu chí 1/).fill('0');
    await expect(secretary.getByText('2 đơn vị đổi hạng.')).toBeVisible();
    await expectAccessible(secretary);
    await secretary.getByRole('button', { name: 'Trở về như bảng tiêu chí' }).click();
    await expect(secretary.getByText('Thứ hạng không đổi.')).toBeVisible();
  });

  await test.step('the secretary publishes, by a tick and a name', async () => {
    await secretary.goto('/');
    await secretary.getByRole('link', { name: 'Công bố', exact: true }).click();
    await secretary.getByRole('button', { name: 'Công bố kết quả của 3 đơn vị' }).click();
    const dialog = secretary.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Công bố', exact: true }).click();
    await expect(dialog.getByText('Đánh dấu vào ô xác nhận trước khi công bố.').first()).toBeVisible();
    await expectAccessible(secretary);
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Công bố', exact: true }).click();
    await expect(secretary.getByRole('link', { name: /^Công bố lần 1/ })).toBeVisible();
    await expectAccessible(secretary);
    expect(await db.rankingPublication.count({ where: { campaignId } })).toBe(1);
  });

  await test.step('the member reads the ranking and its own sheet, and not another’s', async () => {
    await member.goto('/');
    await expect(member.getByText(`Kết quả thi đua năm ${thisYear} đã công bố: hạng 2`)).toBeVisible();
    await expectAccessible(member);
    await member.getByRole('link', { name: 'Xem kết quả' }).click();
    await expect(member).toHaveURL(/\/ranking\/scores$/);
    await expect(member.getByText('Đã công bố', { exact: true })).toBeVisible();
    await expectNoSidewaysScroll(member);
    await expectAccessible(member);
    const download = await member.request.get(`${root}/ranking/scores/export`);
    expect(download.headers()['content-type']).toContain('spreadsheetml');
    expect((await member.request.get(`${root}/scores/${unit.id}/explained`)).status()).toBe(200);
    expect((await member.request.get(`${root}/scores/${otherUnit.id}`)).status()).toBe(404);
    expect((await member.request.get(`${root}/ranking/scores/trial`)).status()).toBe(404);
  });
});
