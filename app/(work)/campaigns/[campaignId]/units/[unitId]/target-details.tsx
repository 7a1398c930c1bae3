import { HtmlBlock } from '@/components/ui/html-row';
import { Panel } from '@/components/ui/panel';
import type { UnitPage } from '@/lib/rankings/queries/unit';
import { targetHtml } from './target-html';

/** Per target, everything behind its figures: results, notes, returns, evidence. The table links into it. */
export function TargetDetails({ page }: { page: UnitPage }) {
  return (
    <Panel
      description="Mở từng chỉ tiêu để xem kết quả, minh chứng từng kỳ và các lần trả lại."
      flush
      title="Minh chứng"
    >
      <div className="print:columns-2">
        {page.targets.map((target) => (
          <HtmlBlock
            block={targetHtml(target, page.mayDownload)}
            className="border-t border-line first:border-t-0"
            key={target.id}
          />
        ))}
      </div>
    </Panel>
  );
}
