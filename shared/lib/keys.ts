/** What a keyboard event says. */
export interface KeyPress {
  /** What the key types in the user's layout, as `?` or `ArrowLeft`. */
  readonly key: string;
  /** Which key it is by place, as `KeyK`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type KeyPlatform = 'mac' | 'other';

/** A key with what is held beside it. Mod is Cmd on a Mac and Ctrl elsewhere. */
export interface Combination {
  readonly mod: boolean;
  /** Ctrl on a Mac, the Windows key elsewhere. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A letter in upper case, a digit, a sign, or a name such as Space, ArrowLeft, F4. */
  readonly key: string;
}

const modifierNames = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const;

/** Reads `Mod+Shift+Z`, `?` or `ArrowLeft`. Undefined where the text is no combination. */
export function parseCombination(text: string): Combination | undefined {
  const held = new Set<string>();
  let rest = text;
  for (;;) {
    const modifier = modifierNames.find(
      (name) => rest.startsWith(`${name}+`) && rest.length > name.length + 1,
    );
    if (!modifier) break;
    held.add(modifier);
    rest = rest.slice(modifier.length + 1);
  }
  const key = nameOfKey(rest);
  if (key === undefined || isModifier(rest)) return undefined;
  return {
    mod: held.has('Mod'),
    ctrl: held.has('Ctrl'),
    alt: held.has('Alt'),
    shift: held.has('Shift') && !isSign(key),
    key,
  };
}

/** The one way to write a combination, as it is kept in the preferences. */
export const writeCombination = ({ mod, ctrl, alt, shift, key }: Combination): string =>
  [mod && 'Mod', ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');

/** What a press means, for storing a key that the user chose. Undefined for a modifier alone or a dead key. */
export const combinationOf = (press: KeyPress, platform: KeyPlatform): Combination | undefined =>
  readingsOf(press, platform)[0];

/** Whether a press is this combination, in any keyboard layout. */
export const matches = (press: KeyPress, combination: Combination, platform: KeyPlatform): boolean =>
  readingsOf(press, platform).some((reading) => writeCombination(reading) === writeCombination(combination));

/**
 * Everything a press can mean, likeliest first: what it types, then which key it is by place. The place
 * speaks for layouts without Latin letters, for French digits (which need Shift), and on a Mac for letters
 * under Alt, where they type something else.
 */
export function readingsOf(press: KeyPress, platform: KeyPlatform): readonly Combination[] {
  const held = {
    mod: platform === 'mac' ? press.metaKey : press.ctrlKey,
    ctrl: platform === 'mac' ? press.ctrlKey : press.metaKey,
    alt: press.altKey,
    shift: press.shiftKey,
  };
  const typed = press.code === 'Space' ? 'Space' : nameOfKey(press.key);
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1];
  const readings: Combination[] = [];
  if (typed !== undefined && isSign(typed)) {
    // Signs say themselves which of Shift, AltGr (Ctrl+Alt) and a Mac's Alt were needed to type them.
    const typedByAlt = press.altKey && (platform === 'mac' || press.ctrlKey);
    if (typedByAlt)
      readings.push({ ...held, mod: platform === 'mac' && held.mod, alt: false, shift: false, key: typed });
    readings.push({ ...held, shift: false, key: typed });
  } else if (typed !== undefined && isDigit(typed)) {
    readings.push({ ...held, shift: false, key: typed });
  } else if (typed !== undefined && !isForeign(typed)) {
    readings.push({ ...held, key: typed });
  }
  const typesElse =
    typed === undefined || isForeign(typed) || (isDigit(place ?? '') ? typed !== place : press.altKey);
  if (place !== undefined && typesElse) readings.push({ ...held, key: place });
  return readings;
}

/** Whether a combination can be used while a note is typed: it types nothing by itself. */
export const worksWhileTyping = ({ mod, ctrl, alt, key }: Combination): boolean =>
  mod || ctrl || alt || /^F\d+$/.test(key);

/** A combination as it stands in a tooltip: ⇧⌘Z on a Mac, Ctrl+Shift+Z elsewhere. */
export function formatCombination(combination: Combination, platform: KeyPlatform): string {
  const { mod, ctrl, alt, shift, key } = combination;
  const shown = shownKeys[key] ?? key;
  if (platform === 'mac') {
    return [ctrl && '⌃', alt && '⌥', shift && '⇧', mod && '⌘', shown].filter(Boolean).join('');
  }
  return [mod && 'Ctrl', ctrl && 'Win', alt && 'Alt', shift && 'Shift', shown].filter(Boolean).join('+');
}

const shownKeys: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  '-': '−',
};

function nameOfKey(text: string): string | undefined {
  if (text === ' ' || text === '\u00a0') return 'Space';
  if (/^[a-z]$/i.test(text)) return text.toUpperCase();
  if (text.length === 1) return text;
  if (!/^[A-Z][A-Za-z0-9]*$/.test(text) || isModifier(text)) return undefined;
  return ['Dead', 'Process', 'Unidentified', 'AltGraph', 'CapsLock', 'NumLock'].includes(text)
    ? undefined
    : text;
}

const isModifier = (text: string): boolean =>
  ['Mod', 'Ctrl', 'Control', 'Alt', 'Shift', 'Meta', 'OS'].includes(text);

/** Signs already say whether Shift was held: `?` is `?` wherever it lies on the keyboard. */
const isSign = (key: string): boolean => /^[!-/:-@[-`{-~]$/.test(key);
const isDigit = (key: string): boolean => /^\d$/.test(key);
/** A letter of another alphabet, or what Alt types on a Mac. */
const isForeign = (key: string): boolean => key.length === 1 && !/^[!-~]$/.test(key);
