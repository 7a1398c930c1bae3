import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import { adoptScoresAction } from '@/lib/scores/actions';
import type { ScoreList } from '@/lib/scores/queries/list';

/** In the meeting: each score may still be agreed item by item, then the whole table is adopted. */
export function AdoptionPanel({ list }: { list: ScoreList }) {
  // What was adopted stays so; of who left before, nothing more is.
  const rows = list.rows.filter((row) => row.leftSince === null || row.status === 'agreed');
  const count = (...statuses: string[]) => rows.filter((row) => statuses.includes(row.status)).length;
  const [appraised, open, unsent] = [
    count('appraised'),
    count('submitted', 'returned'),
    count('not-due', 'none', 'not-owed', 'draft'),
  ];
  if (!list.can.agree) return null;
  const agreed = count('agreed');
  if (appraised === 0) return open === 0 && agreed > 0 ? <Adopted count={agreed} list={list} /> : null;
  const what = `bảng điểm của ${formatNumber(appraised)} đơn vị`;
  return (
    <Panel
      description="Hội nghị thống nhất từng tiêu chí ở trang của mỗi đơn vị; thông qua rồi thì điểm được khóa."
      title="Thống nhất điểm tại hội nghị"
    >
      {open > 0 ? (
        <Alert tone="info">
          Còn {formatNumber(open)} đơn vị chưa thẩm định xong. Thông qua bảng điểm khi mọi bản đã gửi đều được thẩm
          định.
        </Alert>
      ) : (
        <>
          <Unconfirmed list={list} />
          <ActionForm action={adoptScoresAction}>
            <input name="campaignId" type="hidden" value={list.campaign.id} />
            <input name="units" type="hidden" value={appraised} />
            <ConfirmButton
              confirmLabel="Thông qua"
              consequence={`Điểm thống nhất của ${formatNumber(appraised)} đơn vị được khóa và lưu nguyên bản, không sửa được nữa.${unsent > 0 ? ` ${formatNumber(unsent)} đơn vị không gửi bản tự chấm sẽ không có điểm.` : ''}`}
              title={`Thông qua ${what}?`}
              trigger={`Thông qua ${what}`}
            />
          </ActionForm>
        </>
      )}
    </Panel>
  );
}

/** What can no longer be stated of a unit once its score is adopted. */
function Unconfirmed({ list }: { list: ScoreList }) {
  if (list.unconfirmed === 0) return null;
  return (
    <Alert
      className="mb-4"
      title={`${formatNumber(list.unconfirmed)} đơn vị còn điều kiện xếp loại chưa xác nhận`}
      tone="warning"
    >
      Sau khi thông qua thì không xác nhận được nữa, và đơn vị không được xếp loại nào cần điều kiện đó. Xác nhận ở{' '}
      <LocalLink className="row-link" href={`/campaigns/${list.campaign.id}/ranking/scores/facts`}>
        trang Điều kiện và vi phạm
      </LocalLink>
      .
    </Alert>
  );
}

/** What became of it, and what comes next. */
function Adopted({ list, count }: { list: ScoreList; count: number }) {
  return (
    <Alert title={`Hội nghị đã thông qua bảng điểm của ${formatNumber(count)} đơn vị`} tone="success">
      Điểm đã khóa. {list.published ? 'Kết quả đã công bố, xem ở' : 'Bước tiếp theo: công bố kết quả ở'}{' '}
      <LocalLink className="row-link" href={`/campaigns/${list.campaign.id}/ranking/scores`}>
        trang Xếp hạng
      </LocalLink>
      .
    </Alert>
  );
}
