'use client';

/** Ticks every line of one list. */
export function SelectAll({ name }: { name: string }) {
  return (
    <label className="choice-alone">
      <span className="sr-only">Chọn tất cả</span>
      <input
        className="choice"
        onChange={(event) => {
          const { form, checked } = event.target;
          for (const box of form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])
            box.checked = checked;
        }}
        type="checkbox"
      />
    </label>
  );
}
