'use client';

import { type ComponentProps, useId } from 'react';
import { type Issuers, proposedIssuer } from '@/lib/evidence/rules/issuers';
import { TextField } from './ui/form-fields';

/** Puts the issuer that the number's sign has always stood for into the empty box. */
function propose(number: HTMLInputElement, issuers: Issuers) {
  const issuer = number.form?.elements.namedItem('issuer');
  const proposed = proposedIssuer(number.value, issuers);
  if (proposed && issuer instanceof HTMLInputElement && issuer.value.trim() === '') issuer.value = proposed;
}

type FieldProps = ComponentProps<typeof TextField> & { issuers: Issuers };

/** The number of a document, whose sign tells the issuer that the field beside it is filled with. */
export function SignedNumberField({ issuers, ...props }: FieldProps) {
  return <TextField {...props} autoComplete="off" onBlur={({ currentTarget }) => propose(currentTarget, issuers)} />;
}

/** Who issued a document, with the names known so far to choose from. */
export function IssuerField({ issuers, ...props }: Omit<FieldProps, 'name'>) {
  const names = useId();
  return (
    <div>
      <TextField {...props} autoComplete="off" list={names} name="issuer" />
      <datalist id={names}>
        {issuers.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
