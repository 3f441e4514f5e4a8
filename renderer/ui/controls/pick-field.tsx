import { Select } from '@mantine/core';
import type { Option } from './field';

/** One of a long list, found by typing; clearing gives null. */
export function PickField({
  label,
  value,
  options,
  onChange,
  placeholder,
  error,
  hideLabel,
  isClearable = true,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  readonly isClearable?: boolean;
}) {
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })}
      data={options.map((option) => ({ ...option }))}
      value={value}
      onChange={onChange}
      placeholder={placeholder ?? ''}
      error={error}
      searchable
      clearable={isClearable}
      limit={200}
      nothingFoundMessage="Nothing found"
      size="xs"
      // Beside the field, not at the end of the page: a dialog would cover it there.
      comboboxProps={{ transitionProps: { duration: 0 }, withinPortal: false, floatingStrategy: 'fixed' }}
    />
  );
}
