import type { Period } from '@/lib/campaigns/rules/phases';
import { periods } from '@/lib/campaigns/rules/phases';
import { dutyLabels } from '@/lib/duties/rules/words';
import { FilterSelect } from './ui/filter-select';

/** The choice up to which period results count. */
export function PeriodChoice({ value }: { value: Period }) {
  const options = periods.map((period) => ({ value: period, label: dutyLabels[period] }));
  return <FilterSelect all="Kỳ đã chốt gần nhất" label="Tính đến kỳ" name="period" options={options} value={value} />;
}

/** The period named in an address, or null when none or an unknown one is. */
export function periodFrom(value: string | string[] | undefined): Period | null {
  return periods.find((period) => period === value) ?? null;
}
