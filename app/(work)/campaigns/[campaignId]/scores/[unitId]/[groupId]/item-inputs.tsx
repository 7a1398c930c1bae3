'use client';

import { type FocusEvent, useState } from 'react';
import { Choice } from '@/components/ui/choices';
import { Field, FieldNotes, fieldAria, Input, Select } from '@/components/ui/field';
import { formatDate, formatNumber, parseDate, parseMeasured } from '@/lib/format';
import type { InputView, ScoreItem } from '@/lib/scores/queries/sheet';
import type { ScoreDraft } from '@/lib/scores/rules/line';

export type Errors = Readonly<Record<string, readonly string[]>>;
type BoxProps = { input: InputView; id: string; text: string; open: boolean; errors: readonly string[] | undefined };

const none = 'none';
const yesNo = [
  { value: '', label: 'Chọn' },
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];

/** The boxes of a criterion's numbers; what the product knows is shown with its source instead of a box. */
export function ItemInputs({ item, draft, errors }: { item: ScoreItem; draft: ScoreDraft; errors: Errors }) {
  if (item.inputs.length === 0) return <p className="text-sm text-muted">Tiêu chí này không cần nhập số liệu.</p>;
  return (
    <div className="grid content-start gap-3">
      {item.inputs.map((input) => {
        const id = `v-${item.criterionId}-${input.key}`;
        if (input.source !== null) return <Known id={id} input={input} key={input.key} />;
        const text = draft.values[input.key] ?? '';
        const own = errors[`values.${input.key}`];
        return <Box errors={own} id={id} input={input} key={input.key} open={item.open} text={text} />;
      })}
    </div>
  );
}

function Known({ input, id }: { input: InputView; id: string }) {
  return (
    <div>
      <p className="font-medium">{input.label}</p>
      <p className="tabular-nums" id={id}>
        {input.words}
      </p>
      <p className="text-sm text-muted">{input.source}</p>
    </div>
  );
}

function Box(props: BoxProps) {
  const { input, id, text, open, errors } = props;
  const name = `values.${input.key}`;
  if (input.kind === 'yesNo' || input.kind === 'choice') {
    const options = input.kind === 'yesNo' ? yesNo : choicesOf(input);
    return (
      <Field errors={errors ?? []} id={id} label={input.label}>
        <Select
          {...fieldAria(id, { errors })}
          defaultValue={text}
          disabled={!open}
          id={id}
          name={name}
          options={options}
        />
      </Field>
    );
  }
  return <TypedBox {...props} />;
}

function choicesOf({ choices, mayBeNone, noneWords }: InputView) {
  return [
    { value: '', label: 'Chọn' },
    ...choices.map(({ id, label }) => ({ value: id, label })),
    ...(mayBeNone ? [{ value: none, label: noneWords }] : []),
  ];
}

/** A number or a day; "none" is a tick beside it, because it is an answer and not an empty box. */
function TypedBox({ input, id, text, open, errors }: BoxProps) {
  const [isNone, setNone] = useState(text === none);
  const [doubt, setDoubt] = useState('');
  const isDate = input.kind === 'date';
  function reformat(event: FocusEvent<HTMLInputElement>) {
    const number = isDate ? null : parseMeasured(event.target.value, input.measure);
    const day = isDate ? parseDate(event.target.value) : null;
    if (number?.ok) event.target.value = formatNumber(number.value);
    if (day) event.target.value = formatDate(day);
    setDoubt(number?.ok && number.ambiguous ? `Hiểu là ${formatNumber(number.value)} (hàng nghìn).` : '');
  }
  return (
    <div className="min-w-0">
      <label className="block font-medium" htmlFor={id}>
        {input.label}
        {!isDate && input.measure.trim() !== '' && <span className="text-muted"> ({input.measure})</span>}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-x-4">
        <Input
          {...fieldAria(id, { errors })}
          autoComplete="off"
          className={isDate ? 'max-w-44' : 'max-w-44 text-right'}
          defaultValue={text === none ? '' : text}
          disabled={isNone}
          id={id}
          inputMode={isDate ? 'numeric' : 'decimal'}
          name={`values.${input.key}`}
          onBlur={reformat}
          placeholder={isDate ? 'ngày/tháng/năm' : undefined}
          readOnly={!open}
        />
        {input.mayBeNone && (
          <Choice
            defaultChecked={isNone}
            disabled={!open}
            label={
              <>
                {input.noneWords}
                <span className="sr-only">: {input.label}</span>
              </>
            }
            name={`none.${input.key}`}
            onChange={(event) => setNone(event.target.checked)}
          />
        )}
      </div>
      <FieldNotes errors={errors ?? []} id={id} />
      <p className="text-sm text-muted empty:hidden" role="status">
        {doubt}
      </p>
    </div>
  );
}
