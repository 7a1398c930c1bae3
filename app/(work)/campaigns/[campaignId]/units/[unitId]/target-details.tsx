import { HtmlBlock } from '@/components/ui/html-row';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import type { UnitPage } from '@/lib/rankings/queries/unit';
import type { UnitTarget } from '@/lib/rankings/queries/unit-targets';
import { ProofLink } from './proof-link';
import { closedProofHtml, proofHtml } from './target-html';

/** Which targets stand open, as the address says: all, one by its id, or none. */
export type Opened = 'all' | UnitTarget | undefined;

/** Everything behind the figures of the target that was opened, or of all. The table links here. */
export function TargetDetails({ page, opened }: { page: UnitPage; opened: Opened }) {
  if (!opened) return null;
  return (
    // Whoever pressed a link of the table goes on from here.
    <div className="scroll-mt-20" id="proof" tabIndex={-1}>
      {opened === 'all' ? <AllProof page={page} /> : <OneProof page={page} target={opened} />}
    </div>
  );
}

function OneProof({ page, target }: { page: UnitPage; target: UnitTarget }) {
  const place = page.targets.indexOf(target);
  const steps = [
    { label: 'Chỉ tiêu trước', to: page.targets[place - 1] },
    { label: 'Chỉ tiêu sau', to: page.targets[place + 1] },
  ];
  const links = steps.map(
    ({ label, to }) =>
      to && (
        <ProofLink key={label} page={page} target={to.id}>
          {label}
        </ProofLink>
      ),
  );
  return (
    <Panel
      actions={links}
      description="Kết quả, minh chứng từng kỳ và các lần trả lại."
      title={`${target.ordinal}. ${target.text}`}
    >
      <HtmlBlock block={proofHtml(target, page.mayDownload)} />
    </Panel>
  );
}

function AllProof({ page }: { page: UnitPage }) {
  return (
    <Panel
      description={
        <>
          {formatNumber(page.targets.length)} chỉ tiêu
          <span className="print:hidden">; mở từng chỉ tiêu để xem, trang in có tất cả</span>.
        </>
      }
      flush
      title="Minh chứng"
    >
      <div className="print:columns-2">
        {page.targets.map((target) => (
          <HtmlBlock
            block={closedProofHtml(target, page.mayDownload)}
            className="border-t border-line first:border-t-0"
            key={target.id}
          />
        ))}
      </div>
    </Panel>
  );
}
