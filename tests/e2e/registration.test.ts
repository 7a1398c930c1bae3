import { db } from '@/lib/db/client';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeBlocYear, makeCampaign, makeRegistration } from '../support/world';
import { cell, expectSaved, openCell, pasteInto, sendCheckedTargets, startRow, typeRow } from './registration-steps';
import { acceptLine, allSaved, refuseDay, returnLine, sendReview } from './review-steps';
import { headOf, takeTask, task } from './task-steps';

const group = 'Cải cách hành chính';
const registration = `Đăng ký chỉ tiêu năm ${thisYear}`;
const fromExcel = [
  [
    'STT',
    'Chỉ tiêu',
    'ĐVT',
    'Cách đánh giá',
    'Kết quả thực tế',
    `KH năm ${thisYear}`,
    'Cách cộng',
    'Hạn chót',
    'Trọng số',
  ],
  ['1', 'Hồ sơ giải quyết đúng hạn', '%', 'Càng cao càng tốt', '93', '96', 'Lũy kế từ đầu năm', 'Quý IV', '25'],
  ['2', 'Thời gian giải quyết bình quân', 'ngày', 'giảm', '12', '10', 'mới nhất', '', '20'],
  ['3', 'Ban hành kế hoạch cải cách hành chính', 'kế hoạch', 'trước thời hạn', '', `31/03/${thisYear}`, '', '', '15'],
  ['4', 'Sáng kiến được công nhận', 'sáng kiến', 'tăng', '4', 'sáu', 'cộng các kỳ', '', '10'],
];

test('a unit registers its targets and the secretariat returns two, then accepts', async ({ beginDay }) => {
  const { accounts, unit, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords(Object.values(accounts));
  const officer = await beginDay(accounts.officer);

  await test.step('the officer comes from the task list to an empty sheet', async () => {
    await expect(task(officer, registration)).toContainText('Chưa bắt đầu');
    await expectAccessible(officer);
    await takeTask(officer, registration, 'Bắt đầu');
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText(`Chỉ tiêu năm ${thisYear}: ${unit.name}`);
    await expectAccessible(officer);
  });

  await test.step('an error is told on the spot and mended', async () => {
    await startRow(officer, group);
    await typeRow(officer, 1, {
      'Nội dung chỉ tiêu': 'Thủ tục hành chính trực tuyến toàn trình',
      'Đơn vị tính': '%',
      'Kế hoạch': 'nhiều',
      'Trọng số': '25',
    });
    await expect(
      officer.getByText('Kế hoạch: chưa hiểu “nhiều”. Ô này cần một số, ví dụ 1.234,5.').first(),
    ).toBeVisible();
    await expect(cell(officer, 'Kế hoạch', 1)).toHaveAttribute('aria-invalid', 'true');
    await expect(headOf(officer)).toContainText('Chưa bắt đầu');
    await expectAccessible(officer);
    await cell(officer, 'Kế hoạch', 1).fill('80');
    await expect(cell(officer, 'Kế hoạch', 1)).not.toHaveAttribute('aria-invalid');
    await expectSaved(officer);
    await expectAccessible(officer);
  });

  await test.step('the head of the sheet says at once what it says after a reload', async () => {
    await expect(headOf(officer)).toContainText('Đang làm');
    const said = async () => {
      const lines = (await headOf(officer).ariaSnapshot()).split('\n');
      return lines.filter((line) => !line.includes('Trạng thái từ'));
    };
    const before = await said();
    await officer.reload();
    await expect(headOf(officer)).toContainText('Trạng thái từ');
    expect(await said()).toEqual(before);
  });

  await test.step('a block from Excel is looked at, pasted and mended', async () => {
    await pasteInto(officer, group, fromExcel);
    const preview = officer.getByRole('dialog', { name: 'Xem trước nội dung dán' });
    await expect(preview).toContainText('4 chỉ tiêu mới, 0 dòng đang có được ghi đè, 1 ô chưa hiểu');
    await expect(preview).toContainText('2 cột không dùng. Dòng đầu được hiểu là dòng tiêu đề.');
    await expectAccessible(officer);
    await expect(preview.getByLabel('Cột 2 là', { exact: true })).toHaveValue('text');
    await preview.getByLabel('Cột 5 là', { exact: true }).selectOption({ label: 'Năm trước' });
    await expect(preview).toContainText('1 cột không dùng.');
    await preview.getByRole('button', { name: 'Dán 4 dòng' }).click();
    await expect(officer.getByText('Đã dán 4 dòng.')).toBeVisible();
    await expectAccessible(officer);
    await officer.getByRole('button', { name: 'Giữ lại' }).click();
    await officer.getByRole('link', { name: 'Kiểm tra để thủ trưởng gửi' }).click();
    await expect(officer.getByText('1 dòng bạn đã nhập chưa lưu được nên chưa có ở đây')).toBeVisible();
    await expectAccessible(officer);
    await officer.getByRole('link', { name: 'Quay lại sửa' }).click();
    await openCell(officer, 'Sáng kiến được công nhận', 'sáu');
    await cell(officer, 'Kế hoạch', 5).fill('6');
    await expectSaved(officer);
    await expect(officer.getByText('Tổng trọng số: 95/100')).toBeVisible();
  });

  await test.step('a lost network loses no typing', async () => {
    await officer.context().setOffline(true);
    await cell(officer, 'Ghi chú', 5).fill('Đã thống nhất với Sở Khoa học và Công nghệ');
    await expect(officer.getByText('1 dòng đang chờ mạng, sẽ tự lưu lại')).toBeVisible();
    await expectAccessible(officer);
    await officer.context().setOffline(false);
    await expectSaved(officer);
  });

  await test.step('what could not be saved is there again after a reload', async () => {
    await officer.route('**/*', (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
    );
    await cell(officer, 'Phòng chủ trì', 5).fill('Văn phòng Sở');
    await expect(officer.getByText('1 dòng đang chờ mạng, sẽ tự lưu lại')).toBeVisible();
    await officer.unroute('**/*');
    officer.once('dialog', (dialog) => dialog.accept());
    await officer.reload();
    await expect(officer.getByText('Đã khôi phục 1 dòng nhập dở từ lần trước và đã lưu lại.')).toBeVisible();
    await expectSaved(officer);
    await officer.reload();
    const row = officer.getByRole('row', { name: 'Sáng kiến được công nhận' });
    await expect(row).toContainText('Đã thống nhất với Sở Khoa học và Công nghệ');
    await expect(row).toContainText('Văn phòng Sở');
  });

  await test.step('weights that are not 100 are refused with a sentence', async () => {
    await officer.getByRole('link', { name: 'Kiểm tra để thủ trưởng gửi' }).click();
    await expect(officer.getByText('Tổng trọng số là 95, phải đúng 100: còn thiếu 5.')).toBeVisible();
    await expectAccessible(officer);
    await officer.getByRole('link', { name: 'Quay lại sửa' }).click();
    await openCell(officer, 'Sáng kiến được công nhận', '10');
    await cell(officer, 'Trọng số', 5).fill('15');
    await expect(officer.getByText('Tổng trọng số: 100/100')).toBeVisible();
    await expectSaved(officer);
    await officer.getByRole('link', { name: 'Kiểm tra để thủ trưởng gửi' }).click();
    await expect(officer.getByText('Bản đăng ký đã đủ, chờ thủ trưởng gửi')).toBeVisible();
    await expectAccessible(officer);
  });

  const head = await beginDay(accounts.head);
  await test.step('the head sends', async () => {
    await expect(task(head, registration)).toContainText('Chờ bạn gửi');
    await takeTask(head, registration, 'Kiểm tra và gửi');
    await sendCheckedTargets(head, 5);
    await expectAccessible(head);
  });

  const secretary = await beginDay(accounts.secretary);
  await test.step('the secretary returns two lines with reasons', async () => {
    await expectAccessible(secretary);
    await takeTask(secretary, unit.name, 'Rà soát');
    await expect(secretary.getByRole('heading', { level: 1 })).toHaveText(`Rà soát đăng ký chỉ tiêu: ${unit.name}`);
    await expectAccessible(secretary);
    await acceptLine(secretary, 1);
    await secretary.getByRole('button', { name: 'Gửi kết quả cho đơn vị' }).click();
    const second = secretary.getByRole('article', { name: /^2\. / });
    await expect(second.getByRole('alert')).toContainText('Còn 4 mục chưa có ý kiến.');
    await expect(second.getByRole('radio', { name: 'Chấp nhận' })).toBeFocused();
    await expectAccessible(secretary);
    await returnLine(secretary, 2, 'Kế hoạch thấp hơn mức tỉnh giao là 98%.');
    await returnLine(secretary, 5, 'Ghi rõ cấp công nhận sáng kiến.');
    await expectAccessible(secretary);
    await allSaved(secretary);
    await secretary.getByRole('button', { name: 'Chấp nhận 2 mục còn lại' }).click();
    await expect(secretary.getByText('Chưa có ý kiến 0')).toBeVisible();
    await expect(second.getByRole('alert')).toHaveCount(0);
    // Asked to send while a reason was typed a moment ago: it is saved first, then the dialog opens.
    await secretary.getByLabel('Lý do trả lại mục 5').fill('Ghi rõ cấp công nhận của từng sáng kiến.');
    await refuseDay(secretary, 'Gửi, trả lại 2 mục');
    await sendReview(secretary, 'Gửi, trả lại 2 mục');
    await expectAccessible(secretary);
  });

  await test.step('the officer answers the checklist', async () => {
    await officer.goto('/');
    await expect(task(officer, registration)).toContainText('Bị trả lại (2 mục)');
    await takeTask(officer, registration, 'Sửa mục bị trả lại');
    await expect(officer.getByRole('heading', { name: '2 mục bị trả lại' })).toBeVisible();
    await expect(officer.getByText(/Hạn giải trình: hết ngày \d{2}\/\d{2}\/\d{4}\./)).toBeVisible();
    await expectAccessible(officer);
    await officer.getByRole('link', { name: 'Dòng 2: Hồ sơ giải quyết đúng hạn' }).click();
    await expect(officer.getByLabel('Giải trình của đơn vị, dòng 2')).toBeFocused();
    await officer.getByLabel('Giải trình của đơn vị, dòng 2').fill('Đã nâng lên 98%.');
    await cell(officer, 'Kế hoạch', 2).fill('98');
    await expectAccessible(officer);
    await officer.getByRole('link', { name: 'Dòng 5: Sáng kiến được công nhận' }).click();
    await officer.getByLabel('Giải trình của đơn vị, dòng 5').fill('Sáng kiến cấp tỉnh, đã ghi ở cột Ghi chú.');
    await cell(officer, 'Ghi chú', 5).fill('Cấp tỉnh công nhận');
    await expectSaved(officer);
    await officer.getByRole('link', { name: 'Kiểm tra để thủ trưởng gửi' }).click();
    await expect(officer.getByText('Bản đăng ký đã đủ, chờ thủ trưởng gửi')).toBeVisible();
    await expectAccessible(officer);
  });

  await test.step('the head sends again', async () => {
    await takeTask(head, registration, 'Kiểm tra và gửi');
    await sendCheckedTargets(head, 2);
  });

  await test.step('the secretary sees what changed and accepts', async () => {
    await takeTask(secretary, unit.name, 'Rà soát');
    await expect(secretary.getByText('Đơn vị đã sửa', { exact: true }).first()).toBeVisible();
    await expect(secretary.getByText('Đã nâng lên 98%.')).toBeVisible();
    await expect(secretary.locator('del').filter({ hasText: '96' })).toBeVisible();
    await expectAccessible(secretary);
    await secretary.getByRole('button', { name: 'Chấp nhận 2 mục còn lại' }).click();
    await expect(secretary.getByText('Chưa có ý kiến 0')).toBeVisible();
    await sendReview(secretary, 'Gửi, chấp nhận toàn bộ');
  });

  await test.step('the sheet is locked', async () => {
    await officer.goto(`/campaigns/${campaign.id}/targets/${unit.id}`);
    await expect(officer.getByText('Chỉ tiêu đã khóa; muốn thay đổi phải đề nghị điều chỉnh.')).toBeVisible();
    await expectAccessible(officer);
  });

  await test.step('the head asks for a change, with a document added beside it', async () => {
    await head.goto(`/campaigns/${campaign.id}/targets/${unit.id}`);
    await head.getByRole('link', { name: 'Điều chỉnh' }).first().click();
    await head.getByLabel('Lý do điều chỉnh *').fill('Tỉnh giao lại chỉ tiêu.');
    const opened = head.context().waitForEvent('page');
    await head.getByRole('link', { name: 'Thêm vào kho minh chứng ở thẻ mới' }).click();
    const library = await opened;
    const paper = {
      'Số/ký hiệu *': '99/QĐ-UBND',
      'Cơ quan ban hành *': 'UBND tỉnh',
      'Trích yếu *': 'Giao lại chỉ tiêu',
    };
    for (const [label, text] of Object.entries(paper)) await library.getByLabel(label).fill(text);
    await library.getByLabel('Ngày ban hành *').fill(`1/1/${thisYear}`);
    await library.getByRole('button', { name: 'Thêm vào kho minh chứng' }).click();
    await expect(library).toHaveURL(/\/evidence\/[0-9a-f-]{36}/);
    await library.close();
    await head.evaluate(() => window.dispatchEvent(new Event('focus')));
    await head
      .getByLabel('Văn bản làm căn cứ *')
      .selectOption({ label: `99/QĐ-UBND (01/01/${thisYear}) – Giao lại chỉ tiêu` });
    await expect(head.getByLabel('Lý do điều chỉnh *')).toHaveValue('Tỉnh giao lại chỉ tiêu.');
    await expectAccessible(head);
  });
});

test('a plan kept from last year is remarked to the reviewer, and accepted with the rest', async ({ enter }) => {
  const { accounts, campaign, unit } = await makeBlocYear({ year: thisYear });
  const before = await makeCampaign({ unitIds: [unit.id], year: thisYear - 1, blocId: campaign.blocId });
  const last = await makeRegistration({ campaignId: before.id, unitId: unit.id });
  const { targets } = await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'submitted' });
  const change = (id: string | undefined, data: { planned: string; measure: string; previousId?: string }) =>
    db.target.update({ where: { id: id ?? '' }, data });
  const plan = { planned: '90', measure: 'hồ sơ' };
  await change(last.targets[0]?.id, plan);
  await change(targets[0]?.id, { ...plan, previousId: last.targets[0]?.id ?? '' });
  await givePasswords([accounts.secretary]);
  const secretary = await enter(accounts.secretary);
  await secretary.goto(`/campaigns/${campaign.id}/reviews/targets/${unit.id}`);
  await expect(secretary.getByText(`Kế hoạch như năm ${thisYear - 1}`)).toHaveCount(1);
  await expect(secretary.getByRole('article', { name: /^1\. / })).toContainText(`Kế hoạch như năm ${thisYear - 1}`);
  await expectAccessible(secretary);
  await secretary.getByRole('button', { name: /^Chấp nhận 2 mục/ }).click();
  await expect(secretary.getByText('Chưa có ý kiến 0')).toBeVisible();
});

test('what a reviewer is told of a plan is said to the unit before it sends, and holds nothing back', async ({
  enter,
}) => {
  const { accounts, campaign, unit } = await makeBlocYear({ year: thisYear });
  const registration = await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'draft' });
  const lower = { planned: '97.4', baseline: '98.7' };
  await db.target.update({ where: { id: registration.targets[0]?.id ?? '' }, data: lower });
  const remark = 'Kế hoạch thấp hơn kết quả năm trước 1,3 điểm phần trăm.';
  await givePasswords([accounts.head, accounts.secretary]);
  const head = await enter(accounts.head);
  await head.goto(`/campaigns/${campaign.id}/targets/${unit.id}/check`);
  await expect(head.getByText('Tổ thư ký sẽ xem kỹ kế hoạch của 1 chỉ tiêu (dòng 1)')).toBeVisible();
  await expect(head.getByText(remark)).toHaveCount(1);
  await expectAccessible(head);
  await head.getByRole('button', { name: 'Gửi 2 chỉ tiêu cho tổ thư ký' }).click();
  await head.getByRole('button', { name: 'Gửi 2 chỉ tiêu', exact: true }).click();
  await expect(head.getByText('Đã gửi 2 chỉ tiêu tới tổ thư ký để rà soát.')).toBeVisible();
  const secretary = await enter(accounts.secretary);
  await secretary.goto(`/campaigns/${campaign.id}/reviews/targets/${unit.id}`);
  await expect(secretary.getByRole('article', { name: /^1\. / })).toContainText(remark);
});
