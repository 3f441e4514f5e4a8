import {
  dateFormats,
  numberFormats,
  readDate,
  readNumber,
  type DateFormat,
  type NumberFormat,
} from '../../../../shared/codec/dates-and-numbers';
import {
  periodInHeading,
  rosterFieldNames,
  rosterFields,
  type RosterField,
} from '../../../../shared/codec/roster/columns';
import { quotaPeriods } from '../../../../shared/model/rep';
import type { ColumnReading } from '../../../jobs/import';
import { useFormats } from '../../../platform/use-formats';
import { SelectField } from '../../../ui/controls/field';
import { FieldGrid } from '../../../ui/layout/page';
import type { RosterWork } from './use-roster';

/** Which column holds what, guessed from the names of the columns, each with what stands in it. */
export function Mapping({ work }: { readonly work: RosterWork }) {
  const { sheet, choices, map } = work;
  if (!sheet) return null;
  const columns = [
    { value: '', label: 'Not in this file' },
    ...sheet.header.map((name, place) => ({ value: String(place), label: name })),
  ];
  return (
    <FieldGrid>
      {rosterFields.map((field) => {
        const column = choices.mapping[field];
        return (
          <SelectField
            key={field}
            label={rosterFieldNames[field]}
            value={column === undefined ? '' : String(column)}
            options={columns}
            hint={column === undefined ? withoutColumn[field] : sampleOf(sheet.samples[column] ?? [])}
            onChange={(value) => map(field, value === '' ? undefined : Number(value))}
          />
        );
      })}
    </FieldGrid>
  );
}

/** What happens where no column is chosen, where that is more than nothing. */
const withoutColumn: Partial<Record<RosterField, string>> = { role: 'New reps become AE.' };

const longestSample = 28;

/** As many different values as fit on a line. */
function sampleOf(values: readonly string[]): string {
  const text = [...new Set(values)].join(', ');
  return text.length > longestSample ? `${text.slice(0, longestSample)}…` : text;
}

/** How dates and numbers of the file are read; where they can be read two ways, the user has to say. */
export function FormatChoices({ work }: { readonly work: RosterWork }) {
  const formats = useFormats();
  const { answer, choices, choose } = work;
  const { mapping } = choices;
  const asksPeriod =
    mapping.quota !== undefined &&
    mapping.quotaPeriod === undefined &&
    periodInHeading(work.sheet?.header[mapping.quota] ?? '') === undefined;
  if (!answer || (!answer.dates && !answer.numbers && !asksPeriod)) return null;
  return (
    <FieldGrid>
      {answer.dates ? (
        <FormatChoice<DateFormat>
          label="Start dates are written"
          reading={answer.dates}
          chosen={choices.dates}
          all={dateFormats}
          preview={(format) => {
            const day = readDate(answer.dates?.example ?? '', format);
            return day === undefined ? undefined : formats.day(day);
          }}
          onChange={(dates) => choose({ dates })}
        />
      ) : null}
      {answer.numbers ? (
        <FormatChoice<NumberFormat>
          label="Quotas are written"
          reading={answer.numbers}
          chosen={choices.numbers}
          all={numberFormats}
          preview={(format) => {
            const amount = readNumber(answer.numbers?.example ?? '', format);
            return amount === undefined
              ? undefined
              : formats.number(amount, Number.isInteger(amount) ? 0 : 2);
          }}
          onChange={(numbers) => choose({ numbers })}
        />
      ) : null}
      {asksPeriod ? (
        <SelectField
          label="A quota without a period is for a"
          value={choices.period}
          options={quotaPeriods.map((value) => ({ value, label: value }))}
          onChange={(period) => choose({ period })}
        />
      ) : null}
    </FieldGrid>
  );
}

/** How a column is written, chosen from a list; where it can be read two ways, each with what it makes of a cell. */
export function FormatChoice<Format extends string>({
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
