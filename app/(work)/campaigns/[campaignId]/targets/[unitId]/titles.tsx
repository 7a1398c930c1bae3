'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveTitlesAction } from '@/lib/targets/actions';
import { TitleFields, type TitleRow } from './title-fields';
import { Titles, type TitleWords } from './titles-list';

type TitlesPanelProps = {
  campaignId: string;
  unitId: string;
  /** What was registered when the page was made: who saves over a later list is told. */
  seen: string;
  titles: readonly TitleWords[];
  rows: readonly TitleRow[];
};

/**
 * The titles and commendations the unit aims for, and on request a number beside each that is in force this year. The
 * form appears when it is asked for: most visits of a sheet are about its targets.
 */
export function TitlesPanel({ titles, rows, ...place }: TitlesPanelProps) {
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      actions={
        !editing && (
          <Button onClick={() => setEditing(true)} size="small">
            {titles.length > 0 ? 'Sửa danh hiệu đăng ký' : 'Đăng ký danh hiệu'}
          </Button>
        )
      }
      description={editing ? 'Ghi số lượng phấn đấu đạt trong năm; bỏ trống nếu không đăng ký.' : undefined}
      id="titles"
      title="Danh hiệu, hình thức khen thưởng đăng ký"
    >
      {editing && <TitlesForm {...place} rows={rows} />}
      <div className={editing ? 'hidden print:block' : undefined}>
        {titles.length > 0 ? <Titles titles={titles} /> : <p className="text-muted">Chưa đăng ký danh hiệu nào.</p>}
      </div>
    </Panel>
  );
}

function TitlesForm({ campaignId, unitId, seen, rows }: Omit<TitlesPanelProps, 'titles'>) {
  return (
    <ActionForm action={saveTitlesAction} className="max-w-4xl print:hidden" id="titles-form">
      <input name="campaignId" type="hidden" value={campaignId} />
      <input name="unitId" type="hidden" value={unitId} />
      <input name="seen" type="hidden" value={seen} />
      <TitleFields rows={rows} />
      <div className="mt-4">
        <SubmitButton pendingLabel="Đang lưu…" variant="secondary">
          Lưu danh hiệu đăng ký
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
