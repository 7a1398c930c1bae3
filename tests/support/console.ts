import { afterEach } from 'vitest';

// What the program complains about is a defect even when the test's own assertions hold.
const complaints: string[] = [];
console.error = (...parts: unknown[]) => {
  complaints.push(parts.map(String).join(' '));
};

afterEach(() => {
  const seen = complaints.splice(0);
  if (seen.length > 0) throw new Error(`console.error was called:\n${seen.join('\n')}`);
});
