import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import type { TargetSheet } from '@/lib/targets/queries/sheet';

export type TitleWords = TargetSheet['titles'][number];

/** The titles aimed for, as words. */
export function Titles({ titles }: { titles: readonly TitleWords[] }) {
  return (
    <ul className="list-disc pl-5">
      {titles.map((title) => (
        <li key={title.code}>
          {title.name}: {formatNumber(title.quantity)}
          {title.note && <span className="text-muted"> – {title.note}</span>}
        </li>
      ))}
    </ul>
  );
}

export function TitlesList({ titles }: { titles: readonly TitleWords[] }) {
  if (titles.length === 0) return null;
  return (
    <Panel title="Danh hiệu, hình thức khen thưởng đăng ký">
      <Titles titles={titles} />
    </Panel>
  );
}
