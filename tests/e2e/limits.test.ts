import { db } from '@/lib/db/client';
import { callAction, enterWithoutBrowser, findAction } from '../support/actions';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeBlocYear, makeRegistration } from '../support/world';
import { pasteInto } from './registration-steps';

test('five thousand rows from Excel are refused at once, and the sheet goes on', async ({ enter }) => {
  const { accounts, unit, campaign } = await makeBlocYear({ year: thisYear });
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'draft' });
  await givePasswords([accounts.officer]);
  const page = await enter(accounts.officer);
  await page.goto(`/campaigns/${campaign.id}/targets/${unit.id}`);
  const rows = Array.from({ length: 5000 }, (_, index) => [
    `Chỉ tiêu thứ ${index}`,
    '%',
    'tăng',
    '93',
    '96',
    '',
    '',
    '1',
  ]);
  await pasteInto(page, 'Cải cách hành chính', rows);
  const dialog = page.getByRole('dialog', { name: 'Chưa dán được' });
  await expect(dialog).toContainText(
    'Khối vừa chép có 5.000 dòng, nhưng từ chỗ này chỉ dán được 298 dòng vì một bản đăng ký có nhiều nhất 300 chỉ tiêu.',
    { timeout: 2000 },
  );
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await expect(dialog).toBeHidden();

  await pasteInto(page, 'Cải cách hành chính', rows.slice(0, 2));
  await page.getByRole('button', { name: 'Dán 2 dòng' }).click();
  await expect(page.getByText('Đã dán 2 dòng.')).toBeVisible();
});

test('a form larger than the server takes says so, and keeps what was typed', async ({ enter, complaints }) => {
  const { accounts } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.officer]);
  const page = await enter(accounts.officer);
  await page.goto('/evidence/new');
  const abstract = 'dài '.repeat(300_000);
  await page.getByLabel('Số/ký hiệu').fill('1/BC');
  await page.getByLabel('Trích yếu').evaluate((box: HTMLTextAreaElement, text) => {
    box.value = text;
  }, abstract);
  await page.getByRole('button', { name: 'Thêm vào kho minh chứng' }).click();
  await expect(
    page.getByText('Nội dung gửi lên quá lớn (hơn 1 MB) nên không được nhận. Hãy rút gọn rồi gửi lại.'),
  ).toBeVisible();
  await expect(page.getByLabel('Số/ký hiệu')).toHaveValue('1/BC');
  await expect(page.getByLabel('Trích yếu')).toHaveValue(abstract);
  expect(complaints.splice(0)).toEqual([
    `Failed to load resource: the server responded with a status of 413 (Payload Too Large) ${page.url()}`,
  ]);
});

test('of eight who send the same registration at once one wins, and the others are told', async () => {
  const { accounts, unit, campaign } = await makeBlocYear({ year: thisYear });
  const place = { campaignId: campaign.id, unitId: unit.id };
  const registration = await makeRegistration({ ...place, status: 'draft' });
  await givePasswords([accounts.head]);
  const head = await enterWithoutBrowser(accounts.head.userName);
  const path = `/campaigns/${campaign.id}/targets/${unit.id}/check`;
  const eight = <Value>(call: () => Promise<Value>) => Promise.all(Array.from({ length: 8 }, call));
  // A cold server would answer them one by one.
  const [page] = await eight(() => head.get(path));
  const seen = /name="seen"[^>]*value="([0-9a-f]{32})"/.exec((await page?.text()) ?? '')?.[1] ?? '';

  const action = findAction('submitTargetsAction');
  const answers = await eight(() => callAction(head, action, { path, form: { ...place, seen } }));
  const told = await Promise.all(
    answers.map(async (answer) => {
      const goesTo = answer.headers()['x-action-redirect']?.split(';')[0];
      return goesTo ?? /"message":"([^"]*)"/.exec(await answer.text())?.[1];
    }),
  );
  const sent = 'Bản đăng ký đã gửi và đang chờ tổ thư ký rà soát nên chưa sửa được.';
  const won = `/campaigns/${campaign.id}/targets/${unit.id}?sent=2`;
  expect(told.toSorted()).toEqual([won, ...Array.from({ length: 7 }, () => sent)].toSorted());
  expect(
    await db.registration.findUniqueOrThrow({
      where: { id: registration.id },
      select: { status: true, round: true, _count: { select: { snapshots: true } } },
    }),
  ).toEqual({ status: 'submitted', round: 1, _count: { snapshots: 1 } });
  expect(await db.auditEvent.count({ where: { campaignId: campaign.id, action: 'targets.submit' } })).toBe(1);
  await head.dispose();
});
