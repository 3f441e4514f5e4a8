import { useState, type KeyboardEvent } from 'react';
import { readTime, writeTime } from '../../../../shared/lib/clock-text';
import { TextField } from '../../../ui/controls/field';
import { useSession } from '../session';

const stepMs = 500;
const bigStepMs = 5_000;

/**
 * A time of the call as text. Arrow up and down move it by half a second, with Shift by five.
 * An empty field is no time.
 */
export function TimeField({
  label,
  value,
  least = 0,
  most = Infinity,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly onChange: (value: number | null) => void;
}) {
  const { playback } = useSession();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const hand = (ms: number): void => {
    setTyped(undefined);
    onChange(Math.round(Math.min(most, Math.max(least, ms))));
  };
  const settle = (): void => {
    if (typed === undefined) return;
    const ms = readTime(typed);
    setTyped(undefined);
    if (typed.trim() === '') onChange(null);
    else if (ms !== undefined) hand(ms);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? bigStepMs : stepMs;
    const now = (typed === undefined ? undefined : readTime(typed)) ?? value ?? playback.positionMs() ?? 0;
    if (event.key === 'ArrowUp') hand(now + by);
    else if (event.key === 'ArrowDown') hand(now - by);
    else if (event.key === 'Enter') settle();
    else return;
    event.preventDefault();
  };
  return (
    <TextField
      label={label}
      hideLabel
      title={`${label}: ↑ and ↓ move it by half a second`}
      placeholder={label}
      inputMode="numeric"
      value={typed ?? (value === null ? '' : writeTime(value))}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  );
}
