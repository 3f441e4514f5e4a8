import { dealFieldNames, dealFields, type DealField } from '../../../../shared/codec/deals/headings';
import { counted } from '../../../../shared/lib/words';
import type { DealsOutline } from '../../../jobs/deals';
import { SelectField } from '../../../ui/controls/field';
import { FieldGrid } from '../../../ui/layout/page';
import { mapped } from './choices';
import styles from './deals.module.css';
import type { DealsWork } from './use-deals-work';

/** What each column says, guessed from its name, with what stands in it; those left out stand behind the others. */
export function Columns({ work, outline }: { readonly work: DealsWork; readonly outline: DealsOutline }) {
  const { mapping } = work.choices;
  const columns = outline.header.map((name, place) => ({ name, samples: outline.samples[place] ?? [] }));
  const used = columns.filter(({ name }) => mapping[name] !== undefined);
  const left = columns.filter(({ name }) => mapping[name] === undefined);
  const isOpen = work.answer?.lacks !== undefined;
  return (
    <>
      <details className={styles.part} open={isOpen || undefined}>
        <summary>{counted(used.length, 'column is', 'columns are')} read</summary>
        <ColumnGrid columns={used} work={work} />
      </details>
      {left.length > 0 ? (
        <details className={styles.part} open={isOpen || undefined}>
          <summary>{counted(left.length, 'column is', 'columns are')} left out</summary>
          <ColumnGrid columns={left} work={work} />
        </details>
      ) : null}
    </>
  );
}

const options: readonly { readonly value: DealField | ''; readonly label: string }[] = [
  { value: '', label: 'Left out' },
  ...dealFields.map((field) => ({ value: field, label: dealFieldNames[field] })),
];

function ColumnGrid({
  columns,
  work,
}: {
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  readonly work: DealsWork;
}) {
  const { mapping } = work.choices;
  return (
    <FieldGrid>
      {columns.map(({ name, samples }) => (
        <SelectField<DealField | ''>
          key={name}
          label={name}
          value={mapping[name] ?? ''}
          options={options}
          hint={sampleOf(samples) || undefined}
          onChange={(field) =>
            work.choose({ mapping: mapped(mapping, name, field === '' ? undefined : field) })
          }
        />
      ))}
    </FieldGrid>
  );
}

const longestSample = 28;

function sampleOf(values: readonly string[]): string {
  const text = values.join(', ');
  return text.length > longestSample ? `${text.slice(0, longestSample)}…` : text;
}
