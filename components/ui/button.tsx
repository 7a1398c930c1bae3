import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { type Href, LocalLink } from './local-link';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';
type Look = { variant?: ButtonVariant; size?: ButtonSize };

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent text-accent-ink hover:bg-sunken',
  danger: 'border-danger bg-surface text-danger hover:bg-danger-soft',
};

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-(--control-small) px-2 text-sm',
  medium: 'min-h-(--control) px-3.5 text-base',
  large: 'min-h-11 px-5 text-base',
};

/** The look of a button, for elements such as <summary> that cannot be a Button. */
export function buttonClass({ variant = 'secondary', size = 'medium' }: Look = {}, extra?: string): string {
  return classNames(
    'inline-flex cursor-pointer items-center justify-center gap-1.5 rounded-md border py-1 font-semibold leading-tight no-underline',
    'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 print:hidden',
    VARIANTS[variant],
    SIZES[size],
    extra,
  );
}

export function Button({ variant, size, className, type = 'button', ...rest }: ComponentProps<'button'> & Look) {
  return <button className={buttonClass({ variant, size }, className)} type={type} {...rest} />;
}

type ButtonLinkProps = Look & { href: Href; children: ReactNode; className?: string; download?: boolean };

/** A link that looks like a button. `download` makes it a plain link, for files. */
export function ButtonLink({ variant, size, className, href, children, download }: ButtonLinkProps) {
  const look = buttonClass({ variant, size }, className);
  if (download) {
    return (
      <a className={look} download href={href}>
        {children}
      </a>
    );
  }
  return (
    <LocalLink className={look} href={href}>
      {children}
    </LocalLink>
  );
}
