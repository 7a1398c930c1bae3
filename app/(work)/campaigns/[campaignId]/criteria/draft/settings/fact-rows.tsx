'use client';

import { freeKey } from '@/lib/criteria/rules/starting';
import type { Fact } from '@/lib/criteria/rules/table';
import { TextBox } from '../editor/boxes';
import { RowList } from '../editor/row-list';

type FactRowsProps = { facts: readonly Fact[]; name: string; prefix: string; onChange: (facts: Fact[]) => void };

/** Facts that the secretariat states of a unit, each with its ground. */
export function FactRows({ facts, name, prefix, onChange }: FactRowsProps) {
  return (
    <RowList
      add={() => ({
        id: freeKey(
          facts.map(({ id }) => id),
          prefix,
        ),
        title: '',
        legalGround: '',
      })}
      name={name}
      onChange={onChange}
      row={(fact, change, place) => (
        <div className="grid grow gap-3 sm:grid-cols-[2fr_1fr]">
          <TextBox
            label={`Nội dung ${name} ${place + 1}`}
            onChange={(title) => change({ ...fact, title })}
            value={fact.title}
          />
          <TextBox
            label="Căn cứ"
            onChange={(legalGround) => change({ ...fact, legalGround })}
            value={fact.legalGround}
          />
        </div>
      )}
      rows={facts}
    />
  );
}
