'use client';

/** Ticks every line of one list. */
export function SelectAll({ name }: { name: string }) {
  return (
    <input
      aria-label="Chọn tất cả"
      className="choice"
      onChange={(event) => {
        const { form, checked } = event.target;
        for (const box of form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [])
          box.checked = checked;
      }}
      type="checkbox"
    />
  );
}
