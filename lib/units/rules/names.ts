import { lineProblem } from '@/lib/block';

export const nameLine = { empty: 'Nhập tên đơn vị.', longest: 200 } as const;
export const shortNameLine = { empty: 'Nhập tên viết tắt.', longest: 60 } as const;
export const codeLine = {
  empty: 'Nhập mã đơn vị.',
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{1,29}$/,
  rule: 'Mã gồm 2–30 chữ không dấu, số, dấu chấm, gạch ngang hoặc gạch dưới.',
} as const;

/** What a unit is called. */
export type UnitNames = { readonly code: string; readonly name: string; readonly shortName: string };

/** What is wrong with trimmed names, in the words of the form, which asks the same on the server: a browser needs no zod for it. */
export function nameProblems({ code, name, shortName }: UnitNames): string[] {
  const codeProblem = code === '' ? codeLine.empty : codeLine.pattern.test(code) ? null : codeLine.rule;
  const problems = [lineProblem(name, nameLine), lineProblem(shortName, shortNameLine), codeProblem];
  return problems.filter((one) => one !== null);
}
