'use client';

import type { Input, InputKind, InputSource } from '@/lib/criteria/rules/rule';
import { freeKey, inputKindWords } from '@/lib/criteria/rules/starting';
import { NumberBox, SelectBox, TextBox, TickBox } from './boxes';
import { useEditorChoices } from './choices';
import { InputChoice } from './input-choice';
import { RowList } from './row-list';
import { SuggestBox } from './suggest-box';

const kindOptions = Object.entries(inputKindWords).map(([value, label]) => ({
  value: value as InputKind, // Object.entries loses the key type
  label,
}));
const sourceOptions = [
  { value: 'manual', label: 'Đơn vị nhập' },
  { value: 'targets', label: 'Từ chỉ tiêu đã đăng ký' },
  { value: 'registrationDay', label: 'Từ ngày gửi bản đăng ký chỉ tiêu' },
  { value: 'reportsOnTime', label: 'Từ việc gửi báo cáo đúng hạn' },
  { value: 'priorAward', label: 'Từ khen thưởng năm trước' },
  { value: 'external', label: 'Từ cơ quan khác' },
  { value: 'ratio', label: 'Tính từ hai số liệu' },
] as const;

function sourceOf(kind: InputSource['kind'], inputs: readonly Input[]): InputSource {
  if (kind === 'targets') return { kind, groupCode: null };
  if (kind === 'external') return { kind, name: '' };
  if (kind !== 'ratio') return { kind };
  return { kind, part: inputs.at(-2)?.key ?? '', whole: inputs.at(-1)?.key ?? '' };
}

type InputProps = { input: Input; inputs: readonly Input[]; onChange: (input: Input) => void };

function Choices({ input, onChange }: Omit<InputProps, 'inputs'>) {
  const { awards } = useEditorChoices();
  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium">Các mức để chọn</legend>
      <RowList
        add={() => ({
          id: freeKey(
            input.choices.map(({ id }) => id),
            'm',
          ),
          label: '',
        })}
        least={1}
        name="mức chọn"
        onChange={(choices) => onChange({ ...input, choices })}
        row={(choice, change, place) => (
          <SuggestBox
            className="grow"
            label={`Mức ${place + 1}`}
            onChange={(label) => change({ ...choice, label })}
            options={input.source.kind === 'priorAward' ? awards : []}
            value={choice.label}
          />
        )}
        rows={input.choices}
      />
    </fieldset>
  );
}

function Ratio({ input, inputs, onChange }: InputProps) {
  const { source } = input;
  if (source.kind !== 'ratio') return null;
  const others = inputs.filter(({ key }) => key !== input.key);
  return (
    <div className="flex flex-wrap gap-3">
      <InputChoice
        inputs={others}
        kinds={['number', 'count']}
        label="Phần"
        onChange={(part) => onChange({ ...input, source: { ...source, part } })}
        value={source.part}
      />
      <InputChoice
        inputs={others}
        kinds={['number', 'count']}
        label="Tổng"
        onChange={(whole) => onChange({ ...input, source: { ...source, whole } })}
        value={source.whole}
      />
    </div>
  );
}

/** Which targets of a unit are meant; a group that is no longer in force stays until another is chosen. */
function TargetGroups({ input, onChange }: Omit<InputProps, 'inputs'>) {
  const { groups } = useEditorChoices();
  const { source } = input;
  if (source.kind !== 'targets') return null;
  const { groupCode } = source;
  const isGone = groupCode !== null && !groups.some(({ code }) => code === groupCode);
  return (
    <SelectBox
      className="max-w-md"
      hint="Mức hoàn thành bình quân theo trọng số của các chỉ tiêu được duyệt."
      label="Nhóm chỉ tiêu"
      onChange={(code) => onChange({ ...input, source: { ...source, groupCode: code === '' ? null : code } })}
      options={[
        { value: '', label: 'Tất cả chỉ tiêu' },
        ...(isGone ? [{ value: groupCode, label: `${groupCode} (không còn áp dụng)` }] : []),
        ...groups.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      value={groupCode ?? ''}
    />
  );
}

function Details({ input, inputs, onChange }: InputProps) {
  const { indexes } = useEditorChoices();
  const { source, kind } = input;
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 text-accent-ink underline">Nguồn và giới hạn</summary>
      <div className="mt-2 grid gap-3">
        <SelectBox
          className="max-w-md"
          label="Lấy từ đâu"
          onChange={(chosen) => onChange({ ...input, source: sourceOf(chosen, inputs) })}
          options={sourceOptions}
          value={source.kind}
        />
        <TargetGroups input={input} onChange={onChange} />
        {source.kind === 'external' && (
          <SuggestBox
            hint="Chọn chỉ số đã có thì điểm được lấy tự động; tên khác thì đơn vị nhập."
            label="Chỉ số, cơ quan cho số liệu"
            onChange={(name) => onChange({ ...input, source: { ...source, name } })}
            options={indexes}
            value={source.name}
          />
        )}
        {source.kind === 'priorAward' && (
          <p className="text-sm text-muted">
            Tên mức trùng tên danh hiệu, hình thức khen thưởng của tỉnh thì được lấy tự động từ sổ khen thưởng năm
            trước.
          </p>
        )}
        <Ratio input={input} inputs={inputs} onChange={onChange} />
        {(kind === 'number' || kind === 'count') && (
          <div className="flex flex-wrap gap-3">
            <NumberBox
              hint="Trống: 0."
              label="Nhỏ nhất"
              onChange={(minimum) => onChange({ ...input, minimum })}
              value={input.minimum}
            />
            <NumberBox
              hint="Trống: không giới hạn."
              label="Lớn nhất"
              onChange={(maximum) => onChange({ ...input, maximum })}
              value={input.maximum}
            />
          </div>
        )}
        <TickBox
          hint="Ví dụ: không có kế hoạch, không ban hành, không có khen thưởng."
          label="Được trả lời “không có”"
          onChange={(mayBeNone) => onChange({ ...input, mayBeNone })}
          value={input.mayBeNone}
        />
      </div>
    </details>
  );
}

function InputFields({ input, inputs, onChange }: InputProps) {
  const numeric = input.kind === 'number' || input.kind === 'count';
  return (
    <div className="grid grow gap-2 border-l-2 border-line pl-3">
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr_8rem]">
        <TextBox label="Tên số liệu" onChange={(label) => onChange({ ...input, label })} value={input.label} />
        <SelectBox
          label="Loại"
          onChange={(kind) => onChange({ ...input, kind, measure: numeric ? input.measure : '' })}
          options={kindOptions}
          value={input.kind}
        />
        {numeric && (
          <TextBox
            label="Đơn vị tính"
            most={100}
            onChange={(measure) => onChange({ ...input, measure })}
            value={input.measure}
          />
        )}
      </div>
      {input.kind === 'choice' && <Choices input={input} onChange={onChange} />}
      <Details input={input} inputs={inputs} onChange={onChange} />
    </div>
  );
}

type InputRowsProps = {
  inputs: readonly Input[];
  makeInput: () => Input;
  onChange: (inputs: Input[]) => void;
};

/** What is asked for: name, kind and unit of each figure; where it comes from and its limits below. */
export function InputRows({ inputs, makeInput, onChange }: InputRowsProps) {
  return (
    <RowList
      add={makeInput}
      addLabel="Thêm số liệu"
      name="số liệu"
      onChange={onChange}
      row={(input, change) => <InputFields input={input} inputs={inputs} onChange={change} />}
      rows={inputs}
    />
  );
}
