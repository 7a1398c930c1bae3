'use client';

import { freeKey } from '@/lib/criteria/rules/starting';
import type { Classification, ClassificationClass, ClassLimit } from '@/lib/criteria/rules/table';
import { CountBox, NumberBox, SelectBox, TextBox, TickBox } from '../editor/boxes';
import { RowList } from '../editor/row-list';

type ClassProps = {
  one: ClassificationClass;
  classification: Classification;
  onChange: (one: ClassificationClass) => void;
};

const shares = [
  { value: 'none', label: 'Không xét' },
  { value: 'leaf', label: 'Từng tiêu chí' },
  { value: 'section', label: 'Từng mục lớn' },
] as const;
const limits = [
  { value: 'none', label: 'Không giới hạn' },
  { value: 'count', label: 'Số đơn vị' },
  { value: 'share', label: 'Tỷ lệ số đơn vị' },
] as const;

function ShareBoxes({ one, onChange }: Omit<ClassProps, 'classification'>) {
  const { minimumShare } = one;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SelectBox
        label="Điểm tối thiểu của"
        onChange={(of) =>
          onChange({ ...one, minimumShare: of === 'none' ? null : { of, percent: minimumShare?.percent ?? '70' } })
        }
        options={shares}
        value={minimumShare?.of ?? 'none'}
      />
      {minimumShare && (
        <NumberBox
          label="Ít nhất"
          needed
          onChange={(percent) => onChange({ ...one, minimumShare: { ...minimumShare, percent: percent ?? '' } })}
          unit="% điểm chuẩn"
          value={minimumShare.percent}
        />
      )}
    </div>
  );
}

function limitOf(kind: 'none' | ClassLimit['kind']): ClassLimit | null {
  if (kind === 'none') return null;
  return kind === 'count' ? { kind, most: 1 } : { kind, percent: '20' };
}

function LimitBoxes({ one, onChange }: Omit<ClassProps, 'classification'>) {
  const { limit } = one;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SelectBox
        label="Số lượng tối đa"
        onChange={(kind) => onChange({ ...one, limit: limitOf(kind) })}
        options={limits}
        value={limit?.kind ?? 'none'}
      />
      {limit?.kind === 'count' && (
        <CountBox
          label="Đơn vị"
          onChange={(most) => onChange({ ...one, limit: { ...limit, most } })}
          value={limit.most}
        />
      )}
      {limit?.kind === 'share' && (
        <NumberBox
          label="Tỷ lệ"
          needed
          onChange={(percent) => onChange({ ...one, limit: { ...limit, percent: percent ?? '' } })}
          unit="%"
          value={limit.percent}
        />
      )}
    </div>
  );
}

function ClassFields({ one, classification, onChange }: ClassProps) {
  return (
    <div className="grid grow gap-2 border-l-2 border-line pl-3">
      <div className="flex flex-wrap gap-3">
        <TextBox
          className="grow"
          label="Tên loại"
          onChange={(title) => onChange({ ...one, title })}
          value={one.title}
        />
        <NumberBox
          label="Từ"
          needed
          onChange={(minimum) => onChange({ ...one, minimum: minimum ?? '' })}
          unit={classification.basis === 'total' ? 'điểm' : '%'}
          value={one.minimum}
        />
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <ShareBoxes one={one} onChange={onChange} />
        <LimitBoxes one={one} onChange={onChange} />
      </div>
      {classification.conditions.map(({ id, title }) => (
        <TickBox
          key={id}
          label={`Phải có: ${title || 'điều kiện chưa ghi'}`}
          onChange={(ticked) => {
            const others = one.conditions.filter((known) => known !== id);
            onChange({ ...one, conditions: ticked ? [...others, id] : others });
          }}
          value={one.conditions.includes(id)}
        />
      ))}
    </div>
  );
}

type ClassRowsProps = { classification: Classification; onChange: (classification: Classification) => void };

/** The classes, best first; a unit gets the first whose demands it meets. */
export function ClassRows({ classification, onChange }: ClassRowsProps) {
  const { classes } = classification;
  return (
    <RowList
      add={() => ({
        id: freeKey(
          classes.map(({ id }) => id),
          'l',
        ),
        ...{ title: '', minimum: '', minimumShare: null, conditions: [], limit: null },
      })}
      name="loại"
      onChange={(next) => onChange({ ...classification, classes: next })}
      ordered
      row={(one, change) => <ClassFields classification={classification} onChange={change} one={one} />}
      rows={classes}
    />
  );
}
