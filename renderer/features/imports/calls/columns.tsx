import { Link } from 'wouter';
import { callKinds, callOutcomes } from '../../../../shared/model/call';
import type { Formats } from '../../../../shared/lib/formats';
import { assertNever } from '../../../../shared/lib/assert-never';
import type { Id } from '../../../../shared/model/fields';
import type { OpenCall } from '../../../data/queries/imports';
import type { Option } from '../../../ui/controls/field';
import { Tag } from '../../../ui/controls/tag';
import type { Column } from '../../../ui/data-table/column';
import type { FoundTranscript } from '../recognise';
import styles from './calls.module.css';
import { stateOf, type DraftCall, type DraftState } from './draft';
import { ChoiceCell, PickCell, TextCell } from './edit-cell';
import type { DraftActs } from './use-drafts';

interface Given {
  readonly reps: ReadonlyMap<Id, { readonly name: string; readonly isNew: boolean }>;
  readonly transcripts: ReadonlyMap<string, FoundTranscript>;
  /** Transcripts that no recording has, as handles. */
  readonly spare: () => readonly string[];
  /** Calls that a transcript alone may go to. */
  readonly openCalls: readonly OpenCall[];
  readonly acts: DraftActs;
  readonly formats: Formats;
}

/** The columns of the calls that would come in: each value is corrected in its place. */
export function draftColumns(given: Given): readonly Column<DraftCall>[] {
  const { reps, transcripts, acts, formats } = given;
  const set = (draft: DraftCall, fields: Parameters<DraftActs['correct']>[1]): void =>
    acts.correct([draft.key], fields);
  const repName = ({ repId }: DraftCall): string => reps.get(repId ?? '')?.name ?? '';
  return [
    {
      id: 'file',
      header: 'File',
      width: 'minmax(11rem, 2fr)',
      cell: ({ fileName }) => fileName,
      sortValue: ({ folder, fileName }) => `${folder}/${fileName}`,
    },
    {
      id: 'state',
      header: 'State',
      width: '8rem',
      cell: (draft) => <StateMark state={stateOf(draft)} formats={formats} />,
      sortValue: (draft) => stateOf(draft).is,
    },
    {
      id: 'rep',
      header: 'Rep',
      width: 'minmax(8rem, 1fr)',
      cell: (draft) => (
        <PickCell
          label="Rep"
          missing={draft.nameGuess === null ? 'Choose a rep' : `${draft.nameGuess}?`}
          value={draft.repId}
          shown={repName(draft)}
          options={() => repOptions(reps)}
          onChange={(repId) => set(draft, { repId })}
        />
      ),
      sortValue: repName,
    },
    {
      id: 'date',
      header: 'Date',
      width: '7.25rem',
      cell: (draft) => (
        <TextCell
          label="Date"
          type="date"
          missing={draft.dateCouldBe.length > 0 ? 'Which day?' : 'Give a day'}
          value={draft.date}
          shown={draft.date === '' ? '' : formats.day(draft.date)}
          onChange={(date) => set(draft, { date })}
        />
      ),
      sortValue: ({ date }) => date || null,
    },
    {
      id: 'time',
      goes: 3,
      header: 'Time',
      width: '4.25rem',
      cell: (draft) => (
        <TextCell
          label="Time"
          type="time"
          value={draft.time ?? ''}
          onChange={(time) => set(draft, { time: time || null })}
        />
      ),
    },
    {
      id: 'customer',
      header: 'Customer',
      width: 'minmax(8rem, 1fr)',
      cell: (draft) => (
        <TextCell
          label="Customer"
          value={draft.customer}
          onChange={(customer) => set(draft, { customer: customer.trim() })}
        />
      ),
      sortValue: ({ customer }) => customer || null,
    },
    {
      id: 'kind',
      goes: 4,
      header: 'Kind',
      width: '6.5rem',
      cell: (draft) => (
        <ChoiceCell
          label="Kind"
          value={draft.kind}
          options={kindOptions}
          onChange={(kind) => set(draft, { kind })}
        />
      ),
      sortValue: ({ kind }) => kind,
    },
    {
      id: 'transcript',
      goes: 5,
      header: 'Transcript',
      width: '8rem',
      cell: (draft) =>
        draft.recording === null ? (
          <PickCell
            label="Call of this transcript"
            value={draft.joins?.id ?? newCall}
            shown={draft.joins ? callWords(draft.joins, formats) : 'Makes a new call'}
            options={() => [
              { value: newCall, label: 'Makes a new call' },
              ...withMatch(given.openCalls, draft.joins).map((call) => ({
                value: call.id,
                label: callWords(call, formats),
              })),
            ]}
            onChange={(id) =>
              set(draft, {
                joins: withMatch(given.openCalls, draft.joins).find((call) => call.id === id) ?? null,
              })
            }
          />
        ) : (
          <ChoiceCell
            label="Transcript"
            value={draft.transcriptKey ?? ''}
            options={[
              { value: '', label: 'None' },
              ...[...(draft.transcriptKey ? [draft.transcriptKey] : []), ...given.spare()].map((key) => ({
                value: key,
                label: transcripts.get(key)?.file.name ?? '',
              })),
            ]}
            onChange={(key) => acts.giveTranscript(draft, key || null)}
          />
        ),
    },
    {
      id: 'outcome',
      goes: 2,
      header: 'Outcome',
      width: '6.5rem',
      cell: (draft) => (
        <ChoiceCell
          label="Outcome"
          value={draft.outcome}
          options={outcomeOptions}
          onChange={(outcome) => set(draft, { outcome })}
        />
      ),
    },
    {
      id: 'deal',
      goes: 1,
      header: 'Deal',
      width: '8rem',
      cell: (draft) => (
        <TextCell label="Deal" value={draft.deal} onChange={(deal) => set(draft, { deal: deal.trim() })} />
      ),
    },
  ];
}

const newCall = 'new';

const withMatch = (calls: readonly OpenCall[], match: OpenCall | null): readonly OpenCall[] =>
  match && !calls.some(({ id }) => id === match.id) ? [match, ...calls] : calls;

export const kindOptions = callKinds.map((value) => ({ value, label: value }));
export const outcomeOptions = callOutcomes.map((value) => ({ value, label: value }));

/** The reps to choose from; those that come with the import say so. */
export const repOptions = (reps: Given['reps']): readonly Option[] =>
  [...reps].map(([value, { name, isNew }]) => ({ value, label: isNew ? `${name} (new)` : name }));

const callWords = ({ repName, customer, date }: OpenCall, formats: Formats): string =>
  [customer || 'no customer', repName, formats.day(date)].filter(Boolean).join(', ');

function StateMark({ state, formats }: { readonly state: DraftState; readonly formats: Formats }) {
  switch (state.is) {
    case 'ready':
      return <Tag tone="good">Ready</Tag>;
    case 'joins':
      return (
        <Tag tone="good" title={`Its transcript goes to the call with ${callWords(state.call, formats)}`}>
          Adds a transcript
        </Tag>
      );
    case 'needs':
      return (
        <Tag tone="warning">
          {state.rep ? (state.date ? 'Rep and date?' : 'Needs a rep') : 'Needs a date'}
        </Tag>
      );
    case 'here':
      return (
        <Link
          className={styles.here}
          href={`/calls/${state.call.id}`}
          title={`Already here: ${callWords(state.call, formats)}`}
        >
          Here: {callWords(state.call, formats)}
        </Link>
      );
    case 'twice':
      return <Tag title={`The same recording as ${state.name}`}>Same as another</Tag>;
    case 'failed':
      return (
        <Tag tone="danger" title={state.why}>
          Failed
        </Tag>
      );
    default:
      return assertNever(state);
  }
}
