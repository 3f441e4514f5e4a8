import { callKindTerms, callOutcomeTerms, callSourceTerms } from '../../../shared/content/kinds-of-calls';
import type { Formats } from '../../../shared/lib/formats';
import { callStates } from '../../../shared/measure/call-state';
import type { Column } from '../../ui/data-table/column';
import { StateCell } from './state-cell';
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
    width: 'minmax(12rem, 2fr)',
    isName: true,
    cell: ({ call }) => call.customer || 'Unnamed customer',
    sortValue: ({ call }) => call.customer,
  },
  {
    id: 'rep',
    header: 'Rep',
    width: 'minmax(9rem, 1.4fr)',
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
    goes: 3,
    header: 'Outcome',
    width: '6rem',
    cell: ({ call }) => callOutcomeTerms[call.outcome].name,
    sortValue: ({ call }) => callOutcomeTerms[call.outcome].name,
  },
  {
    id: 'deal',
    goes: 2,
    header: 'Deal',
    width: 'minmax(6rem, 1.2fr)',
    cell: ({ call }) => call.deal,
    sortValue: ({ call }) => call.deal,
  },
  {
    id: 'source',
    goes: 1,
    header: 'Source',
    width: '6rem',
    cell: ({ call }) => callSourceTerms[call.source].name,
    sortValue: ({ call }) => callSourceTerms[call.source].name,
  },
  {
    id: 'state',
    header: 'Score',
    width: '7.5rem',
    cell: (row) => <StateCell row={row} />,
    sortValue: ({ state }) => (state ? callStates.indexOf(state) : null),
    filterText: ({ state }) => state ?? '',
  },
  { id: 'more', header: 'Acts', width: '3.5rem', cell: ({ call }) => <RowMenu call={call} /> },
];
