/**
 * Shows what is folded beside it on a phone (`fold`, `fold-lines`, in phone.css); on wider screens nothing is folded and
 * this is not there. A box to tick, because that needs no JavaScript.
 */
export function Unfold({ label }: { label: string }) {
  return (
    <label className="unfold">
      <input aria-label={label} type="checkbox" />
    </label>
  );
}
