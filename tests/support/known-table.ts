import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { choice, count, deduct, input, leaf, perCase, rule, section, table } from './criteria';
import { giveItem, withIds } from './scores';

/** 30 points that nobody types: the award of the year before ("1.1"), an outside score ("1.2"); and reports, an owner's ("1.3"). */
export function knownTable(indexName: string, owner: { id: string; name: string }): CriteriaTable {
  const award = choice(
    'award',
    { gov: 'Cờ thi đua của Chính phủ', tinh: 'Cờ thi đua của UBND tỉnh' },
    { label: 'Khen thưởng năm trước', mayBeNone: true, source: { kind: 'priorAward' } },
  );
  const levels = [
    { choice: 'gov', points: '15' },
    { choice: 'tinh', points: '10' },
  ];
  const outside = input('index', { label: 'Chỉ số', measure: 'điểm', source: { kind: 'external', name: indexName } });
  const late = count('late', { label: 'Số báo cáo chậm', measure: 'báo cáo' });
  const made = table(
    [
      section('1', '29', [
        [leaf('1.1', '15', rule({ kind: 'priorAward', input: 'award', levels }, [award]), { title: 'Khen thưởng' })],
        [
          leaf('1.2', '10', rule({ kind: 'fromOutside', input: 'index', outOf: '100' }, [outside]), {
            title: 'Cải cách',
          }),
        ],
        [
          leaf(
            '1.3',
            '4',
            rule({ kind: 'standard' }, [late], { deductions: [deduct('Chậm', perCase('late', '0.5'))] }),
            { title: 'Chế độ báo cáo' },
          ),
        ],
      ]),
    ],
    { title: 'Bảng tiêu chí', declaredTotal: '29' },
  );
  return giveItem(withIds(made), '1.3', owner);
}
