'use client';

import { type ComponentType, lazy, Suspense } from 'react';
import type * as copies from './stored-form';

/**
 * A part of forms that only a conflict needs: the browser gets it then, so that sign-in stays light. Where it does not come, the
 * form stays as it is, with what was typed.
 */
function whenConflicting<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await load().catch((): ComponentType<Props> => () => null) }));
  return function WhenConflicting(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}

export const FormConflict = whenConflicting<object>(async () => (await import('./form-conflict')).FormConflict);
export const StoredForm = whenConflicting<Parameters<typeof copies.StoredForm>[0]>(
  async () => (await import('./stored-form')).StoredForm,
);
