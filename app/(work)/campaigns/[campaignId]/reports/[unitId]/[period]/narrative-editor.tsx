'use client';

import { useState } from 'react';
import { type RowSaver, useRow, useRowSaver } from '@/components/row-saver';
import { RowState } from '@/components/row-state';
import { RowVersions } from '@/components/row-versions';
import { saveLeaving } from '@/components/save-leaving';
import { FieldNotes, fieldAria, Textarea } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { saveNarrativeCall } from '@/lib/reports/actions';
import type { ReportSheet, SheetNarrative } from '@/lib/reports/queries/sheet';
import { narrativeKey } from './draft-keys';

type Saved = { revision: number; text: string };
type Saver = RowSaver<string, Saved>;

/** What the unit tells under each of the bloc's heads; every head saves itself. */
export function NarrativeEditor({ sheet }: { sheet: Omit<ReportSheet, 'lines'> }) {
  const { key, narratives } = sheet;
  const saver = useRowSaver<string, Saved>({
    sheet: narrativeKey(key),
    revisions: Object.fromEntries(narratives.map((one) => [one.headId, one.revision])),
    save: (headId, text, revision) => saveNarrativeCall({ ...key, headId, text, revision }),
    saveLeaving: (headId, texts, revision) =>
      saveLeaving(
        'narratives',
        texts.map((text) => ({ ...key, headId, text, revision })),
      ),
  });
  if (narratives.length === 0) return null;
  return (
    <Panel description="Viết ngắn gọn theo các đề mục của khối; tự lưu khi viết." title="Thuyết minh">
      <div className="grid gap-4 lg:grid-cols-2">
        {narratives.map((narrative) => (
          <HeadEditor key={narrative.headId} narrative={narrative} saver={saver} writable={sheet.can.writeNarratives} />
        ))}
      </div>
    </Panel>
  );
}

type HeadEditorProps = { narrative: SheetNarrative; saver: Saver; writable: boolean };

function HeadEditor({ narrative, saver, writable }: HeadEditorProps) {
  const { status, draft, version } = useRow(saver, narrative.headId);
  const [theirs, setTheirs] = useState<string>();
  const id = `head-${narrative.headId}`;
  const errors = status.state === 'invalid' ? status.errors.text : undefined;
  const other = status.state === 'conflict' ? (status.current as Saved) : null; // the refusal of saveNarrative brings it along
  return (
    <div className="min-w-0 max-w-4xl self-end">
      <label className="block font-medium" htmlFor={id}>
        {narrative.head}
      </label>
      <FieldNotes errors={errors} id={id} />
      <Textarea
        {...fieldAria(id, { errors })}
        defaultValue={draft ?? theirs ?? narrative.text}
        id={id}
        key={version}
        onBlur={() => saver.flush(narrative.headId)}
        onInput={(event) => saver.change(narrative.headId, event.currentTarget.value)}
        readOnly={!writable}
        rows={4}
      />
      {other && status.state === 'conflict' ? (
        <RowVersions
          boxes={[{ name: id, label: narrative.head, mine: draft ?? '', saved: other.text }]}
          message={status.message}
          onKeep={() => saver.keepMine(narrative.headId, other.revision)}
          onTake={() => {
            setTheirs(other.text);
            saver.dropMine(narrative.headId, other.revision);
          }}
        />
      ) : (
        <RowState onRetry={() => saver.flush(narrative.headId)} status={status} />
      )}
    </div>
  );
}
