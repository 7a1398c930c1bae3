'use client';

import { type ComponentType, lazy, Suspense } from 'react';
import type * as amounts from './amount-form';
import type * as dates from './dates';
import type * as matrices from './matrix';
import type * as plans from './plan-form';

type PropsOf<Form extends (props: never) => unknown> = Parameters<Form>[0];

/** A form that few criteria need: the browser gets it when one does, so that the page of the others stays light. */
function rare<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Form: ComponentType<Props> = lazy(async () => ({ default: await load() }));
  return function Rare(props: Props) {
    return (
      <Suspense>
        <Form {...props} />
      </Suspense>
    );
  };
}

export const AmountForm = rare<PropsOf<typeof amounts.AmountForm>>(
  async () => (await import('./amount-form')).AmountForm,
);
export const DateBandRows = rare<PropsOf<typeof dates.DateBandRows>>(
  async () => (await import('./dates')).DateBandRows,
);
export const LatenessRows = rare<PropsOf<typeof dates.LatenessRows>>(
  async () => (await import('./dates')).LatenessRows,
);
export const MatrixForm = rare<PropsOf<typeof matrices.MatrixForm>>(async () => (await import('./matrix')).MatrixForm);
export const PlanForm = rare<PropsOf<typeof plans.PlanForm>>(async () => (await import('./plan-form')).PlanForm);
