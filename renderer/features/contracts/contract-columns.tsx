import type { Formats } from '../../../shared/lib/formats';
import type { Contract } from '../../../shared/model/contract';
import { contractState, endDay, skillNames } from '../../../shared/report/contract-words';
import type { RepContract } from '../../data/queries/contracts';
import type { Column } from '../../ui/data-table/column';
import { StateTag } from './state-tag';

/** The columns of the list of contracts. Make them once for a locale. */
export const contractColumns = (formats: Formats): readonly Column<RepContract>[] => [
  {
    id: 'rep',
    header: 'Rep',
    width: 'minmax(9rem, 1.4fr)',
    isName: true,
    cell: ({ rep }) => rep.name,
    sortValue: ({ rep }) => rep.name,
  },
  {
    id: 'skills',
    header: 'Skills',
    width: 'minmax(18rem, 2fr)',
    cell: ({ contract }) => skillNames(contract) || 'None chosen yet',
    sortValue: ({ contract }) => skillNames(contract),
  },
  {
    id: 'state',
    header: 'State',
    width: '7rem',
    cell: ({ contract }) => <StateTag contract={contract} />,
    sortValue: ({ contract }) => contractState(contract),
  },
  {
    id: 'cycle',
    goes: 2,
    header: 'Cycle',
    width: '6rem',
    cell: ({ contract }) => cycleWords(contract),
    sortValue: ({ contract }) => contract.cycle,
    filterText: ({ contract }) => cycleWords(contract),
  },
  {
    id: 'start',
    goes: 3,
    header: 'Start',
    width: '7rem',
    cell: ({ contract }) => (contract.startsOn === null ? '' : formats.day(contract.startsOn)),
    sortValue: ({ contract }) => contract.startsOn,
    filterText: ({ contract }) => (contract.startsOn === null ? '' : formats.day(contract.startsOn)),
  },
  {
    id: 'end',
    header: 'Day 56',
    width: '7rem',
    cell: ({ contract }) => dayOrNothing(endDay(contract), formats),
    sortValue: ({ contract }) => endDay(contract),
  },
  {
    id: 'hours',
    goes: 1,
    header: 'Coach, h a week',
    width: '8rem',
    isNumeric: true,
    cell: ({ contract }) => formats.number(contract.coachHoursPerWeek, 1),
    sortValue: ({ contract }) => contract.coachHoursPerWeek,
  },
];

const cycleWords = ({ cycle, revision }: Contract): string =>
  revision > 1 ? `${cycle}, rev. ${revision}` : String(cycle);

const dayOrNothing = (day: string | undefined, formats: Formats): string =>
  day === undefined ? '' : formats.day(day);
