// Paths from Lucide (ISC). Drawn here because lucide-react's components run on the client, and these stand in every row.
const PATHS = {
  neutral: [
    'M10.1 2.18a9.93 9.93 0 0 1 3.8 0',
    'M17.6 3.71a9.95 9.95 0 0 1 2.69 2.7',
    'M21.82 10.1a9.93 9.93 0 0 1 0 3.8',
    'M20.29 17.6a9.95 9.95 0 0 1-2.7 2.69',
    'M13.9 21.82a9.94 9.94 0 0 1-3.8 0',
    'M6.4 20.29a9.95 9.95 0 0 1-2.69-2.7',
    'M2.18 13.9a9.93 9.93 0 0 1 0-3.8',
    'M3.71 6.4a9.95 9.95 0 0 1 2.7-2.69',
  ],
  info: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20', 'M12 16v-4', 'M12 8h.01'],
  progress: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20', 'M12 6v6l4 2'],
  warning: ['m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3', 'M12 9v4', 'M12 17h.01'],
  danger: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20', 'm15 9-6 6', 'm9 9 6 6'],
  success: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20', 'm9 12 2 2 4-4'],
  award: [
    'm15.477 12.89 1.515 8.526a.5.5 0 0 1-.81.47l-3.58-2.687a1 1 0 0 0-1.197 0l-3.586 2.686a.5.5 0 0 1-.81-.469l1.514-8.526',
    'M12 2a6 6 0 1 0 0 12 6 6 0 0 0 0-12',
  ],
  up: ['m18 15-6-6-6 6'],
  down: ['m6 9 6 6 6-6'],
  left: ['m15 18-6-6 6-6'],
  right: ['m9 18 6-6-6-6'],
  'up-down': ['m7 15 5 5 5-5', 'm7 9 5-5 5 5'],
  search: ['m21 21-4.34-4.34', 'M11 3a8 8 0 1 0 0 16 8 8 0 0 0 0-16'],
  close: ['M18 6 6 18', 'm6 6 12 12'],
  menu: ['M4 6h16', 'M4 12h16', 'M4 18h16'],
  person: ['M12 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8', 'M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2'],
} as const;

export type GlyphName = keyof typeof PATHS;

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
      {PATHS[name].map((path) => (
        <path d={path} key={path} />
      ))}
    </svg>
  );
}
