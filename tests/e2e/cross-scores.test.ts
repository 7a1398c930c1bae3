import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { makeAccount, makeBlocYear } from '../support/world';
import { headOf, takeTask } from './task-steps';

const title = 'Giải quyết hồ sơ đúng hạn';
const report = 'Chế độ báo cáo';
const reached = 'Hoàn thành chỉ tiêu';

async function choose(page: Page, criterion: string, stance: string) {
  const group = page.locator('form').filter({ has: page.getByRole('heading', { name: criterion }) });
  await group.getByRole('radio', { name: stance }).check();
}

async function confirm(page: Page, trigger: string | RegExp, confirmLabel: string) {
  await page.getByRole('button', { name: trigger }).click();
  await page.getByRole('dialog').getByRole('button', { name: confirmLabel, exact: true }).click();
}

test('units score each other, unseen by each other until theirs is in, and the secretariat sees the spread', async ({
  enter,
}) => {
  // Five people, each in a browser of their own.
  test.setTimeout(90_000);
  const { accounts, campaign, unit, otherUnit, leadUnit } = await makeBlocYear({ year: thisYear });
  const table = scoredTable();
  const version = await issueTable(campaign.id, table);
  await makeScores({ campaignId: campaign.id, unitId: unit.id }, version, table, {
    ...{ status: 'submitted', explanation: 'Báo cáo 12/BC-STN' },
  });
  const leadHead = await makeAccount('head', leadUnit.id);
  await givePasswords([...Object.values(accounts), leadHead]);
  const root = `/campaigns/${campaign.id}/scores`;
  const sheet = `${root}/cross/${unit.id}`;
  const [first, second] = [idOf(table, '1'), idOf(table, '2')];
  const secretary = await enter(accounts.secretary);

  await test.step('the secretary suggests, assigns, and adds one by hand with its reason', async () => {
    await secretary.goto(root);
    await secretary.getByRole('link', { name: 'Phân công chấm chéo' }).click();
    await secretary.getByRole('button', { name: 'Gợi ý', exact: true }).click();
    await expect(secretary.getByRole('heading', { name: 'Phương án 1: thêm 3 lượt chấm chéo' })).toBeVisible();
    await expectAccessible(secretary);
    await confirm(secretary, 'Phân công 3 lượt chấm chéo', 'Phân công');
    await expect(secretary.getByText('Không gợi ý được')).toBeVisible();
    // Whichever way the ring goes, one of the two does not score the unit yet.
    const hand = secretary.getByRole('region', { name: 'Phân công thêm bằng tay' });
    for (const scorer of [otherUnit, leadUnit]) {
      await hand.getByLabel('Đơn vị chấm').selectOption({ label: scorer.name });
      await hand.getByLabel('Đơn vị được chấm').selectOption({ label: unit.name });
      await hand.getByLabel('Lý do chấm hai chiều').fill('Khối chỉ có ba đơn vị');
      await hand.getByRole('button', { name: 'Phân công' }).click();
      await expect(hand.getByText(/^Đã phân công chấm chéo\.$|đã được phân công chấm/).first()).toBeVisible();
    }
    await expect(secretary.getByText('4 lượt; 0 đã gửi, 0 đang làm, 4 chưa bắt đầu, 0 từ chối')).toBeVisible();
    await expectAccessible(secretary);
  });

  const scorer = await enter(accounts.otherOfficer);
  await test.step('a scorer sees evidence beside the form, lowers one, agrees and abstains', async () => {
    await takeTask(scorer, unit.name, 'Bắt đầu');
    await expectAccessible(scorer);
    await scorer.getByRole('link', { name: 'Tiêu chí chưa chấm tiếp theo' }).click();
    await expect(headOf(scorer)).toContainText('Chưa bắt đầu');
    await expect(scorer.getByText('Báo cáo 12/BC-STN').first()).toBeVisible();
    await choose(scorer, title, 'Chấm điểm khác');
    const points = scorer.getByLabel(`Điểm chấm chéo: ${title}`);
    await points.fill('năm');
    await points.press('Tab');
    await expect(scorer.getByText('Điểm phải là số, ví dụ 9,5.')).toBeVisible();
    await expectAccessible(scorer);
    await points.fill('5');
    await scorer.getByLabel(`Lý do: ${title}`).fill('Báo cáo thiếu số liệu quý III');
    await scorer.getByLabel(`Lý do: ${title}`).press('Tab');
    await choose(scorer, report, 'Đồng ý điểm tự chấm');
    await expect(scorer.getByText('Đã chấm 2/3 tiêu chí')).toBeVisible();
    await expect(headOf(scorer)).toContainText('Đang làm');
    await scorer.getByRole('button', { name: 'Tiếp: mục 2' }).click();
    await choose(scorer, reached, 'Không chấm tiêu chí này');
    await scorer.getByLabel(`Lý do: ${reached}`).fill('Không có số liệu');
    await scorer.getByLabel(`Lý do: ${reached}`).press('Tab');
    await expect(scorer.getByText('Đã chấm 3/3 tiêu chí')).toBeVisible();
    await scorer.getByRole('button', { name: 'Kiểm tra để thủ trưởng gửi' }).click();
    await expect(scorer.getByText('Thủ trưởng đơn vị là người gửi hoặc từ chối phiếu chấm chéo.')).toBeVisible();
    await expectAccessible(scorer);
  });

  await test.step('its head sends, on a phone', async () => {
    const head = await enter(accounts.otherHead, { viewport: phone });
    await head.goto(`${sheet}/${first}`);
    await expectNoSidewaysScroll(head);
    await head.goto(`${sheet}/check`);
    await expectNoSidewaysScroll(head);
    await confirm(head, /^Gửi phiếu chấm chéo/, 'Gửi phiếu chấm chéo');
    await expect(head.getByText('Đã gửi phiếu chấm chéo')).toBeVisible();
    await expectAccessible(head);
  });

  await test.step('the secretary’s unit still has to score, so nobody of it sees that', async () => {
    await secretary.goto(`${root}/${unit.id}/${first}`);
    await expect(secretary.getByText(title).first()).toBeVisible();
    await expect(secretary.getByText('Báo cáo thiếu số liệu quý III')).toHaveCount(0);
    await secretary.goto(`${root}/cross/spread`);
    const hidden = `Không hiện điểm chấm chéo ${unit.name} cho đến khi đơn vị của bạn gửi phiếu chấm đơn vị này.`;
    await expect(secretary.getByText(hidden)).toBeVisible();
    await expect(secretary.getByText('Báo cáo thiếu số liệu quý III')).toHaveCount(0);
    await secretary.goto(sheet);
    await confirm(secretary, 'Đồng ý 3 tiêu chí tự chấm đúng điểm tính', 'Đồng ý');
    await expect(secretary.getByText('3/3', { exact: true })).toBeVisible();
    const head = await enter(leadHead);
    await head.goto(`${sheet}/check`);
    await confirm(head, /^Gửi phiếu chấm chéo/, 'Gửi phiếu chấm chéo');
    await expect(head.getByText('Đã gửi phiếu chấm chéo')).toBeVisible();
    await head.goto(`${sheet}/${first}`);
    await expect(head.getByText('5 – Báo cáo thiếu số liệu quý III', { exact: true })).toBeVisible();
    await expectAccessible(head);
  });

  await test.step('the secretariat sees the spread, and all points side by side', async () => {
    await secretary.goto(`${root}/cross/spread`);
    await expect(secretary.getByRole('rowheader', { name: `1.1 ${title}` })).toBeVisible();
    await expectAccessible(secretary);
    await secretary.getByRole('link', { name: `1.1 ${title}` }).click();
    await expect(secretary.getByText(`5 – Báo cáo thiếu số liệu quý III – ${otherUnit.name}`)).toBeVisible();
    await expect(secretary.getByText('trung bình của 2 đơn vị, từ 5,00 đến 6,00').first()).toBeVisible();
    await expectAccessible(secretary);
    const own = await enter(accounts.officer);
    await own.goto(`${root}/${unit.id}/${second}`);
    await expect(own.getByText('Không có số liệu')).toHaveCount(0);
  });
});
