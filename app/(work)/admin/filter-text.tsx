import { useId } from 'react';
import { Input } from '@/components/ui/field';

type FilterTextProps = { name: string; label: string; value: string; placeholder?: string; error?: string | undefined };

/** A labelled line of text for SearchForm. */
export function FilterText({ name, label, value, placeholder, error }: FilterTextProps) {
  const id = useId();
  return (
    <div className="min-w-32 grow basis-32 sm:max-w-48">
      <label className="block text-sm font-medium" htmlFor={id}>
        {label}
      </label>
      <Input
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        defaultValue={value}
        id={id}
        key={value}
        name={name}
        placeholder={placeholder}
      />
      {error && (
        <p className="text-sm font-medium text-danger" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
