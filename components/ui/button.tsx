import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';
import { type Href, LocalLink } from './local-link';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';
type Look = { variant?: ButtonVariant; size?: ButtonSize };

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'button-primary',
  secondary: '',
  quiet: 'button-quiet',
  danger: 'button-danger',
};

const SIZES: Record<ButtonSize, string> = { small: 'button-small', medium: '', large: 'button-large' };

/** The look of a button (see components.css), for elements such as <summary> that cannot be a Button. */
export function buttonClass({ variant = 'secondary', size = 'medium' }: Look = {}, extra?: string): string {
  return classNames('button', VARIANTS[variant], SIZES[size], extra);
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
