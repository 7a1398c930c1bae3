import { type GlyphName, glyphPaths } from './glyph-paths';

/** A decorative sign that always stands beside a word. */
export function Glyph({ name, size = 16, className }: { name: GlyphName; size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="2"
      viewBox="0 0 24 24"
      width={size}
    >
      {glyphPaths[name].map((path) => (
        <path d={path} key={path} />
      ))}
    </svg>
  );
}
