import { randomUUID } from 'node:crypto';
import { inPrintedOrder } from '@/lib/criteria/rules/issuing';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { bands, input, leaf, rule, section, table } from './criteria';
import { testNow } from './world';

/** Section I of 10 points: I.1 by bands with an example that holds, I.2 by what is entered. */
export function smallTable(word = 'Bảng thử nghiệm'): CriteriaTable {
  const [top, first, second] = [randomUUID(), randomUUID(), randomUUID()];
  const byBands = rule({ kind: 'numberBands', input: 'share', bands: bands({ '95..': '6', '..95)': '0' }) }, [
    input('share', { label: 'Tỷ lệ giải quyết đúng hạn', maximum: '100' }),
  ]);
  const entered = rule({ kind: 'direct', input: 'points' }, [input('points', { label: 'Điểm', measure: 'điểm' })]);
  const examples = [{ id: randomUUID(), values: { share: '96' }, others: [], points: '6' }];
  const one = leaf(first, '6', byBands, { code: 'I.1', title: `${word} I.1`, examples });
  const two = leaf(second, '4', entered, { code: 'I.2', title: `${word} I.2` });
  return table([section(top, '10', [[one], [two]], { code: 'I', title: `${word} I` })], {
    title: word,
    declaredTotal: '10',
  });
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue; // a round trip through JSON is JSON

/** Stores a small table as the draft of a campaign (null: a template), issued as version 1 unless told otherwise. */
export async function storeTable(campaignId: string | null, word?: string, wish: { issued?: boolean } = {}) {
  const whole = smallTable(word);
  const { criteria, ...settings } = whole;
  const rowOf = ({ id, parentId, ordinal, code, title, ...content }: Criterion) => ({
    ...{ id, parentId, ordinal, code, title, content: json(content) },
    ...{ updatedAt: testNow, updatedBy: 'test' },
  });
  const { id } = await db.criteriaTable.create({
    data: {
      ...{ campaignId, title: whole.title, settings: json(settings), createdAt: testNow, createdBy: 'test' },
      criteria: { createMany: { data: criteria.map(rowOf) } },
    },
  });
  if (campaignId && wish.issued !== false) {
    const content = json(inPrintedOrder(whole));
    await db.criteriaVersion.create({
      data: { tableId: id, number: 1, content, issuedAt: testNow, issuedBy: 'test' },
    });
  }
  const [top, first, second] = criteria;
  if (!top || !first || !second) throw new Error('The small table has three criteria');
  return { tableId: id, table: whole, top, first, second };
}
