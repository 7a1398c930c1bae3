import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { TextareaField } from '@/components/ui/form-fields';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { issueTableAction } from '@/lib/criteria/actions';
import { type Draft, getIssuePage } from '@/lib/criteria/queries/draft';
import { diffTables } from '@/lib/criteria/rules/diff/diff';
import { inPrintedOrder } from '@/lib/criteria/rules/issuing';
import type { TableProblem } from '@/lib/criteria/rules/problems/problem';
import { tableProblems } from '@/lib/criteria/rules/problems/table';
import { leavesOf } from '@/lib/criteria/rules/tree';
import { pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { sameData } from '@/lib/same';
import { getVersionChanges } from '@/lib/scores/queries/version-changes';
import { DiffView } from '../../diff-view';
import { ScoreChanges } from './score-changes';

export const metadata: Metadata = { title: 'Kiểm tra và ban hành bảng tiêu chí' };

type Props = PageProps<'/campaigns/[campaignId]/criteria/draft/issue'>;

/** What is still wrong, what is new against the version in force or last year's, and the button that issues. */
export default async function IssuePage({ params }: Props) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const [draft, changes] = await Promise.all([getIssuePage(actor, campaignId), getVersionChanges(actor, campaignId)]);
  if (!draft) notFound();
  const { table, issued, previous } = draft;
  const path: Href = `/campaigns/${campaignId}/criteria/draft`;
  const problems = tableProblems(table);
  const isSame = issued !== null && sameData(inPrintedOrder(table), issued.content);
  return (
    <>
      <PageHeader
        actions={<ButtonLink href={path}>Quay lại sửa</ButtonLink>}
        breadcrumbs={[
          { label: 'Bảng tiêu chí', href: `/campaigns/${campaignId}/criteria` },
          { label: 'Soạn thảo', href: path },
          { label: 'Ban hành' },
        ]}
        title="Kiểm tra và ban hành bảng tiêu chí"
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {problems.length > 0 && <Problems draft={draft} path={path} problems={problems} />}
        {problems.length === 0 && isSame && (
          <Alert>Bản đang soạn không khác gì phiên bản {issued.number} đã ban hành.</Alert>
        )}
        {problems.length === 0 && !isSame && <IssueForm draft={draft} />}
        {issued && !isSame && changes && <ScoreChanges found={changes} number={issued.number + 1} />}
        {issued && !isSame && (
          <DiffView
            diff={diffTables(issued.content, table)}
            same="Không có thay đổi."
            title={`So với phiên bản ${issued.number} đang áp dụng`}
          />
        )}
        {!issued && previous && (
          <DiffView
            diff={diffTables(previous, table)}
            same="Bảng giống hệt năm trước."
            title={`So với bảng tiêu chí năm ${previous.year}`}
          />
        )}
      </div>
    </>
  );
}

type ProblemsProps = { draft: Draft; problems: readonly TableProblem[]; path: Href };

function Problems({ draft, problems, path }: ProblemsProps) {
  const criteria = new Map(draft.table.criteria.map((one) => [one.id, one]));
  return (
    <Panel
      description="Mở từng dòng để sửa; danh sách này phải trống thì bảng mới ban hành được."
      title={`Còn ${formatNumber(problems.length)} điểm phải sửa`}
    >
      <ul className="grid gap-1.5">
        {problems.map((problem) => {
          const { criterionId } = problem;
          const criterion = criterionId === null ? undefined : criteria.get(criterionId);
          const name = criterion ? `${criterion.code} ${criterion.title}`.trim() || 'Tiêu chí' : 'Quy định chung';
          const href: Href = criterion ? `${path}/${criterion.id}` : `${path}/settings`;
          return (
            <li key={`${criterionId} ${refusalMessage(problem)}`}>
              <LocalLink className="row-link" href={href}>
                {name}
              </LocalLink>
              : {refusalMessage(problem)}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function IssueForm({ draft }: { draft: Draft }) {
  const { table, issued, tableId, fingerprint, frame } = draft;
  const number = (issued?.number ?? 0) + 1;
  const { members } = frame.counts;
  return (
    <Panel title={`Ban hành phiên bản ${number}`}>
      <p>
        Bảng có {formatNumber(leavesOf(table).length)} tiêu chí chấm điểm, tổng {pointsWords(table.declaredTotal)}. Mọi
        ví dụ đều đúng.
      </p>
      <ActionForm action={issueTableAction} className="mt-3 grid gap-4">
        <input name="tableId" type="hidden" value={tableId} />
        <input name="fingerprint" type="hidden" value={fingerprint} />
        {issued && (
          <TextareaField
            hint="Các đơn vị đọc được lý do này."
            label="Lý do sửa bảng đã ban hành"
            name="reason"
            required
          />
        )}
        <div>
          <ConfirmButton
            confirmLabel={`Ban hành cho ${formatNumber(members)} đơn vị`}
            consequence={`${formatNumber(members)} đơn vị của khối được chấm điểm theo bảng này. Phiên bản đã ban hành không sửa được; muốn thay đổi phải ban hành phiên bản mới kèm lý do.`}
            title={`Ban hành phiên bản ${number} của bảng tiêu chí?`}
            trigger="Ban hành"
          />
        </div>
      </ActionForm>
    </Panel>
  );
}
