import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { expect, expectAccessible, expectNoSidewaysScroll, givePasswords, test, thisYear } from '../support/journey';
import { makeReport } from '../support/standing';
import { makeAccount, makeBlocYear, makeRegistration, testNow } from '../support/world';
import { typeResult } from './report-steps';

const address = `https://dichvucong.gov.vn/${'tinhhinhtiepnhanhoso'.repeat(11)}.html`;
const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

/** Nothing of the table or the cards stands outside them, at either width; at a desk the target keeps a readable column. */
async function expectInside(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.getByText(address).first().scrollIntoViewIfNeeded();
    await expectNoSidewaysScroll(page);
    const outside = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('main :is(table, article)')].map((one) => one.parentElement ?? one);
      return boxes.flatMap((box) => {
        const edge = box.getBoundingClientRect().right + 1;
        return [...box.querySelectorAll('th, td, p, a, dd')].filter(
          (one) => one.getBoundingClientRect().right > edge && one.getBoundingClientRect().width > 1,
        );
      }).length;
    });
    expect(outside, `${name} at ${size.width}`).toBe(0);
    await expectAccessible(page);
  }
}

test('a web address in a note breaks, and the columns beside it stay readable', async ({ enter }) => {
  const { accounts, unit, otherUnit, campaign } = await makeBlocYear({ year: thisYear });
  const place = { campaignId: campaign.id };
  await makeRegistration({ ...place, unitId: unit.id });
  await makeRegistration({ ...place, unitId: otherUnit.id });
  const report = await makeReport({
    ...place,
    unitId: unit.id,
    period: 'q1',
    status: 'submitted',
    actuals: ['50', '5'],
  });
  const document = await db.document.create({
    data: {
      ...{ unitId: unit.id, number: '1250/BC-SKHĐT', issuer: 'Sở', abstract: 'Báo cáo', searchKey: 'x' },
      ...{ issuedOn: fromDay(`${thisYear}-03-25`), createdAt: testNow, createdBy: 'test' },
    },
  });
  const text = 'Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết đúng hạn';
  for (const { id, targetId } of report.lines) {
    await db.target.update({ where: { id: targetId }, data: { text: `${text} ${id.slice(0, 4)}` } });
    await db.reportLine.update({
      where: { id },
      data: { note: `Xem ${address}`, evidence: { create: { documentId: document.id } } },
    });
  }
  await givePasswords([accounts.officer, accounts.otherOfficer, accounts.secretary]);

  await test.step('in the report as the unit reads it', async () => {
    const officer = await enter(accounts.officer);
    await officer.goto(`/campaigns/${campaign.id}/reports/${unit.id}/q1`);
    await expectInside(officer, 'report');
    await officer.setViewportSize({ width: 1280, height: 800 });
    const target = await officer.getByRole('rowheader').first().boundingBox();
    expect(target?.width).toBeGreaterThan(170);
  });

  await test.step('in the review', async () => {
    const secretary = await enter(accounts.secretary);
    await secretary.goto(`/campaigns/${campaign.id}/reviews/reports/${unit.id}/q1`);
    await expectInside(secretary, 'review');
  });

  await test.step('a warning of the form is as wide as its row', async () => {
    const officer = await enter(accounts.otherOfficer);
    await officer.setViewportSize({ width: 1280, height: 800 });
    await officer.goto(`/campaigns/${campaign.id}/reports/${otherUnit.id}/q1`);
    await typeResult(officer, 'Chỉ tiêu 1', '100000');
    const warning = officer.getByText(/khoảng 1\.000 lần/);
    await expect(warning).toBeVisible();
    expect((await warning.boundingBox())?.height).toBeLessThan(40);
    await expectAccessible(officer);
    await officer.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(officer);
    await expectAccessible(officer);
  });
});

test('a name without a space widens no list, and what is asked and refused beside a unit stays in its panel', async ({
  enter,
}) => {
  const { accounts, unit, campaign } = await makeBlocYear({ year: thisYear });
  const name = `Trung${'tamkiemsoatbenhtat'.repeat(10)}${unit.id.slice(0, 8)}`;
  await db.unit.update({ where: { id: unit.id }, data: { name, searchKey: name.toLowerCase() } });
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
  const office = await makeAccount('office');
  await givePasswords([accounts.secretary, office]);

  await test.step('in the list of units', async () => {
    const page = await enter(office);
    await page.goto(`/admin/units?q=${name}`);
    await expect(page.getByRole('rowheader', { name })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  await test.step('among the members of a year', async () => {
    const page = await enter(accounts.secretary);
    await page.goto(`/campaigns/${campaign.id}/settings/members`);
    const panel = page.getByRole('region', { name: /^Đơn vị thành viên: / });
    const row = panel.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit.name }) });
    await row.getByRole('button', { name: /^Xóa/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('thì ghi ngày thôi tham gia.')).toBeVisible();
    expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await dialog.getByRole('button', { name: 'Đưa ra khỏi danh sách' }).click();
    const refusal = row.getByRole('alert');
    await expect(refusal).toBeVisible();
    const [said, around] = [await refusal.boundingBox(), await panel.boundingBox()];
    expect((said?.x ?? 0) + (said?.width ?? 0)).toBeLessThanOrEqual((around?.x ?? 0) + (around?.width ?? 0));
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
