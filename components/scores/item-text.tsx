import { FieldNotes, fieldAria, Textarea } from '@/components/ui/field';
import type { ScoreItem } from '@/lib/scores/queries/sheet';

type ItemTextProps = {
  item: ScoreItem;
  label: string;
  name: 'explanation' | 'answer' | 'reason' | 'question';
  text: string;
  errors: Readonly<Record<string, readonly string[]>>;
  readOnly?: boolean;
  rows?: number;
};

/** What is said in words about a criterion: the box, its label with the criterion in it, and what is wrong. */
export function ItemText({ item, label, name, text, errors, readOnly = false, rows = 1 }: ItemTextProps) {
  const id = `${name}-${item.criterionId}`;
  return (
    <div>
      <label className="block font-medium" htmlFor={id}>
        {label}
        <span className="sr-only">: {item.title}</span>
      </label>
      <Textarea
        {...fieldAria(id, { errors: errors[name] })}
        defaultValue={text}
        id={id}
        name={name}
        readOnly={readOnly}
        rows={rows}
      />
      <FieldNotes errors={errors[name] ?? []} id={id} />
    </div>
  );
}
