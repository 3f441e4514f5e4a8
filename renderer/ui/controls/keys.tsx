import styles from './keys.module.css';

const isMac = navigator.platform.startsWith('Mac');

const signs: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  Space: 'Space',
  Enter: '↵',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
};

/**
 * A key combination such as `Mod+Shift+Z`, as the keys of this machine are labelled. Silent to screen readers
 * beside a button that already says what it does.
 */
export function Keys({
  combination,
  isSpoken,
}: {
  readonly combination: string;
  readonly isSpoken?: boolean;
}) {
  const keys = combination === '+' ? ['+'] : combination.split('+');
  return (
    <span className={styles.keys} aria-hidden={isSpoken ? undefined : true}>
      {keys.map((key) => (
        <kbd key={key}>{signs[key] ?? key}</kbd>
      ))}
    </span>
  );
}
