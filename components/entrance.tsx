import type { ReactNode } from 'react';

/** The frame of the pages before the work: sign-in, and replacing a temporary password. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-start gap-5 px-4 py-8 sm:py-16" id="main">
      <header>
        <p className="flex items-center gap-2 font-bold">
          <span aria-hidden="true" className="h-5 w-1.5 rounded-sm bg-accent" />
          Thi đua
        </p>
        <h1 className="mt-3 text-2xl font-semibold">{title}</h1>
      </header>
      {children}
    </main>
  );
}
