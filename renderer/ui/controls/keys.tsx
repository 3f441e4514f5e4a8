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
};

/** A key combination such as `Mod+Shift+Z`, as the keys of this machine are labelled. */
export function Keys({ combination }: { readonly combination: string }) {
  const keys = combination === '+' ? ['+'] : combination.split('+');
  return (
    <span className={styles.keys} aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key}>{signs[key] ?? key.toUpperCase()}</kbd>
      ))}
    </span>
  );
}
