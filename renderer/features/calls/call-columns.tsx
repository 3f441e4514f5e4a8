import { callKindTerms, callOutcomeTerms, callSourceTerms } from '../../../shared/content/kinds-of-calls';
import type { Formats } from '../../../shared/lib/formats';
import { Tag, LevelMark } from '../../ui/controls/tag';
import type { Column } from '../../ui/data-table/column';
import { RowMenu } from './row-menu';
import type { CallRow } from './use-calls';

/** The columns of the list. Make them once for a locale. */
export const callColumns = (formats: Formats): readonly Column<CallRow>[] => [
  {
    id: 'date',
    header: 'Date',
    width: '7rem',
    cell: ({ call }) => formats.day(call.date),
    sortValue: ({ call }) => `${call.date} ${call.time ?? ''}`,
    filterText: ({ call }) => formats.day(call.date),
  },
  {
    id: 'customer',
    header: 'Customer',
    width: 'minmax(9rem, 2fr)',
    isName: true,
    cell: ({ call }) => call.customer || 'Unnamed customer',
    sortValue: ({ call }) => call.customer,
  },
  {
    id: 'rep',
    header: 'Rep',
    width: 'minmax(7rem, 1.4fr)',
    cell: ({ repName }) => repName,
    sortValue: ({ repName }) => repName,
  },
  {
    id: 'kind',
    header: 'Kind',
    width: '6.5rem',
    cell: ({ call }) => callKindTerms[call.kind].name,
    sortValue: ({ call }) => callKindTerms[call.kind].name,
  },
  {
    id: 'outcome',
    header: 'Outcome',
    width: '6rem',
    cell: ({ call }) => callOutcomeTerms[call.outcome].name,
    sortValue: ({ call }) => callOutcomeTerms[call.outcome].name,
  },
  {
    id: 'deal',
    header: 'Deal',
    width: 'minmax(6rem, 1.2fr)',
    cell: ({ call }) => call.deal,
    sortValue: ({ call }) => call.deal,
  },
  {
    id: 'source',
    header: 'Source',
    width: '6rem',
    cell: ({ call }) => callSourceTerms[call.source].name,
    sortValue: ({ call }) => callSourceTerms[call.source].name,
  },
  {
    id: 'state',
    header: 'Score',
    width: '7.5rem',
    cell: (row) => <State row={row} />,
    sortValue: ({ state }) => state.overall ?? (state.is === 'draft' ? 0.5 : 0),
    filterText: ({ state }) => state.is,
  },
  { id: 'more', header: '', width: '3rem', cell: ({ call }) => <RowMenu call={call} /> },
];

function State({ row: { call, state } }: { readonly row: CallRow }) {
  if (state.is === 'complete' && state.overall !== undefined) {
    return <LevelMark level={Math.round(state.overall * 10) / 10} />;
  }
  if (state.is === 'complete') return <Tag>Complete</Tag>;
  if (state.is === 'draft') return <Tag tone="accent">Draft</Tag>;
  return call.leftOut === null ? <>To score</> : <Tag title={call.leftOut}>Left out</Tag>;
}
