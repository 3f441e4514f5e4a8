import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './field.module.css';
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
  opensAtOnce = false,
  onDone,
  mark,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  readonly isClearable?: boolean;
  /** Takes the focus and shows its list as soon as it stands there. */
  readonly opensAtOnce?: boolean;
  /** The list was closed, with a choice or without. */
  readonly onDone?: () => void;
  /** A word at the end of the label's line, such as who sees the field. */
  readonly mark?: ReactNode;
}) {
  const select = (
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
      // Asked for by opening the field: the focus goes where the eye is.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={opensAtOnce}
      defaultDropdownOpened={opensAtOnce}
      // A list that opens because a dialog put the focus here covers the rest of it.
      openOnFocus={false}
      {...(onDone ? { onDropdownClose: onDone } : {})}
      // Beside the field, not at the end of the page, where a dialog would cover it. In the cell of a table,
      // which cuts off what is larger, it is the other way round.
      comboboxProps={{
        transitionProps: { duration: 0 },
        withinPortal: opensAtOnce,
        floatingStrategy: 'fixed',
      }}
    />
  );
  return mark ? (
    <div className={styles.picked}>
      {select}
      <span>{mark}</span>
    </div>
  ) : (
    select
  );
}
