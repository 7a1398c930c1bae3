import type { Locator, Page } from '@playwright/test';
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
import { makeReport } from '../support/standing';
import { makeBlocYear, makeRegistration } from '../support/world';
import { allSaved, returnLine, sendReview } from './review-steps';
import { takeTask } from './task-steps';

const handset = { viewport: phone, hasTouch: true, isMobile: true };

/** A phone shows this page whole and to everybody. */
async function expectReadable(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/** The head of a page, also with a name of two lines, takes about half of the screen, and no more, from what stands below it. */
async function expectInFirstHalf(content: Locator): Promise<void> {
  await expect(content).toBeInViewport();
  const box = await content.boundingBox();
  expect(box?.y).toBeLessThan(phone.height * 0.56);
}

async function fromMenu(page: Page, place: string): Promise<void> {
  await page.getByLabel('Mở danh mục').click();
  await page.getByRole('link', { name: place, exact: true }).click();
}

test('a leader reads on a phone', async ({ beginDay }) => {
  const { accounts, unit, leadUnit, campaign } = await makeBlocYear({ year: thisYear });
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
  await makeReport({ campaignId: campaign.id, unitId: unit.id, period: 'q1', actuals: ['90', '80'] });
  const long = 'Khối các sở, ban, ngành tham mưu và quản lý Nhà nước về kinh tế - kỹ thuật';
  await db.bloc.update({ where: { id: campaign.blocId }, data: { name: long } });
  const unitName = `${unit.name} tỉnh`;
  await db.campaignMember.updateMany({ where: { campaignId: campaign.id, unitId: unit.id }, data: { unitName } });
  await givePasswords([accounts.leader]);
  const leader = await beginDay(accounts.leader, handset);
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm');
  await expectReadable(leader);

  await leader.getByLabel('Mở danh mục').click();
  await expectReadable(leader);
  await leader.getByRole('link', { name: 'Toàn tỉnh', exact: true }).click();
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText(`Thi đua toàn tỉnh năm ${thisYear}`);
  await expectReadable(leader);

  // Neither best, last nor late: a unit nobody lists is found all the same, and leads to its page.
  await leader.goto(`/dashboard?q=${encodeURIComponent(leadUnit.name.toLowerCase())}`);
  const found = leader.getByRole('region', { name: /^Đơn vị tìm thấy / });
  await expect(found.getByRole('link', { name: leadUnit.name, exact: true })).toHaveAttribute(
    'href',
    `/campaigns/${campaign.id}/units/${leadUnit.id}`,
  );
  await expectReadable(leader);

  await leader.goto(`/campaigns/${campaign.id}/ranking?period=q1`);
  await expectReadable(leader);
  await expectInFirstHalf(leader.getByRole('search'));
  // The tabs stand in one line, the current one in sight; what the head folds is one touch away.
  const tabs = leader.getByRole('navigation', { name: 'Các trang của năm thi đua' });
  await expect(tabs.getByRole('link', { name: 'Xếp hạng' })).toBeInViewport({ ratio: 0.99 });
  const people = leader.getByText('Khối trưởng: chưa ghi nhận · Khối phó: chưa ghi nhận');
  const explanation = leader.getByText('Đây không phải xếp hạng theo điểm thi đua.');
  await expect(people.or(explanation).filter({ visible: true })).toHaveCount(0);
  const unfold = leader.getByLabel('Hiện đủ tên khối, đơn vị phụ trách và các giai đoạn');
  await unfold.check();
  await leader.getByLabel('Hiện đủ phần giải thích').check();
  await expect(people.or(explanation).filter({ visible: true })).toHaveCount(2);
  await expectReadable(leader);
  await unfold.uncheck();

  await leader.getByRole('link', { name: unitName }).first().click();
  await expect(leader.getByRole('heading', { level: 1 })).toContainText(unitName);
  await expectInFirstHalf(leader.getByText('Tính đến kỳ', { exact: true }));
  await expectReadable(leader);
  await leader.getByText('1. Chỉ tiêu 1').last().click();
  await expectReadable(leader);
});

test('a secretary reviews a sheet on a phone', async ({ beginDay }) => {
  const { accounts, unit, campaign } = await makeBlocYear({ year: thisYear });
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'submitted' });
  await givePasswords([accounts.secretary]);
  const secretary = await beginDay(accounts.secretary, handset);
  await expectReadable(secretary);

  await fromMenu(secretary, 'Khối thi đua');
  await expect(secretary.getByRole('heading', { level: 1 })).toHaveText('Năm thi đua của các khối');
  await expectReadable(secretary);
  await secretary.getByRole('link', { name: /^Khối thi đua K/ }).click();
  await secretary.getByRole('link', { name: 'Rà soát', exact: true }).click();
  await expect(secretary.getByRole('table', { name: 'Nội dung chờ tổ thư ký rà soát' })).toContainText(unit.name);
  await expectReadable(secretary);

  await takeTask(secretary, unit.name, 'Rà soát');
  await expectReadable(secretary);
  await returnLine(secretary, 2, 'Ghi rõ con số.');
  await expect(secretary.getByText('Chưa có ý kiến 1')).toBeVisible();
  // Half below the bar it would be too small to touch, as anything is while it scrolls past.
  await secretary.getByRole('button', { name: 'Bỏ ý kiến về mục 2' }).evaluate((one) => one.scrollIntoView());
  await expectReadable(secretary);
  await allSaved(secretary);
  await secretary.getByRole('button', { name: 'Chấp nhận 1 mục còn lại' }).click();
  await expect(secretary.getByText('Chưa có ý kiến 0')).toBeVisible();
  await sendReview(secretary, 'Gửi, trả lại 1 mục');
  await expectReadable(secretary);
});
