import { describe, expect, it } from 'vitest';
import { phasesHtml } from './phase-badges';
import { phasesInWords } from './phase-now';

describe('the phases of a year in words', () => {
  const phases = [
    { kind: 'registration', opensOn: '2026-01-01', closesOn: '2026-03-31' },
    { kind: 'reportYear', opensOn: '2026-11-10', closesOn: '2026-12-05' },
  ] as const;
  const badgesOn = (today: string, some: readonly (typeof phases)[number][] = phases) =>
    phasesHtml(phasesInWords(some, today)).text;

  it('are what is open, else what comes', () => {
    expect(badgesOn('2026-03-31')).toContain('badge-progress');
    expect(badgesOn('2026-06-01')).toMatch(/badge-neutral">Báo cáo.* từ 10\/11\/2026/);
  });
  it('carry the sign of what is finished once all are over, and of what has not begun while none is planned', () => {
    expect(badgesOn('2026-12-06')).toContain('badge-success">Đã kết thúc các giai đoạn');
    expect(badgesOn('2026-12-06', [])).toContain('badge-neutral">Chưa định thời gian');
  });
});
