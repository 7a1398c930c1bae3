'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { AmountKind, Bonus, Rule } from '@/lib/criteria/rules/rule';
import { amountWords, freeKey, newAmount, withoutUnused } from '@/lib/criteria/rules/starting';
import { CapBox, SelectBox, TextBox, TickBox, useGeneration } from './boxes';
import { ConditionRows } from './conditions';
import { AmountForm } from './rare-forms';

const kinds = Object.entries(amountWords).map(([value, { name }]) => ({
  value: value as AmountKind, // Object.entries loses the key type
  label: name,
}));

/** Deductions and bonuses are edited alike; a deduction has no `onlyWhenStandardMet`. */
export type Item = Omit<Bonus, 'onlyWhenStandardMet'> & { readonly onlyWhenStandardMet?: boolean };
export type Side = 'deductions' | 'bonuses';

/** The rule with other deductions or bonuses. */
export function withItems(rule: Rule, side: Side, items: readonly Item[]): Rule {
  if (side === 'bonuses') {
    return {
      ...rule,
      bonuses: items.map((one) => ({ ...one, onlyWhenStandardMet: one.onlyWhenStandardMet ?? false })),
    };
  }
  return { ...rule, deductions: items.map(({ onlyWhenStandardMet: _, ...one }) => one) };
}

type ItemProps = { item: Item; side: Side; rule: Rule; onChange: (item: Item) => void };

function ItemFields({ item, side, rule, onChange }: ItemProps) {
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <TextBox
          className="grow"
          label="Nội dung"
          onChange={(title) => onChange({ ...item, title })}
          value={item.title}
        />
        <CapBox
          label={side === 'bonuses' ? 'Cộng nhiều nhất' : 'Trừ nhiều nhất'}
          onChange={(cap) => onChange({ ...item, cap })}
          value={item.cap}
        />
      </div>
      <AmountForm amount={item.amount} onChange={(amount) => onChange({ ...item, amount })} rule={rule} />
      {side === 'bonuses' && (
        <TickBox
          label="Chỉ cộng khi đạt đủ điểm chuẩn"
          onChange={(met) => onChange({ ...item, onlyWhenStandardMet: met })}
          value={item.onlyWhenStandardMet ?? false}
        />
      )}
      <details open={item.unless.length > 0}>
        <summary className="w-fit cursor-pointer py-1 text-accent-ink underline">Trường hợp loại trừ</summary>
        <ConditionRows
          conditions={item.unless}
          inputs={rule.inputs}
          onChange={(unless) => onChange({ ...item, unless })}
          title={side === 'bonuses' ? 'Không cộng khi' : 'Không trừ khi'}
        />
      </details>
    </div>
  );
}

type AdjustmentsProps = { side: Side; rule: Rule; onChange: (rule: Rule) => void };

/** The deductions, or the bonuses, of a rule. */
export function Adjustments({ side, rule, onChange }: AdjustmentsProps) {
  const [kind, setKind] = useState<AmountKind>('perCase');
  const [generation, renew] = useGeneration();
  const items: readonly Item[] = rule[side];
  const word = side === 'bonuses' ? 'khoản thưởng' : 'khoản trừ';
  const add = () => {
    const { amount, inputs } = newAmount(rule, kind);
    const used = [...rule.deductions, ...rule.bonuses].map(({ id }) => id);
    const item = { id: freeKey(used, 'k'), title: '', amount, cap: null, unless: [] };
    onChange(withItems({ ...rule, inputs: [...rule.inputs, ...inputs] }, side, [...items, item]));
  };
  const remove = (place: number) => {
    renew();
    onChange(withoutUnused(withItems(rule, side, items.toSpliced(place, 1))));
  };
  return (
    <div className="grid gap-3">
      {items.map((item, place) => (
        <fieldset className="grid gap-2 rounded-md border border-line p-3" key={`${generation}-${item.id}`}>
          <legend className="px-1 font-medium">
            {word === 'khoản trừ' ? 'Khoản trừ' : 'Khoản thưởng'} {place + 1}: {amountWords[item.amount.kind].name}
          </legend>
          <ItemFields
            item={item}
            onChange={(next) => onChange(withItems(rule, side, items.with(place, next)))}
            rule={rule}
            side={side}
          />
          <div>
            <Button onClick={() => remove(place)} size="small" variant="quiet">
              Bỏ {word} {place + 1}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap items-end gap-2">
        <SelectBox
          hint={amountWords[kind].example}
          label={`Loại ${word}`}
          onChange={setKind}
          options={kinds}
          value={kind}
        />
        <Button onClick={add}>Thêm {word}</Button>
      </div>
    </div>
  );
}
