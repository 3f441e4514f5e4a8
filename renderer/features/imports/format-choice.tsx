import {
  dateFormats,
  numberFormats,
  readDate,
  readNumber,
  type DateFormat,
  type NumberFormat,
} from '../../../shared/codec/dates-and-numbers';
import type { ColumnReading } from '../../jobs/import';
import { useFormats } from '../../platform/use-formats';
import { SelectField } from '../../ui/controls/field';

interface Given<Format extends string> {
  readonly label: string;
  readonly reading: ColumnReading<Format>;
  readonly chosen: Format | undefined;
  /** What is offered where the column can be read one way only; every format where left out. */
  readonly all?: readonly Format[];
  readonly onChange: (format: Format | undefined) => void;
}

/** How the days of a column are written, with what each way makes of one of them. */
export function DaysChoice({ all = dateFormats, ...given }: Given<DateFormat>) {
  const formats = useFormats();
  const preview = (format: DateFormat): string | undefined => {
    const day = readDate(given.reading.example, format);
    return day === undefined ? undefined : formats.day(day);
  };
  return <FormatChoice {...given} all={all} preview={preview} />;
}

/** How the numbers of a column are written, with what each way makes of one of them. */
export function NumbersChoice({ all = numberFormats, ...given }: Given<NumberFormat>) {
  const formats = useFormats();
  const preview = (format: NumberFormat): string | undefined => {
    const number = readNumber(given.reading.example, format);
    return number === undefined ? undefined : formats.number(number, Number.isInteger(number) ? 0 : 2);
  };
  return <FormatChoice {...given} all={all} preview={preview} />;
}

/** How a column is written, chosen from a list; where it can be read two ways, each with what it makes of a cell. */
function FormatChoice<Format extends string>({
  label,
  reading,
  chosen,
  all,
  preview,
  onChange,
}: {
  readonly label: string;
  readonly reading: ColumnReading<Format>;
  readonly chosen: Format | undefined;
  readonly all: readonly Format[];
  /** The example as this format reads it; undefined where it does not. */
  readonly preview: (format: Format) => string | undefined;
  readonly onChange: (format: Format | undefined) => void;
}) {
  const value = chosen ?? reading.format;
  const isOpen = value === undefined && reading.candidates.length > 1;
  const offered = isOpen ? reading.candidates : all;
  const read = value === undefined ? undefined : preview(value);
  return (
    <SelectField<Format | ''>
      label={label}
      value={value ?? ''}
      options={[
        ...(value === undefined ? [{ value: '' as const, label: 'Choose' }] : []),
        ...offered.map((format) => ({
          value: format,
          label: isOpen ? `${format} (${preview(format) ?? 'unreadable'})` : format,
        })),
      ]}
      hint={read === undefined ? undefined : `“${reading.example}” is ${read}`}
      error={isOpen ? `“${reading.example}” can be read two ways.` : undefined}
      onChange={(format) => onChange(format === '' ? undefined : format)}
    />
  );
}
