import {
  periodInHeading,
  rosterFieldNames,
  rosterFields,
  type RosterField,
} from '../../../../shared/codec/roster/columns';
import { quotaPeriods } from '../../../../shared/model/rep';
import { SelectField } from '../../../ui/controls/field';
import { FieldGrid } from '../../../ui/layout/page';
import { DaysChoice, NumbersChoice } from '../format-choice';
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
        <DaysChoice
          label="Start dates are written"
          reading={answer.dates}
          chosen={choices.dates}
          onChange={(dates) => choose({ dates })}
        />
      ) : null}
      {answer.numbers ? (
        <NumbersChoice
          label="Quotas are written"
          reading={answer.numbers}
          chosen={choices.numbers}
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
