import { formatDate, todayInVietnam } from '@/lib/format';
import { proposeAnswerBy } from '@/lib/reviews/rules/answers';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { idOf, issueTable, scoredTable } from '../support/scores';
import { makeBlocYear } from '../support/world';
import { headOf, takeTask } from './task-steps';

const title = 'Giải quyết hồ sơ đúng hạn';

/** A bloc with an issued table, in which nobody has scored yet. */
async function makeScoringYear() {
  const year = await makeBlocYear({ year: thisYear });
  const table = scoredTable();
  await issueTable(year.campaign.id, table);
  await givePasswords(Object.values(year.accounts));
  return { ...year, table, root: `/campaigns/${year.campaign.id}/scores/${year.unit.id}` };
}

test('a contested claim is scored, questioned, explained and appraised, unseen by another unit', async ({ enter }) => {
  // Five people, each in a browser of their own: the longest of the journeys.
  test.setTimeout(360_000);
  const { accounts, unit, table, root } = await makeScoringYear();
  const officer = await enter(accounts.officer);
  const secretary = await enter(accounts.secretary);
  const [first, second] = [idOf(table, '1'), idOf(table, '2')];

  await test.step('the officer begins, and the points follow the numbers', async () => {
    await takeTask(officer, `Tự chấm điểm năm ${thisYear}`, 'Bắt đầu');
    await expectAccessible(officer);
    await officer.getByRole('link', { name: 'Tiêu chí chưa xong tiếp theo' }).click();
    await expect(headOf(officer)).toContainText('Chưa bắt đầu');
    const share = officer.getByLabel('Tỷ lệ hồ sơ đúng hạn');
    await share.fill('chín mươi');
    await share.press('Tab');
    await expect(officer.getByText('“Tỷ lệ hồ sơ đúng hạn” phải là số, ví dụ 1.234,5.')).toBeVisible();
    await expectAccessible(officer);
    await share.fill('90');
    await share.press('Tab');
    await expect(officer.getByText('6,00', { exact: true }).first()).toBeVisible();
    await expect(headOf(officer)).toContainText('Đang làm');
    await expect(officer.getByText('Chưa có minh chứng; nếu không có thì ghi thuyết minh')).toBeVisible();
  });

  await test.step('a claim that says more needs its reason', async () => {
    await officer.getByLabel(`Điểm tự chấm ${title}`).fill('8');
    await officer.getByLabel(`Thuyết minh khi không có minh chứng: ${title}`).fill('Báo cáo 12/BC-STN');
    const reason = officer.getByLabel(`Lý do tự chấm khác điểm tính ${title}`);
    await expect(reason).toBeVisible();
    await expect(officer.getByText('Điểm tự chấm khác điểm tính nhưng chưa ghi lý do')).toBeVisible();
    await reason.fill('Hồ sơ liên thông không tính');
    await officer.getByLabel('Số lần chậm').fill('2');
    await officer.getByLabel('Số lần chậm').press('Tab');
    await expect(officer.getByText('Đã xong 2/3')).toBeVisible();
    await expectAccessible(officer);
    await officer.getByRole('button', { name: 'Tiếp: mục 2' }).click();
    await officer.getByLabel('Mức hoàn thành chỉ tiêu').fill('50');
    await officer.getByLabel('Mức hoàn thành chỉ tiêu').press('Tab');
    await expect(officer.getByText('Đã xong 3/3')).toBeVisible();
    await officer.getByRole('button', { name: 'Kiểm tra để thủ trưởng gửi' }).click();
    await expect(officer.getByText('Tự chấm 8,00, tính theo bảng 6,00.')).toBeVisible();
    await expect(officer.getByText('Thủ trưởng đơn vị là người gửi bản tự chấm.')).toBeVisible();
    await expectAccessible(officer);
  });

  await test.step('the head sends', async () => {
    const head = await enter(accounts.head, { viewport: phone });
    await head.goto(`${root}/check`);
    await expectNoSidewaysScroll(head);
    await head.getByRole('button', { name: /^Gửi bản tự chấm 14,00 điểm gồm 3 tiêu chí/ }).click();
    await expect(head.getByRole('dialog')).toContainText('“Rút lại để sửa” lúc còn hạn');
    await head.getByRole('dialog').getByRole('button', { name: 'Gửi bản tự chấm', exact: true }).click();
    await expect(head.getByText('Đã gửi bản tự chấm điểm')).toBeVisible();
    await expectAccessible(head);
    await head.goto(`${root}/${first}`);
    await expectNoSidewaysScroll(head);
    await expectAccessible(head);
  });

  await test.step('another unit sees nothing of it', async () => {
    const peer = await enter(accounts.otherOfficer);
    await peer.goto(root.replace(`/${unit.id}`, ''));
    await expect(peer.getByText('Điểm của 2 đơn vị khác chỉ xem được sau khi khối công bố kết quả.')).toBeVisible();
    await expectAccessible(peer);
  });

  await test.step('the secretary takes the plain claims and asks about the other', async () => {
    await takeTask(secretary, unit.name, 'Thẩm định');
    await expectAccessible(secretary);
    await secretary.getByRole('button', { name: 'Đồng ý 2 tiêu chí tự chấm đúng điểm tính' }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await expect(secretary.getByText('2/3 tiêu chí')).toBeVisible();
    await expect(secretary.getByRole('main')).toBeFocused();
    await secretary.getByRole('link', { name: `1.1 ${title}` }).click();
    await secretary.getByLabel(`Yêu cầu đơn vị giải trình: ${title}`).fill('Căn cứ nào loại hồ sơ liên thông?');
    await secretary.getByLabel(`Yêu cầu đơn vị giải trình: ${title}`).press('Tab');
    await expect(secretary.getByText('1 tiêu chí yêu cầu giải trình')).toBeVisible();
    await expectAccessible(secretary);
    await secretary.getByRole('button', { name: 'Đến kết quả thẩm định' }).click();
    await secretary.getByRole('button', { name: 'Trả lại 1 tiêu chí để giải trình' }).click();
    const dialog = secretary.getByRole('dialog');
    const day = dialog.getByLabel('Giải trình chậm nhất ngày');
    const today = todayInVietnam(new Date());
    // Both phases of this year last until its end: the proposal is that day, or the last that may be asked for.
    const proposed = proposeAnswerBy([{ state: 'open', closesOn: `${thisYear}-12-31`, extended: false }], today);
    await expect(day).toHaveValue(formatDate(proposed));
    await day.fill('');
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('Hạn giải trình phải là ngày có thật, ví dụ 05/12/2026.');
    // In the dialog alone: behind it, where nobody can reach, nothing is said.
    await expect(secretary.locator('[role="alert"]').filter({ hasText: 'Hạn giải trình' })).toHaveCount(1);
    await expectAccessible(secretary);
    await day.fill(formatDate(today));
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await expect(secretary.getByText('Bị trả lại (1 mục)')).toBeVisible();
    await expectAccessible(secretary);
  });

  await test.step('the unit answers where it was asked, and nowhere else', async () => {
    await officer.goto(`${root}/${second}`);
    await expect(officer.getByText('Không sửa được')).toBeVisible();
    await officer.goto(`${root}/${first}`);
    await officer.getByLabel(`Giải trình: ${title}`).fill('Công văn 5/VPUB hướng dẫn cách tính.');
    await officer.getByLabel(`Giải trình: ${title}`).press('Tab');
    await expect(officer.getByText('Đã xong 3/3')).toBeVisible();
    await expectAccessible(officer);
    const head = await enter(accounts.head);
    await head.goto(`${root}/check`);
    await expect(head.getByText('Giải trình: Công văn 5/VPUB hướng dẫn cách tính.')).toBeVisible();
    await head.getByRole('button', { name: /^Gửi giải trình 1 tiêu chí/ }).click();
    await head.getByRole('dialog').getByRole('button', { name: 'Gửi giải trình', exact: true }).click();
    await expect(head.getByText('Đã gửi', { exact: true })).toBeVisible();
  });

  await test.step('the secretary appraises again, lower and with a reason', async () => {
    await secretary.goto(root);
    await expect(secretary.getByText('Giải trình: Công văn 5/VPUB hướng dẫn cách tính.')).toBeVisible();
    await secretary
      .getByRole('link', { name: `1.1 ${title}` })
      .first()
      .click();
    await secretary.getByRole('button', { name: `Lấy điểm tính ${title}` }).click();
    await secretary.getByLabel(`Lý do khi khác điểm tự chấm: ${title}`).fill('Công văn chỉ áp dụng từ năm sau');
    await secretary.getByLabel(`Lý do khi khác điểm tự chấm: ${title}`).press('Tab');
    await expect(secretary.getByText('Đã thẩm định 3/3')).toBeVisible();
    await secretary.getByRole('button', { name: 'Đến kết quả thẩm định' }).click();
    const complete = async () => {
      await secretary.getByRole('button', { name: 'Hoàn thành thẩm định' }).click();
      await secretary.getByRole('dialog').getByRole('button', { name: 'Hoàn thành', exact: true }).click();
      await expect(secretary.getByRole('button', { name: 'Mở lại thẩm định' })).toBeVisible();
    };
    await complete();
    await expectAccessible(secretary);
    // What was finished with a mistake is opened again, and says why.
    await secretary.getByRole('button', { name: 'Mở lại thẩm định' }).click();
    await secretary.getByRole('button', { name: 'Mở lại', exact: true }).click();
    await expect(secretary.getByText('Nhập lý do mở lại thẩm định.')).toHaveCount(2);
    await secretary.getByLabel('Lý do').fill('Nhập nhầm điểm');
    await expectAccessible(secretary);
    await secretary.getByRole('button', { name: 'Mở lại', exact: true }).click();
    await expect(secretary.getByRole('button', { name: 'Mở lại thẩm định' })).toHaveCount(0);
    await complete();
  });

  await test.step('the meeting agrees on one item and adopts the table', async () => {
    await secretary.goto(`${root}/${first}`);
    await secretary.getByLabel(`Điểm thống nhất: ${title}`).fill('7');
    await secretary.getByLabel(`Lý do khi khác điểm thẩm định: ${title}`).fill('Hội nghị ghi nhận một phần');
    await secretary.getByLabel(`Lý do khi khác điểm thẩm định: ${title}`).press('Tab');
    await expect(secretary.getByText('Khác điểm thẩm định 1/3')).toBeVisible();
    await expectAccessible(secretary);
    await secretary.goto(root.replace(`/${unit.id}`, ''));
    await expectAccessible(secretary);
    await secretary.getByRole('button', { name: 'Thông qua bảng điểm của 1 đơn vị' }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Thông qua', exact: true }).click();
    await expect(secretary.getByText('Đã thống nhất', { exact: true })).toBeVisible();
    await expectAccessible(secretary);
  });

  await test.step('the unit reads every point on one page', async () => {
    await officer.goto(root);
    await officer.getByRole('link', { name: 'Phiếu giải trình điểm' }).click();
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText(
      `Phiếu giải trình điểm thi đua năm ${thisYear}`,
    );
    await expect(officer.getByText('Công văn chỉ áp dụng từ năm sau')).toBeVisible();
    await expect(officer.getByText('Hội nghị ghi nhận một phần')).toBeVisible();
    await expect(officer.getByText('13,00').first()).toBeVisible();
    await expectAccessible(officer);
  });
});
