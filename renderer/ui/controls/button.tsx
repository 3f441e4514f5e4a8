import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { Keys } from './keys';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** One primary act a screen; plain for the others; quiet inside rows and panels. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly small?: boolean;
  readonly icon?: ReactNode;
  /** The key that does the same, such as `Mod+Enter`; shown on the button. */
  readonly keys?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button whose words are a verb. */
export function Button({ look = 'plain', small, icon, keys, children, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      className={styles.button}
      data-look={look}
      data-small={small || undefined}
    >
      {icon}
      <span>{children}</span>
      {keys ? <Keys combination={keys} /> : null}
    </button>
  );
}

export interface IconButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'className' | 'children'
> {
  /** What it does, read aloud and shown on hover. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is an icon; its label is its name. */
export function IconButton({ label, icon, pressed, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
    >
      {icon}
    </button>
  );
}
