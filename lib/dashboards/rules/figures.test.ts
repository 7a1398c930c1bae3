import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Held } from '@/lib/reports/rules/held';
import {
  addUp,
  blocsBehind,
  countWaiting,
  difference,
  differenceSentence,
  isComparable,
  joinSums,
  lateSentence,
  mean,
  newestRanking,
  provinceSentence,
  trendSentence,
} from './figures';

const completions = fc.array(fc.integer({ min: 0, max: 20_000 }).map((value) => (value / 100).toFixed(2)));

describe('means', () => {
  it('are the same whether units are added at once or bloc by bloc, in any order', () => {
    fc.assert(
      fc.property(completions, completions, (left, right) => {
        const joined = joinSums([addUp(left), addUp(right)]);
        expect(joined).toEqual(addUp([...right, ...left]));
        expect(mean(joined)).toBe(mean(addUp([...left, ...right].toReversed())));
      }),
    );
  });
  it('round half up, and are nothing without units', () => {
    expect(mean(addUp(['0.01', '0.02']))).toBe('0.02');
    expect(mean(addUp([]))).toBeNull();
    expect(mean(undefined)).toBeNull();
  });
});

describe('the newest published ranking', () => {
  const published = new Date('2026-01-15T03:00:00.000Z');
  const campaign = (blocId: string, year: number, publishedAt: Date | null) => {
    return { blocId, year, campaignId: `${blocId}-${year}`, publishedAt };
  };
  const campaigns = [
    campaign('a', 2024, new Date('2025-01-10T03:00:00.000Z')),
    campaign('a', 2026, null),
    campaign('a', 2025, published),
    campaign('a', 2027, new Date('2028-01-10T03:00:00.000Z')),
    campaign('b', 2026, null),
  ];
  it('is of the asked year or before it, whatever the order', () => {
    const newest = { year: 2025, campaignId: 'a-2025', at: '2026-01-15T03:00:00.000Z' };
    expect(newestRanking(campaigns, 'a', 2026)).toEqual(newest);
    expect(newestRanking(campaigns.toReversed(), 'a', 2025)).toEqual(newest);
    expect(newestRanking(campaigns, 'a', 2024)?.campaignId).toBe('a-2024');
  });
  it('is none before the first, or in a bloc that published nothing', () => {
    expect([newestRanking(campaigns, 'a', 2023), newestRanking(campaigns, 'b', 2026)]).toEqual([null, null]);
  });
});

describe('blocs behind the province', () => {
  const bloc = (name: string, completion: string | null) => ({ name, completion });
  const [ahead, equal, near, far, silent] = [
    bloc('ahead', '90.01'),
    bloc('equal', '90.00'),
    bloc('near', '89.99'),
    bloc('far', '9.00'),
    bloc('silent', null),
  ];
  it('are those below its mean, those without a result first, then the farthest', () => {
    expect(blocsBehind([ahead, near, equal, silent, far], '90.00')).toEqual([
      { bloc: silent, gap: null },
      { bloc: far, gap: '81.00' },
      { bloc: near, gap: '0.01' },
    ]);
  });
  it('keep their order among equals, and are none while there is no mean', () => {
    const [one, two] = [bloc('one', null), bloc('two', null)];
    expect(blocsBehind([one, two], '90.00')).toEqual([
      { bloc: one, gap: null },
      { bloc: two, gap: null },
    ]);
    expect(blocsBehind([far, silent], null)).toEqual([]);
  });
});

describe('who is late, in a sentence', () => {
  const missed = (unitId: string, since: string, campaignId = 'a', held: Held | null = null) => {
    return { unitId, unitName: `Sở ${unitId}`, campaignId, since, held };
  };
  it('counts units, blocs and debts, and names who has been for longest where that is one', () => {
    const late = [missed('A', '2026-10-02'), missed('B', '2026-10-01', 'b'), missed('B', '2026-10-01', 'b')];
    expect(lateSentence(late, '2026-10-11')).toBe('2 đơn vị của 2 khối đang chậm 3 việc. Lâu nhất là Sở B: 10 ngày.');
    expect(lateSentence([...late, missed('C', '2026-10-01')], '2026-10-11')).toBe(
      '3 đơn vị của 2 khối đang chậm 4 việc. Lâu nhất là 10 ngày.',
    );
  });
  it('says how much of it cannot be begun, and counts once who waits for the secretariat', () => {
    const late = [
      missed('A', '2026-10-01'),
      missed('A', '2026-10-02', 'a', 'registration-unsent'),
      missed('B', '2026-10-02', 'a', 'registration-submitted'),
      missed('B', '2026-10-03', 'a', 'registration-submitted'),
    ];
    expect(lateSentence(late, '2026-10-11')).toBe(
      '2 đơn vị của 1 khối đang chậm 4 việc, trong đó 3 báo cáo chưa làm được vì đăng ký chưa được chấp nhận. Lâu nhất là Sở A: 10 ngày.',
    );
    expect(countWaiting(late)).toBe(1);
  });
  it('says that nobody is', () => {
    expect(lateSentence([], '2026-10-11')).toBe('Không đơn vị nào đang chậm.');
  });
});

describe('the comparison with last year', () => {
  it('is exact, and nothing where one side is missing', () => {
    expect([
      difference('90.30', '90.10'),
      difference('80.00', '90.00'),
      difference(null, '1.00'),
      difference('1.00', null),
    ]).toEqual(['0.20', '-10.00', null, null]);
  });
  it('reads as a sentence', () => {
    expect(differenceSentence('2.10', 2026, 117)).toBe('cao hơn 2,10 điểm so với cùng kỳ năm 2025 (117 đơn vị)');
    expect(differenceSentence('-2.10', 2026, 117)).toBe('thấp hơn 2,10 điểm so với cùng kỳ năm 2025 (117 đơn vị)');
    expect(differenceSentence('0.00', 2026, 117)).toBe('bằng cùng kỳ năm 2025 (117 đơn vị)');
    expect(differenceSentence(null, 2026, 0)).toBe('chưa có số liệu cùng kỳ năm 2025 để so sánh');
    const facts = {
      period: 'Đến hết quý I',
      report: 'quý I',
      year: 2026,
      isAhead: false,
      blocs: 16,
      units: 150,
      counted: 150,
      unreported: 0,
      countedBefore: 117,
      completion: '78.20',
      difference: '1.00',
      lateUnits: 3,
    };
    expect(provinceSentence(facts)).toBe(
      'Đến hết quý I: 150 đơn vị của 16 khối hoàn thành bình quân 78,20%, cao hơn 1,00 điểm so với cùng kỳ năm 2025 (117 đơn vị). 3 đơn vị đang chậm.',
    );
    expect(provinceSentence({ ...facts, counted: 143 })).toBe(
      'Đến hết quý I: 143 trong 150 đơn vị của 16 khối có kết quả được tính, hoàn thành bình quân 78,20%, cao hơn 1,00 điểm so với cùng kỳ năm 2025 (117 đơn vị). 3 đơn vị đang chậm.',
    );
    expect(provinceSentence({ ...facts, completion: null, lateUnits: 0 })).toBe(
      'Đến hết quý I: 150 đơn vị của 16 khối chưa có kết quả nào được tính. Không đơn vị nào đang chậm.',
    );
    expect(provinceSentence({ ...facts, blocs: 0, units: 0, completion: null, lateUnits: 0 })).toBe(
      'Chưa khối nào có năm thi đua 2026.',
    );
    expect(provinceSentence({ ...facts, blocs: 2, units: 0, completion: null, lateUnits: 0 })).toBe(
      'Năm 2026: 2 khối đã tạo năm thi đua, chưa khối nào có đơn vị thành viên.',
    );
    expect(provinceSentence({ ...facts, isAhead: true, completion: null })).toBe(
      'Năm 2026: 150 đơn vị của 16 khối chưa bắt đầu.',
    );
  });
  it('waits until half of the counted units have reported the period', () => {
    const comparable = (counted: number, unreported: number) => isComparable({ counted, unreported });
    expect([comparable(0, 0), comparable(10, 0), comparable(10, 5), comparable(11, 5)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([comparable(10, 6), comparable(11, 6), comparable(1, 1)]).toEqual([false, false, false]);
  });
  it('names the units that have not reported, and gives way to the reason why it waits', () => {
    const facts = {
      ...{
        period: 'Đến hết năm 2026',
        report: 'cả năm',
        year: 2026,
        isAhead: false,
        blocs: 16,
        units: 100,
        counted: 100,
        countedBefore: 98,
      },
      ...{ completion: '91.72', difference: '-6.73', lateUnits: 0 },
    };
    const start = 'Đến hết năm 2026: 100 đơn vị của 16 khối hoàn thành bình quân 91,72%, ';
    const end = ' Không đơn vị nào đang chậm.';
    expect(provinceSentence({ ...facts, unreported: 2 })).toBe(
      `${start}trong đó 2 đơn vị tính theo kỳ trước vì báo cáo cả năm chưa gửi hoặc bị trả lại; thấp hơn 6,73 điểm so với cùng kỳ năm 2025 (98 đơn vị).${end}`,
    );
    expect(provinceSentence({ ...facts, unreported: 98 })).toBe(
      `${start}trong đó 98 đơn vị tính theo kỳ trước vì báo cáo cả năm chưa gửi hoặc bị trả lại; chưa so được với năm trước vì mới 2/100 đơn vị báo cáo kỳ này.${end}`,
    );
    expect(provinceSentence({ ...facts, unreported: 100 })).toBe(
      `${start}cả 100 đơn vị tính theo kỳ trước vì báo cáo cả năm chưa gửi hoặc bị trả lại; chưa so được với năm trước vì mới 0/100 đơn vị báo cáo kỳ này.${end}`,
    );
    expect(provinceSentence({ ...facts, unreported: 98, difference: null })).toBe(
      `${start}trong đó 98 đơn vị tính theo kỳ trước vì báo cáo cả năm chưa gửi hoặc bị trả lại; chưa có số liệu cùng kỳ năm 2025 để so sánh.${end}`,
    );
  });
});

describe('the trend', () => {
  const year = (number: number, completion: string | null, units: number) => ({ year: number, completion, units });
  const all = { counted: 9, unreported: 0 };
  const said = (...trend: ReturnType<typeof year>[]) => trendSentence(trend, 2026, all);
  it('says which numbers are compared, and that other units stand behind them', () => {
    expect(said(year(2023, null, 0), year(2024, '96.10', 115), year(2026, '91.20', 151))).toBe(
      'Từ 96,10% năm 2024 (115 đơn vị) giảm còn 91,20% năm 2026 (151 đơn vị). Số đơn vị được tính khác nhau nên chỉ so sánh tương đối.',
    );
    expect(said(year(2025, '90.00', 9), year(2026, '100.00', 9))).toBe(
      'Từ 90,00% năm 2025 (9 đơn vị) tăng lên 100,00% năm 2026 (9 đơn vị).',
    );
    expect(said(year(2025, '90.00', 9), year(2026, '90.00', 9))).toBe(
      'Từ 90,00% năm 2025 (9 đơn vị) giữ ở mức 90,00% năm 2026 (9 đơn vị).',
    );
  });
  it('of one year or none is no trend', () => {
    expect(said(year(2025, null, 0), year(2026, '90.00', 9))).toBe(
      'Mới có số liệu một năm: 90,00% năm 2026 (9 đơn vị).',
    );
    expect(said(year(2026, null, 0))).toBe('Chưa có số liệu.');
  });
  it('tells the year apart while too few of its units have reported the period', () => {
    const few = { counted: 9, unreported: 5 };
    expect(trendSentence([year(2024, '80.00', 9), year(2025, '90.00', 9), year(2026, '70.00', 9)], 2026, few)).toBe(
      'Từ 80,00% năm 2024 (9 đơn vị) tăng lên 90,00% năm 2025 (9 đơn vị). Đến nay 70,00% năm 2026 (9 đơn vị), mới 4/9 đơn vị báo cáo kỳ này nên chưa so được.',
    );
    expect(trendSentence([year(2026, '70.00', 9)], 2026, few)).toBe(
      'Đến nay 70,00% năm 2026 (9 đơn vị), mới 4/9 đơn vị báo cáo kỳ này nên chưa so được.',
    );
    expect(trendSentence([year(2025, '90.00', 9), year(2026, null, 0)], 2026, few)).toBe(
      'Mới có số liệu một năm: 90,00% năm 2025 (9 đơn vị).',
    );
  });
});
