import { useId } from 'react';
import { type Option, Select } from './field';

type FilterSelectProps = {
  name: string;
  label: string;
  value?: string;
  options: readonly Option[];
  all?: string;
  wide?: boolean;
};

/** A labelled select for SearchForm; `all` words the choice that filters nothing, `wide` leaves room for a date behind a name. */
export function FilterSelect({ name, label, value = '', options, all = 'Tất cả', wide = false }: FilterSelectProps) {
  const id = useId();
  return (
    <div className={`min-w-32 grow sm:grow-0 ${wide ? 'basis-full sm:basis-80' : 'basis-32 sm:min-w-40'}`}>
      <label className="block text-sm font-medium" htmlFor={id}>
        {label}
      </label>
      <Select defaultValue={value} id={id} key={value} name={name} options={[{ value: '', label: all }, ...options]} />
    </div>
  );
}
