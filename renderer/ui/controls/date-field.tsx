import { useState } from 'react';
import { TextField } from './field';

/** A year that nobody means: what a date field holds while a year is typed. */
const earliest = '1900-01-01';

/**
 * A calendar day. Days half typed stay in the field; a whole one is handed on, and null when the field is
 * left empty. The hint writes the day as the client does, because the field follows the machine.
 */
export function DateField({
  label,
  value,
  onChange,
  written,
  hideLabel,
  error,
  min,
  max,
  isRequired,
}: {
  readonly label: string;
  /** Such as 2026-03-14. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** Writes a day in the client's locale; `day` of the formats. */
  readonly written?: (day: string) => string;
  readonly hideLabel?: boolean | undefined;
  readonly error?: string | undefined;
  readonly min?: string;
  readonly max?: string;
  /** Leaving it empty brings back the day before. */
  readonly isRequired?: boolean;
}) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      type="date"
      label={label}
      hideLabel={hideLabel}
      error={error}
      hint={value && written ? written(value) : undefined}
      value={typed ?? value ?? ''}
      {...(min ? { min } : {})}
      {...(max ? { max } : {})}
      required={isRequired ?? false}
      onChange={(day) => {
        setTyped(day);
        if (day >= earliest && day !== value) onChange(day);
      }}
      onBlur={(event) => {
        const isHalf = event.currentTarget.validity.badInput;
        if (typed === '' && value !== null && !isHalf && !isRequired) onChange(null);
        setTyped(undefined);
      }}
    />
  );
}
