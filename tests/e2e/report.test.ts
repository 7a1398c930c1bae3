import { readFile } from 'node:fs/promises';
import { db } from '@/lib/db/client';
import { formatDate, todayInVietnam } from '@/lib/format';
import { makePdf } from '../support/files';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeReport } from '../support/standing';
import { makeBlocYear, makeRegistration } from '../support/world';
import { pasteAt } from './registration-steps';
import { describeDocument, openEvidence, sendCheckedReport, typeResult } from './report-steps';
import { acceptLine, sendReview } from './review-steps';
import { headOf, takeTask, task } from './task-steps';

const report = `Báo cáo kết quả quý I/${thisYear}`;
const number = '125/BC-STN';

/** Two units whose targets are accepted; the other one has reported half of its plan. */
async function makeReportingYear() {
  const year = await makeBlocYear({ year: thisYear });
  const place = { campaignId: year.campaign.id };
  await makeRegistration({ ...place, unitId: year.unit.id });
  await makeRegistration({ ...place, unitId: year.otherUnit.id });
  await makeReport({ ...place, unitId: year.otherUnit.id, period: 'q1', actuals: ['50', '50'] });
  await givePasswords(Object.values(year.accounts));
  return year;
}

test('a unit reports with evidence, moves up, and the leader finds the proof', async ({
  beginDay,
  enter,
  complaints,
}) => {
  const { accounts, unit, otherUnit, campaign } = await makeReportingYear();
  const { name: bloc } = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
  const pdf = makePdf(`Báo cáo của ${unit.name}`);
  const officer = await beginDay(accounts.officer);
  const secretary = await enter(accounts.secretary);
  const table = secretary.getByRole('table', { name: 'Xếp hạng tạm tính và lý do' });
  const place = (name: string) => table.getByRole('row').filter({ has: secretary.getByRole('rowheader', { name }) });

  await test.step('before, the unit has no place', async () => {
    await secretary.goto(`/campaigns/${campaign.id}/ranking?period=q1`);
    await expect(place(unit.name)).toContainText('Chưa xếp hạng');
    await expect(place(otherUnit.name)).toContainText('Hạng 1');
    await expect(place(otherUnit.name)).toContainText('50,00');
    await expectAccessible(secretary);
  });

  await test.step('the officer types results', async () => {
    await expect(task(officer, report)).toContainText('Chưa bắt đầu');
    await takeTask(officer, report, 'Bắt đầu');
    await expectAccessible(officer);
    await typeResult(officer, 'Chỉ tiêu 1', 'chín mươi');
    await expect(officer.getByText('Kết quả phải là số, ví dụ 1.234,5.').first()).toBeVisible();
    await expect(headOf(officer)).toContainText('Chưa bắt đầu');
    await expectAccessible(officer);
  });

  await test.step('what cannot be saved is named instead of checked, and nothing is reckoned from it', async () => {
    // More digits than a result has: a number, but none that is taken.
    await typeResult(officer, 'Chỉ tiêu 1', '12345678901234567');
    await expect(officer.getByText('Kết quả có nhiều nhất 16 chữ số').first()).toBeVisible();
    const line = officer.getByRole('row').filter({ has: officer.getByRole('rowheader', { name: /^Chỉ tiêu 1/ }) });
    await expect(line.getByRole('cell').nth(4)).toHaveText('–');
    await officer.getByRole('button', { name: 'Kiểm tra để thủ trưởng gửi' }).click();
    const summary = officer.getByRole('alert').filter({ hasText: 'còn 1 dòng chưa lưu được' });
    await expect(summary).toBeFocused();
    await expectAccessible(officer);
    await summary.getByRole('link', { name: /^Chỉ tiêu 1: Kết quả có nhiều nhất 16 chữ số/ }).click();
    await expect(officer.getByLabel('Thực hiện: Chỉ tiêu 1', { exact: true })).toBeFocused();
    // Mended, the line takes the sentence away and leads nowhere by itself.
    await typeResult(officer, 'Chỉ tiêu 1', '90');
    await expect(summary).toBeHidden();
    await expect(officer).toHaveURL(/\/q1$/);
  });

  await test.step('the officer types on', async () => {
    await expect(officer.getByRole('cell', { name: '90,00%' })).toBeVisible();
    await typeResult(officer, 'Chỉ tiêu 2', '80');
    await expect(officer.getByText(/Đã lưu \d/)).toHaveCount(2);
    await expect(headOf(officer)).toContainText('Đang làm');
  });

  await test.step('a file of the wrong kind is refused, a pdf is taken', async () => {
    await openEvidence(officer, 'Chỉ tiêu 1');
    const dialog = officer.getByRole('dialog', { name: 'Thêm minh chứng' });
    await expect(dialog.getByText('Không có văn bản nào khớp trong kho của đơn vị.')).toBeVisible();
    await describeDocument(officer, number, formatDate(todayInVietnam(new Date())));
    await dialog
      .getByLabel('Tệp', { exact: true })
      .setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: Buffer.from('chỉ là chữ') });
    await expect(dialog.getByText('Nội dung tệp không phải là PDF như đuôi tên tệp.')).toBeVisible();
    await expect(dialog.getByLabel('Số/ký hiệu')).toHaveValue(number);
    // The browser itself notes the answer 422 of the upload.
    await expect.poll(() => complaints.splice(0)).toEqual([expect.stringContaining('status of 422')]);
    await expectAccessible(officer);
    await dialog
      .getByLabel('Tệp', { exact: true })
      .setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: pdf });
    await expect(dialog.getByText('Đã tải lên: bao-cao.pdf')).toBeVisible();
    await dialog.getByRole('button', { name: 'Thêm văn bản và dùng làm minh chứng' }).click();
    await expect(dialog).toBeHidden();
    await expect(officer.getByRole('button', { name: `Bỏ minh chứng ${number}` })).toBeVisible();
  });

  await test.step('the same document proves a second line', async () => {
    await openEvidence(officer, 'Chỉ tiêu 2');
    const dialog = officer.getByRole('dialog', { name: 'Thêm minh chứng' });
    await dialog.getByText('Thêm văn bản mới vào kho').click();
    await expect(dialog.locator('datalist option').first()).toHaveAttribute('value', 'Sở Thử nghiệm');
    // The sign of the number says who issued it, as it did before.
    await dialog.getByLabel('Số/ký hiệu').fill('7/KH-STN');
    await dialog.getByLabel('Số/ký hiệu').press('Tab');
    await expect(dialog.getByLabel('Cơ quan ban hành')).toHaveValue('Sở Thử nghiệm');
    await officer.getByRole('button', { name: `Chọn ${number}` }).click();
    await expect(officer.getByRole('button', { name: `Bỏ minh chứng ${number}` })).toHaveCount(2);
    await officer.getByLabel('Thực hiện nhiệm vụ chính trị').fill('Hoàn thành sớm các nhiệm vụ được giao.');
    await officer.getByRole('button', { name: 'Kiểm tra để thủ trưởng gửi' }).click();
    await expect(officer.getByText('Thủ trưởng đơn vị là người gửi báo cáo.')).toBeVisible();
    await expectAccessible(officer);
  });

  await test.step('the head sends', async () => {
    const head = await enter(accounts.head);
    await takeTask(head, report, 'Kiểm tra và gửi');
    await sendCheckedReport(head);
    await expectAccessible(head);
  });

  await test.step('the secretary accepts', async () => {
    await takeTask(secretary, unit.name, 'Rà soát');
    await expect(secretary.getByText(number).first()).toBeVisible();
    await expectAccessible(secretary);
    // The document is younger than the period by months: a doubt that no act on the rest passes over.
    await expect(secretary.getByText('2 mục cần xem kỹ: cho ý kiến từng mục')).toBeVisible();
    await expect(secretary.getByRole('button', { name: /^Chấp nhận/ })).toHaveCount(0);
    await acceptLine(secretary, 1);
    await acceptLine(secretary, 2);
    await expect(secretary.getByText('Chưa có ý kiến 0')).toBeVisible();
    await sendReview(secretary, 'Gửi, chấp nhận toàn bộ');
    await expectAccessible(secretary);
  });

  await test.step('the ranking has moved', async () => {
    await secretary.goto(`/campaigns/${campaign.id}/ranking?period=q1`);
    await expect(place(unit.name)).toContainText('Hạng 1');
    await expect(place(unit.name)).toContainText('86,00');
    await expect(place(otherUnit.name)).toContainText('Hạng 2');
  });

  const leader = await beginDay(accounts.leader);
  await test.step('the leader goes down from the province to the proof', async () => {
    await leader.getByRole('link', { name: 'Toàn tỉnh', exact: true }).click();
    const heading = leader.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(`Thi đua toàn tỉnh năm ${thisYear}`);
    await leader.getByLabel('Tìm khối hoặc đơn vị').fill(bloc);
    await leader.getByLabel('Tính đến kỳ').selectOption({ label: 'Quý I' });
    await leader.getByRole('button', { name: 'Tìm' }).click();
    await expect(leader).toHaveURL(/\?/);
    await expectAccessible(leader);
    await leader.getByRole('rowheader', { name: bloc }).getByRole('link').click();
    await expect(heading).toHaveText(`Xếp hạng tạm tính theo chỉ tiêu năm ${thisYear}`);
    await expectAccessible(leader);
    await leader
      .getByRole('table', { name: 'Xếp hạng tạm tính và lý do' })
      .getByRole('link', { name: unit.name })
      .click();
    await expect(heading).toContainText(unit.name);
    await leader.getByRole('link', { name: '1. Chỉ tiêu 1' }).click();
    await expectAccessible(leader);
    const download = leader.waitForEvent('download');
    await leader.getByRole('link', { name: 'tải tệp bao-cao.pdf' }).first().click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('bao-cao.pdf');
    expect(await readFile(await file.path())).toEqual(pdf);
    await leader.getByRole('link', { name: /^Minh chứng của cả/ }).click();
    await expect(leader.getByText('trang in có tất cả')).toBeVisible();
    const proof = leader.getByRole('link', { name: 'tải tệp bao-cao.pdf' }).first();
    await expect(proof).toBeHidden();
    await leader.getByRole('link', { name: '1. Chỉ tiêu 1' }).click();
    await expect(proof).toBeVisible();
    await expectAccessible(leader);
  });
});

test('a pasted column gives each row its own value, and is undone in one go', async ({ enter }) => {
  const { accounts, unit, campaign } = await makeBlocYear({ year: thisYear });
  const { targets } = await makeRegistration({ campaignId: campaign.id, unitId: unit.id, weights: [40, 30, 30] });
  await db.target.update({
    where: { id: targets[1]?.id ?? '' },
    data: { direction: 'yesNo', accumulation: 'latest', planned: null },
  });
  await givePasswords([accounts.officer]);
  const officer = await enter(accounts.officer);
  const box = (place: number) => officer.getByLabel(`Thực hiện: Chỉ tiêu ${place}`, { exact: true });
  const stored = async () => {
    const results = await db.reportLine.findMany({ where: { report: { unitId: unit.id } } });
    return targets.map(({ id }) => {
      const one = results.find(({ targetId }) => targetId === id);
      return one?.actualYes ?? one?.actual?.toString() ?? null;
    });
  };
  await takeTask(officer, report, 'Bắt đầu');
  await typeResult(officer, 'Chỉ tiêu 1', '7');
  await expect.poll(stored).toEqual(['7', null, null]);

  await test.step('a row for a row, the drop-down between them too', async () => {
    await pasteAt(box(1), [['100'], ['Có'], ['1234,50'], ['9']]);
    await expect(officer.getByText('Đã dán 3 dòng; không nhận được 1 giá trị thừa sau dòng cuối.')).toBeVisible();
    await expect(box(2)).toHaveValue('yes');
    await expect(box(3)).toHaveValue('1.234,5');
    await expect.poll(stored).toEqual(['100', true, '1234.5']);
    await expectAccessible(officer);
  });

  await test.step('the undo puts back what stood there', async () => {
    await officer.getByRole('button', { name: 'Hoàn tác dán' }).click();
    await expect(box(1)).toBeFocused();
    await expect(box(1)).toHaveValue('7');
    await expect.poll(stored).toEqual(['7', null, null]);
  });

  await test.step('what does not fit is told, and a drop-down keeps its answer', async () => {
    await pasteAt(box(2), [['nhiều'], ['ít']]);
    await expect(officer.getByText(/^Chưa dán được dòng nào; không nhận được “nhiều” ở “Chỉ tiêu 2”/)).toBeVisible();
    await expect(box(2)).toHaveValue('');
    await expect(officer.getByText('Kết quả phải là số, ví dụ 1.234,5.').first()).toBeVisible();
  });

  await test.step('Enter goes through all boxes; arrows pass a drop-down by, which they would change', async () => {
    await box(1).press('Enter');
    await expect(box(2)).toBeFocused();
    await box(2).press('Enter');
    await expect(box(3)).toBeFocused();
    await box(3).press('Shift+Enter');
    await expect(box(2)).toBeFocused();
    await box(1).press('ArrowDown');
    await expect(box(3)).toBeFocused();
    await box(3).press('ArrowUp');
    await expect(box(1)).toBeFocused();
    await expect(box(2)).toHaveValue('');
  });
});
