import {
  scoreFieldNames,
  scoreFields,
  withCompetency,
  withField,
  type ScoreField,
  type ScoreRows,
} from '../../../../shared/codec/scores/columns';
import { scaleFormulas, scoreScales, type ScoreScale } from '../../../../shared/codec/scores/scale';
import { sourceNames } from '../../../../shared/content/assessment';
import { quarterAfter, quarterName, quarterOf } from '../../../../shared/lib/quarters';
import { dayOf } from '../../../../shared/lib/formats';
import { assessmentSources } from '../../../../shared/model/assessment';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { SelectField, TextField } from '../../../ui/controls/field';
import { FieldGrid } from '../../../ui/layout/page';
import { DaysChoice } from '../format-choice';
import type { ScoresWork } from './use-scores';

const rowsOptions: readonly { readonly value: ScoreRows; readonly label: string }[] = [
  { value: 'a rep', label: 'A rep' },
  { value: 'a level', label: 'One level' },
];

/** Which column holds what, guessed from the names of the columns. */
export function ScoresColumns({ work }: { readonly work: ScoresWork }) {
  const { sheet, framework, choices, choose } = work;
  if (!sheet) return null;
  const { mapping } = choices;
  const columns = [
    { value: '', label: 'Not in this file' },
    ...sheet.header.map((name, place) => ({ value: String(place), label: name })),
  ];
  const isShown = (field: ScoreField): boolean =>
    mapping.rows === 'a level' || (field !== 'competency' && field !== 'level');
  const found = Object.keys(mapping.competencies).length;
  const column = (label: string, place: number | undefined, onChange: (place?: number) => void) => (
    <SelectField
      key={label}
      label={label}
      value={place === undefined ? '' : String(place)}
      options={columns}
      hint={place === undefined ? undefined : sampleOf(sheet.samples[place] ?? [])}
      onChange={(value) => onChange(value === '' ? undefined : Number(value))}
    />
  );
  return (
    <>
      <FieldGrid>
        <SelectField
          label="A row is"
          value={mapping.rows}
          options={rowsOptions}
          onChange={(rows) => choose({ mapping: { ...mapping, rows } })}
        />
        {scoreFields
          .filter(isShown)
          .map((field) =>
            column(scoreFieldNames[field], mapping.fields[field], (place) =>
              choose({ mapping: withField(mapping, field, place) }),
            ),
          )}
      </FieldGrid>
      {mapping.rows === 'a rep' ? (
        <details open={found < 2}>
          <summary>
            {found} of {framework.competencies.length} competencies have a column
          </summary>
          <FieldGrid>
            {framework.competencies.map(({ key, name }) =>
              column(name, mapping.competencies[key], (place) =>
                choose({ mapping: withCompetency(mapping, key, place) }),
              ),
            )}
          </FieldGrid>
        </details>
      ) : null}
    </>
  );
}

/** What is said for the whole file where no column says it, and how its days and figures are read. */
export function ScoresForAll({ work }: { readonly work: ScoresWork }) {
  const { now } = useServices();
  const { client } = useWorkspace();
  const { answer, choices, choose } = work;
  const { fields } = choices.mapping;
  const running = quarterOf(dayOf(now()), client.fiscalYearStartMonth);
  const quarters = Array.from({ length: quartersOffered }, (_, ago) => quarterAfter(running, -ago));
  const rest = (field: ScoreField): string => (fields[field] === undefined ? '' : ', where a cell is empty');
  return (
    <FieldGrid>
      <SelectField
        label={`Quarter${rest('quarter')}`}
        value={choices.quarter}
        options={quarters.map((value) => ({
          value,
          label: quarterName(value, client.fiscalYearStartMonth),
        }))}
        onChange={(quarter) => choose({ quarter })}
      />
      <TextField
        label={`Assessor${rest('assessor')}`}
        value={choices.assessor}
        maxLength={200}
        onChange={(assessor) => choose({ assessor })}
      />
      <TextField
        label={`Day${rest('day')}`}
        type="date"
        value={choices.day}
        hint="Empty: the last day of the quarter, or today while it runs."
        onChange={(day) => choose({ day })}
      />
      <SelectField
        label="Rests on"
        value={choices.usualSource}
        options={assessmentSources.map((source) => ({ value: source, label: sourceNames[source] }))}
        onChange={(usualSource) => choose({ usualSource })}
      />
      {answer?.dates ? (
        <DaysChoice
          label="Days are written"
          reading={answer.dates}
          chosen={choices.dates}
          onChange={(dates) => choose({ dates })}
        />
      ) : null}
      <ScaleChoice work={work} />
    </FieldGrid>
  );
}

const quartersOffered = 8;

/** The scale of the figures: asked for wherever it is not plainly 1 to 10, with what a conversion does. */
function ScaleChoice({ work: { answer, choices, choose } }: { readonly work: ScoresWork }) {
  if (!answer) return null;
  const { scale, candidates } = answer.scale;
  const value = choices.scale ?? scale;
  const isOpen = value === undefined;
  const offered = isOpen ? candidates : scoreScales;
  return (
    <SelectField<ScoreScale | ''>
      label="Figures are on the scale"
      value={value ?? ''}
      options={[
        ...(isOpen ? [{ value: '' as const, label: 'Choose' }] : []),
        ...offered.map((one) => ({ value: one, label: one === '0 to 100' ? '0 to 100, or per cent' : one })),
      ]}
      hint={value === undefined || value === '1 to 10' ? undefined : `Level = ${scaleFormulas[value]}.`}
      error={isOpen ? 'The figures are not plainly levels from 1 to 10. Say what they are.' : undefined}
      onChange={(one) => choose({ scale: one === '' ? undefined : one })}
    />
  );
}

const longestSample = 28;

/** As many different values as fit on a line. */
function sampleOf(values: readonly string[]): string {
  const text = [...new Set(values)].join(', ');
  return text.length > longestSample ? `${text.slice(0, longestSample)}…` : text;
}
