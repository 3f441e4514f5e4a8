import { Tag } from '../../ui/controls/tag';
import type { Column } from '../../ui/data-table/column';

/** A row of a file as the table of the preview shows it. */
export interface PreviewRow {
  readonly is: 'new' | 'changed' | 'rejected';
  readonly name: string;
  /** In the file; null for rows that go ahead. */
  readonly line: number | null;
}

const tones = { new: 'good', changed: 'accent', rejected: 'danger' } as const;

/** What every preview begins with: what happens to the row, where it stands, and whom or what it is about. */
export const previewColumns = (nameHeader: string): readonly Column<PreviewRow>[] => [
  {
    id: 'is',
    header: 'Row',
    width: '6rem',
    cell: ({ is }) => <Tag tone={tones[is]}>{is}</Tag>,
    sortValue: ({ is }) => is,
  },
  {
    id: 'line',
    header: 'Line',
    width: '4rem',
    isNumeric: true,
    cell: ({ line }) => line,
    sortValue: ({ line }) => line,
  },
  {
    id: 'name',
    header: nameHeader,
    width: 'minmax(10rem, 1fr)',
    cell: ({ name }) => name,
    sortValue: ({ name }) => name,
  },
];
