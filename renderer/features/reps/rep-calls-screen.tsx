import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { callKindTerms, callOutcomeTerms } from '../../../shared/content/kinds-of-calls';
import { assertNever } from '../../../shared/lib/assert-never';
import { callStandings, scoredOfLastTen, type CallState } from '../../../shared/measure/last-calls';
import type { Rep } from '../../../shared/model/rep';
import { repCalls } from '../../data/queries/rep-calls';
import { useFormats } from '../../platform/use-formats';
import { useLiveAbout } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { RepFrame } from '../../widgets/rep-frame';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { LevelMark, Tag } from '../../ui/controls/tag';
import { DataTable } from '../../ui/data-table/data-table';
import type { Column } from '../../ui/data-table/column';
import { callRows, type CallRow } from './call-rows';
import styles from './reps.module.css';

/** The calls of one rep, newest first, each with how far its scoring is. */
export function RepCallsScreen() {
  return (
    <RepFrame part="calls" isFlush>
      {(rep) => <Calls key={rep.id} rep={rep} />}
    </RepFrame>
  );
}

const stride = 100;

function Calls({ rep }: { readonly rep: Rep }) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const [, go] = useLocation();
  const [limit, setLimit] = useState(stride);
  const records = useLiveAbout(rep.id, repCalls, client.id, rep.id, limit);
  const rows = useMemo(() => (records ? callRows(records) : []), [records]);
  const columns = useMemo(() => columnsFor(formats.day), [formats]);
  if (!records) return null;
  const scored = scoredOfLastTen(callStandings(records.calls, records.scorecards));
  return (
    <>
      {scored ? (
        <p className={styles.lead}>
          {scored.value} of the last {scored.n} scored.{' '}
          <Link href={`/reps/${rep.id}/queue`}>Which are scored next, and why</Link>
        </p>
      ) : null}
      <DataTable
        label={`Calls of ${rep.name}`}
        columns={columns}
        rows={rows}
        rowKey={({ call }) => call.id}
        rowLabel={({ call }) => `${call.customer || 'Unnamed customer'}, ${formats.day(call.date)}`}
        noun={['call', 'calls']}
        locale={client.locale}
        firstSort={{ column: 'date', isDescending: true }}
        onOpen={({ call }) => go(`/calls/${call.id}`)}
        empty={
          <Empty title="No calls yet" action={<Button onClick={() => go('/calls')}>Go to the calls</Button>}>
            {rep.name}’s calls will be listed here. Drop recordings anywhere on this window and say who is
            heard in them.
          </Empty>
        }
        footer={
          records.total > records.calls.length ? (
            <Button small onClick={() => setLimit(limit + stride)}>
              Show older ones of {records.total}
            </Button>
          ) : null
        }
      />
    </>
  );
}

const columnsFor = (day: (text: string) => string): readonly Column<CallRow>[] => [
  {
    id: 'date',
    header: 'Date',
    width: '7.5rem',
    isName: true,
    sortValue: ({ call }) => `${call.date} ${call.time ?? ''}`,
    cell: ({ call }) => day(call.date),
  },
  {
    id: 'customer',
    header: 'Customer',
    width: 'minmax(10rem, 2fr)',
    sortValue: ({ call }) => call.customer || null,
    cell: ({ call }) => call.customer || 'Unnamed customer',
  },
  {
    id: 'kind',
    header: 'Kind',
    width: '7rem',
    sortValue: ({ call }) => callKindTerms[call.kind].name,
    cell: ({ call }) => callKindTerms[call.kind].name,
  },
  {
    id: 'outcome',
    header: 'Outcome',
    width: '7rem',
    sortValue: ({ call }) => callOutcomeTerms[call.outcome].name,
    cell: ({ call }) => callOutcomeTerms[call.outcome].name,
  },
  {
    id: 'state',
    header: 'Scorecard',
    width: '8rem',
    sortValue: ({ state }) => stateNames[state],
    cell: ({ state, call }) => <State state={state} why={call.leftOut} />,
  },
  {
    id: 'coach',
    header: 'Coach',
    width: '5rem',
    sortValue: ({ coach }) => coach?.initials ?? null,
    cell: ({ coach }) => <span title={coach?.name}>{coach?.initials}</span>,
  },
  {
    id: 'overall',
    header: 'Overall',
    width: '5.5rem',
    isNumeric: true,
    sortValue: ({ overall }) => overall?.value,
    cell: ({ overall }) =>
      overall ? <LevelMark level={overall.value} isMean label={overall.formula} /> : null,
  },
];

const stateNames: Readonly<Record<CallState, string>> = {
  waiting: 'Not scored',
  draft: 'Draft',
  scored: 'Complete',
  'left out': 'Left out',
};

function State({ state, why }: { readonly state: CallState; readonly why: string | null }) {
  const name = stateNames[state];
  switch (state) {
    case 'waiting':
      return name;
    case 'draft':
      return <Tag tone="warning">{name}</Tag>;
    case 'scored':
      return <Tag tone="good">{name}</Tag>;
    case 'left out':
      return <Tag {...(why ? { title: why } : {})}>{name}</Tag>;
    default:
      return assertNever(state);
  }
}
