'use client';

import { Panel } from '@/components/ui/panel';
import { saveTableSettingsCall } from '@/lib/criteria/actions';
import { settingsVersions } from '@/lib/criteria/rules/diff/versions';
import { leafFloorNames, notAssignedNames } from '@/lib/criteria/rules/setting-words';
import type { CriteriaTable, TieBreak } from '@/lib/criteria/rules/table';
import { CapBox, LongTextBox, NumberBox, SelectBox, TextBox } from '../editor/boxes';
import { RowList } from '../editor/row-list';
import { SavedPart } from '../editor/saved-part';
import { ClassRows } from './class-rows';
import { FactRows } from './fact-rows';

export type Settings = Omit<CriteriaTable, 'criteria'>;
type Section = { id: string; title: string };
type EditorProps = { tableId: string; revision: number; settings: Settings; sections: Section[] };
type PartProps = { settings: Settings; set: (change: Partial<Settings>) => void };

const keys = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  (Object.entries(names) as [Key, string][]).map(([value, label]) => ({ value, label })); // Object.entries loses the key type

const decimals = ['0', '1', '2', '3'].map((value) => ({ value, label: `${value} chữ số` }));
const bases = [
  { value: 'total', label: 'Tổng điểm' },
  { value: 'percentage', label: 'Tỷ lệ % trên điểm được giao' },
] as const;
const tieKinds = [
  { value: 'fewerDeductions', label: 'Ít điểm trừ hơn' },
  { value: 'moreBonus', label: 'Nhiều điểm thưởng hơn' },
  { value: 'earlierSubmission', label: 'Gửi bản tự chấm sớm hơn' },
] as const;

function NamePart({ settings, set }: PartProps) {
  return (
    <Panel title="Tên và căn cứ">
      <div className="grid gap-4">
        <TextBox label="Tên bảng" onChange={(title) => set({ title })} value={settings.title} />
        <LongTextBox label="Căn cứ" onChange={(legalGround) => set({ legalGround })} value={settings.legalGround} />
      </div>
    </Panel>
  );
}

function PointsPart({ settings, set }: PartProps) {
  return (
    <Panel title="Điểm">
      <div className="grid gap-4">
        <div className="flex flex-wrap gap-4">
          <NumberBox
            label="Tổng điểm chuẩn"
            onChange={(declaredTotal) => set({ declaredTotal })}
            unit="điểm"
            value={settings.declaredTotal}
          />
          <CapBox
            label="Tổng điểm thưởng tối đa"
            onChange={(bonusCap) => set({ bonusCap })}
            value={settings.bonusCap}
          />
          <CapBox
            label="Tổng điểm trừ tối đa"
            onChange={(deductionCap) => set({ deductionCap })}
            value={settings.deductionCap}
          />
        </div>
        <SelectBox
          className="max-w-md"
          hint="Từng tiêu chí được làm tròn một lần; mục và tổng là tổng của các số đã làm tròn."
          label="Làm tròn đến"
          onChange={(chosen) => set({ decimals: Number(chosen) })}
          options={decimals}
          value={String(settings.decimals)}
        />
        <SelectBox
          className="max-w-md"
          label="Điểm thấp nhất của tiêu chí"
          onChange={(leafFloor) => set({ leafFloor })}
          options={keys(leafFloorNames)}
          value={settings.leafFloor}
        />
        <SelectBox
          className="max-w-md"
          label="Khi có tiêu chí không giao"
          onChange={(notAssigned) => set({ notAssigned })}
          options={keys(notAssignedNames)}
          value={settings.notAssigned}
        />
      </div>
    </Panel>
  );
}

function ClassPart({ settings, set }: PartProps) {
  const { classification } = settings;
  return (
    <Panel description="Xếp từ cao xuống thấp; đơn vị được loại đầu tiên mà mình đủ điều kiện." title="Xếp loại">
      <div className="grid gap-4">
        <SelectBox
          className="max-w-md"
          label="Xét theo"
          onChange={(basis) => set({ classification: { ...classification, basis } })}
          options={bases}
          value={classification.basis}
        />
        <ClassRows classification={classification} onChange={(next) => set({ classification: next })} />
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-medium">Điều kiện do tổ thư ký xác nhận</legend>
          <FactRows
            facts={classification.conditions}
            name="điều kiện"
            onChange={(conditions) => set({ classification: { ...classification, conditions } })}
            prefix="d"
          />
        </fieldset>
      </div>
    </Panel>
  );
}

function tieOf(value: string): TieBreak {
  const known = tieKinds.find((one) => one.value === value);
  return known ? { kind: known.value } : { kind: 'criterionScore', criterionId: value };
}

function TiePart({ settings, set, sections }: PartProps & { sections: Section[] }) {
  const options = [
    ...tieKinds,
    ...sections.map(({ id, title }) => ({ value: id, label: `Điểm cao hơn ở “${title || 'mục chưa có tên'}”` })),
  ];
  return (
    <Panel description="Xét lần lượt từ trên xuống; vẫn bằng nhau thì xếp cùng hạng." title="Khi bằng điểm">
      <RowList<TieBreak>
        add={() => ({ kind: 'fewerDeductions' })}
        name="bước xét"
        onChange={(tieBreaks) => set({ tieBreaks })}
        ordered
        row={(one, change, place) => {
          const value: string = one.kind === 'criterionScore' ? one.criterionId : one.kind;
          const isGone = !options.some((option) => option.value === value);
          return (
            <SelectBox<string>
              className="min-w-0 max-w-md grow"
              label={`Bước xét ${place + 1}`}
              onChange={(chosen) => change(tieOf(chosen))}
              options={[...(isGone ? [{ value, label: 'Mục không còn trong bảng' }] : []), ...options]}
              value={value}
            />
          );
        }}
        rows={settings.tieBreaks}
      />
    </Panel>
  );
}

/** What a table says besides its criteria; saves itself. */
export function SettingsEditor({ tableId, revision, settings, sections }: EditorProps) {
  return (
    <SavedPart<Settings>
      id={tableId}
      part={settings}
      revision={revision}
      save={(part, seen) => saveTableSettingsCall({ tableId, revision: seen, settings: part })}
      sheet={`criteria-settings/${tableId}`}
      theirsOf={(current) => {
        const theirs = current as { settings: Settings; revision: number }; // the refusal of saveTableSettings brings it along
        return { part: theirs.settings, revision: theirs.revision };
      }}
      versions={settingsVersions(sections)}
    >
      {(part, onChange, state) => {
        const set = (change: Partial<Settings>) => onChange({ ...part, ...change });
        return (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <NamePart set={set} settings={part} />
            <PointsPart set={set} settings={part} />
            <ClassPart set={set} settings={part} />
            <TiePart sections={sections} set={set} settings={part} />
            <Panel description="Đơn vị thuộc một trong các trường hợp này thì không xếp loại." title="Không xếp loại">
              <FactRows facts={part.vetoes} name="trường hợp" onChange={(vetoes) => set({ vetoes })} prefix="x" />
            </Panel>
            {state}
          </div>
        );
      }}
    </SavedPart>
  );
}
