import { useMemo, useState } from 'react';
import type { Formats } from '../../../shared/lib/formats';
import { dealChanges, type DealChange } from '../../../shared/measure/pipeline/snapshot-change';
import {
  amountDifference,
  changeWords,
  daysLater,
  type ChangeRow,
  lastStand,
  stageWords,
} from '../../../shared/report/pipeline/changes';
import { changeAnswer, changeNames } from '../../../shared/report/snapshot-change';
import type { ChangeList } from '../../jobs/audit';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { SelectField } from '../../ui/controls/field';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Section } from '../../ui/layout/page';
import styles from './pipeline.module.css';
import { signedAs } from './units';

/** Deal by deal what happened between two snapshots, under a sentence with counts and amounts. */
export function ChangesSection({
  changes,
  from,
  to,
}: {
  readonly changes: ChangeList;
  /** Days as 2026-03-14. */
  readonly from: string;
  readonly to: string;
}) {
  const formats = useFormats();
  const { client } = useWorkspace();
  const columns = useMemo(() => changeColumns(formats, changes), [formats, changes]);
  const [chosen, setChosen] = useState<DealChange | ''>('');
  // A change that nobody has any more, after other people were chosen, hides nothing.
  const only = chosen !== '' && changes.counts[chosen] > 0 ? chosen : '';
  const rows = useMemo(
    () => (only === '' ? changes.deals : changes.deals.filter((deal) => deal.changes.includes(only))),
    [changes, only],
  );
  return (
    <Section
      title="Which deals changed?"
      lead={`From ${formats.day(from)} to ${formats.day(to)}, by the ids of the CRM. A deal can change in several ways. Gone: deleted, or filtered out of the later export.`}
      actions={
        changes.all > 0 ? (
          <SelectField
            label="Which changes"
            hideLabel
            value={only}
            options={[
              { value: '', label: 'All changes' },
              ...dealChanges
                .filter((change) => changes.counts[change] > 0)
                .map((change) => ({
                  value: change,
                  label: `${changeNames[change]}: ${formats.number(changes.counts[change])}`,
                })),
            ]}
            onChange={setChosen}
          />
        ) : null
      }
    >
      <p className={styles.answer}>{changeAnswer(changes, formats)}</p>
      {changes.all > 0 ? (
        <DataTable
          label="Changed deals"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowLabel={({ name }) => name}
          noun={['deal', 'deals']}
          fit="content"
          locale={client.locale}
          footer={
            changes.all > changes.deals.length
              ? `The largest ${formats.number(changes.deals.length)} of ${formats.number(changes.all)}`
              : null
          }
          empty={<p>None of the largest deals changed in this way.</p>}
        />
      ) : null}
    </Section>
  );
}

/** Differences have a column only where there is one: an empty column takes room from names. */
const changeColumns = (formats: Formats, { counts }: ChangeList): readonly Column<ChangeRow>[] => [
  {
    id: 'name',
    header: 'Deal',
    width: 'minmax(12rem, 2fr)',
    sortValue: ({ name }) => name,
    cell: ({ name }) => name,
  },
  {
    id: 'owner',
    header: 'Owner',
    width: 'minmax(7rem, 1.2fr)',
    goes: 2,
    sortValue: ({ owner }) => owner,
    cell: ({ owner }) => owner,
  },
  {
    id: 'changes',
    header: 'What changed',
    width: 'minmax(8rem, 1.2fr)',
    sortValue: changeWords,
    cell: changeWords,
  },
  {
    id: 'stage',
    header: 'Stage',
    width: 'minmax(10.5rem, 1.4fr)',
    sortValue: stageWords,
    cell: stageWords,
  },
  {
    id: 'amount',
    header: 'Amount',
    width: '6rem',
    isNumeric: true,
    sortValue: amountOf,
    cell: (row) => {
      const amount = amountOf(row);
      return amount === null ? '–' : formats.money(amount);
    },
  },
  ...(counts.amount > 0 ? [differenceColumn(formats)] : []),
  {
    id: 'closes',
    header: 'Closes',
    width: '7rem',
    goes: 1,
    sortValue: closesOf,
    cell: (row) => {
      const day = closesOf(row);
      return day === null ? '–' : formats.day(day);
    },
  },
  ...(counts.slipped + counts['pulled in'] > 0 ? [laterColumn(formats)] : []),
];

const differenceColumn = (formats: Formats): Column<ChangeRow> => ({
  id: 'difference',
  header: 'Difference',
  width: '6rem',
  isNumeric: true,
  sortValue: amountDifference,
  cell: (row) => signed(amountDifference(row), formats.money),
});

const laterColumn = (formats: Formats): Column<ChangeRow> => ({
  id: 'later',
  header: 'Days later',
  width: '5.5rem',
  isNumeric: true,
  sortValue: daysLater,
  cell: (row) => signed(daysLater(row), formats.number),
});

function amountOf(row: ChangeRow): number | null {
  return lastStand(row)?.amount ?? null;
}

function closesOf(row: ChangeRow): string | null {
  return lastStand(row)?.closes ?? null;
}

const signed = (by: number | null, write: (value: number) => string): string =>
  by === null ? '' : signedAs(write)(by);
