import { StatusBadge, type Tone } from '@/components/ui/badge';
import { type AccountState, accountStateLabels } from '@/lib/accounts/rules/account';

const tones: Record<AccountState, Tone> = { active: 'success', temporary: 'warning', disabled: 'neutral' };

/** Whether an account is in use, in the same word and colour wherever it is shown. */
export function AccountBadge({ state }: { state: AccountState }) {
  return <StatusBadge tone={tones[state]}>{accountStateLabels[state]}</StatusBadge>;
}
