'use client';

/** Ticks every line of one list. */
export function SelectAll({ name }: { name: string }) {
  return (
    <label className="choice-alone">
      <span className="sr-only">Chọn tất cả</span>
      <input
        className="choice"
        onChange={(event) => {
          const { checked } = event.target;
          const boxes = event.target.closest('table')?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
          for (const box of boxes ?? []) box.checked = checked;
        }}
        type="checkbox"
      />
    </label>
  );
}
