import type { RejectedRow } from '../../../../shared/codec/import-plan';
import type { FoundSummary } from '../../../jobs/deals';
import { useFormats } from '../../../platform/use-formats';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/data-table';
import styles from './deals.module.css';

/** The rows that cannot go in, each with its line, column, value and reason. */
export function Reported({ found }: { readonly found: FoundSummary }) {
  const formats = useFormats();
  return (
    <>
      {found.rowsReported > found.rejected.length ? (
        <p className={styles.count}>
          The first {formats.number(found.rejected.length)} reported rows; “Save reported rows” writes all{' '}
          {formats.number(found.rowsReported)}.
        </p>
      ) : null}
      <DataTable
        label="Reported rows"
        columns={columns}
        rows={found.rejected}
        rowKey={({ line }) => String(line)}
        rowLabel={({ line }) => `Line ${line}`}
        noun={['row', 'rows']}
        fit="content"
        empty={null}
      />
    </>
  );
}

const columns: readonly Column<RejectedRow>[] = [
  {
    id: 'line',
    header: 'Line',
    width: '5rem',
    isNumeric: true,
    cell: ({ line }) => line,
    sortValue: ({ line }) => line,
  },
  {
    id: 'column',
    header: 'Column',
    width: 'minmax(8rem, 1fr)',
    cell: ({ column }) => column,
    sortValue: ({ column }) => column,
  },
  {
    id: 'value',
    header: 'Value',
    width: 'minmax(8rem, 1fr)',
    cell: ({ value }) => value,
    sortValue: ({ value }) => value,
  },
  {
    id: 'reason',
    header: 'Why it is not stored',
    width: 'minmax(16rem, 2fr)',
    cell: ({ reason }) => reason,
    sortValue: ({ reason }) => reason,
  },
];
