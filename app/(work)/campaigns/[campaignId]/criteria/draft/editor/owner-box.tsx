'use client';

import type { Scorer } from '@/lib/criteria/rules/table';
import { foldVietnamese } from '@/lib/fold';
import { useEditorChoices } from './choices';
import { SuggestBox } from './suggest-box';

type OwnerBoxProps = { scorer: Extract<Scorer, { kind: 'owner' }>; onChange: (scorer: Scorer) => void };

/** A unit of the province gets the item in its own task list; of any other name the secretariat enters the points. */
export function OwnerBox({ scorer, onChange }: OwnerBoxProps) {
  const { units } = useEditorChoices();
  const hint =
    scorer.unitId === null
      ? 'Chọn đơn vị trong danh sách để đơn vị đó thẩm định trên hệ thống; tên khác thì tổ thư ký nhập điểm.'
      : 'Đơn vị này thẩm định trên hệ thống; tiêu chí của chính đơn vị đó do tổ thư ký thẩm định.';
  return (
    <SuggestBox
      hint={hint}
      label="Tên đơn vị, phòng chấm"
      onChange={(name) => {
        const unit = units.find((one) => foldVietnamese(one.name) === foldVietnamese(name));
        onChange({ ...scorer, name, unitId: unit?.id ?? null });
      }}
      options={units.map(({ name }) => name)}
      value={scorer.name}
    />
  );
}
