import { expect, type Page } from '@playwright/test';

/** The line of the task list that speaks of all this. */
export function task(page: Page, title: string) {
  return page.getByRole('listitem').filter({ hasText: title });
}

/** The head of the page of a sheet: its name, where it stands, what comes next. */
export function headOf(page: Page) {
  return page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
}

/** Goes home and does what a task asks. */
export async function takeTask(page: Page, title: string, verb: string): Promise<void> {
  await page.goto('/');
  await task(page, title).getByRole('link', { name: verb, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Việc cần làm');
}
