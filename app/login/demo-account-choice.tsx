'use client';

import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/form-context';
import type { DemoAccount } from './demo-accounts';

function fill(name: string, value: string) {
  const field = document.getElementById(fieldId('sign-in', name));
  if (field instanceof HTMLInputElement) field.value = value;
}

/** Fills in the form with this account. */
export function DemoAccountChoice({ userName, password }: Pick<DemoAccount, 'userName' | 'password'>) {
  function choose() {
    fill('userName', userName);
    fill('password', password);
    document.querySelector<HTMLButtonElement>('#sign-in button[type=submit]')?.focus();
  }
  return (
    <Button aria-label={`Chọn ${userName}`} onClick={choose} size="small">
      Chọn
    </Button>
  );
}
