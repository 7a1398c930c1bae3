import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import type { TargetSheet } from '@/lib/targets/queries/sheet';

/** The titles aimed for, as words. */
export function Titles({ sheet }: { sheet: TargetSheet }) {
  return (
    <ul className="list-disc pl-5">
      {sheet.titles.map((title) => (
        <li key={title.code}>
          {title.name}: {formatNumber(title.quantity)}
          {title.note && <span className="text-muted"> – {title.note}</span>}
        </li>
      ))}
    </ul>
  );
}

export function TitlesList({ sheet }: { sheet: TargetSheet }) {
  if (sheet.titles.length === 0) return null;
  return (
    <Panel title="Danh hiệu, hình thức khen thưởng đăng ký">
      <Titles sheet={sheet} />
    </Panel>
  );
}
