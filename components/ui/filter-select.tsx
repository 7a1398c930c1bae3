import { useId } from 'react';
import { type Option, Select } from './field';

type FilterSelectProps = { name: string; label: string; value?: string; options: readonly Option[]; all?: string };

/** A labelled select for SearchForm; `all` words the choice that filters nothing. */
export function FilterSelect({ name, label, value = '', options, all = 'Tất cả' }: FilterSelectProps) {
  const id = useId();
  return (
    <div className="min-w-32 grow basis-32 sm:min-w-40 sm:grow-0">
      <label className="block text-sm font-medium" htmlFor={id}>
        {label}
      </label>
      <Select defaultValue={value} id={id} key={value} name={name} options={[{ value: '', label: all }, ...options]} />
    </div>
  );
}
