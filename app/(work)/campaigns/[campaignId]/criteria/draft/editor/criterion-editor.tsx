'use client';

import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { saveCriterionCall } from '@/lib/criteria/actions';
import type { EditorChoices } from '@/lib/criteria/queries/choices';
import { criterionVersions } from '@/lib/criteria/rules/diff/versions';
import { ruleSentence } from '@/lib/criteria/rules/sentences/rule';
import type { Criterion } from '@/lib/criteria/rules/table';
import { unreadParts } from '@/lib/criteria/rules/typed';
import { EditorChoicesProvider } from './choices';
import { blankExample, ExampleRows } from './examples';
import { FactBoxes } from './facts';
import { LiveSums, liveProblems, ProblemLines, type SumAbove } from './live';
import { RuleForm } from './rule-form';
import { SavedPart } from './saved-part';
import { type LeafSettings, Tryout } from './tryout';

export type EditorPage = {
  tableId: string;
  criterion: Criterion;
  revision: number;
  isLeaf: boolean;
  year: number;
  settings: LeafSettings;
  sums: readonly SumAbove[];
  choices: EditorChoices;
};

/** Everything of one criterion; saves itself, and shows at once what it means, gives and lacks. */
export function CriterionEditor({ page }: { page: EditorPage }) {
  const { tableId, criterion, revision } = page;
  return (
    <SavedPart<Criterion>
      id={criterion.id}
      part={criterion}
      revision={revision}
      save={({ id, parentId: _, ordinal: __, ...content }, seen) =>
        saveCriterionCall({ tableId, criterionId: id, revision: seen, content })
      }
      sheet={`criterion/${tableId}`}
      theirsOf={(current) => {
        const theirs = current as { criterion: Criterion; revision: number }; // the refusal of saveCriterion brings it along
        return { part: theirs.criterion, revision: theirs.revision };
      }}
      versions={criterionVersions}
    >
      {(part, onChange, state) => (
        <EditorChoicesProvider value={page.choices}>
          <Parts onChange={onChange} page={page} part={part} state={state} />
        </EditorChoicesProvider>
      )}
    </SavedPart>
  );
}

type PartsProps = { page: EditorPage; part: Criterion; onChange: (part: Criterion) => void; state: ReactNode };

function Parts({ page, part, onChange, state }: PartsProps) {
  const { isLeaf, year, settings, sums } = page;
  const ready = unreadParts(part) === 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-4">
        <Panel title="Tiêu chí">
          <FactBoxes criterion={part} isLeaf={isLeaf} onChange={onChange} />
        </Panel>
        {isLeaf && (
          <RuleForm
            onChange={(rule) => onChange({ ...part, rule })}
            points={part.points}
            rule={part.rule}
            year={year}
          />
        )}
        {isLeaf && part.rule && (
          <Panel description="Mọi ví dụ phải đúng thì bảng mới ban hành được." title="Ví dụ">
            <ExampleRows
              criterion={part}
              onChange={(examples) => onChange({ ...part, examples })}
              ready={ready}
              settings={settings}
            />
          </Panel>
        )}
      </div>
      <div className="grid gap-4 xl:sticky xl:top-4">
        <Panel title="Tình trạng">
          <div className="grid gap-3">
            {ready && <ProblemLines problems={liveProblems(part, isLeaf, settings)} />}
            <LiveSums points={isLeaf ? part.points : '0'} sums={sums} />
          </div>
        </Panel>
        {isLeaf && part.rule && <Checks onChange={onChange} part={part} ready={ready} settings={settings} />}
      </div>
      {state}
    </div>
  );
}

type ChecksProps = {
  part: Criterion;
  settings: LeafSettings;
  ready: boolean;
  onChange: (part: Criterion) => void;
};

function Checks({ part, settings, ready, onChange }: ChecksProps) {
  const { rule, examples } = part;
  return (
    <>
      <Panel title="Diễn giải">
        <p>{rule && ready ? ruleSentence(rule, part) : 'Sửa các ô được đánh dấu để xem câu diễn giải.'}</p>
      </Panel>
      <Panel title="Tính thử">
        <Tryout
          criterion={part}
          key={rule?.inputs.map(({ key, kind }) => key + kind).join()}
          onKeep={(asked) => onChange({ ...part, examples: [...examples, { ...blankExample(examples), ...asked }] })}
          ready={ready}
          settings={settings}
        />
      </Panel>
    </>
  );
}
