import { useState } from 'react';
import { callKindTerms, callOutcomeTerms, callSourceTerms } from '../../shared/content/kinds-of-calls';
import { dayOf } from '../../shared/lib/formats';
import { addCall, alterCall } from '../../shared/model/acts/calls';
import { blankCall, callKinds, callOutcomes, callSources, type Call } from '../../shared/model/call';
import { repsOf } from '../data/queries/reps';
import { useAct } from '../platform/use-act';
import { useSubmit } from '../platform/use-once';
import { useLive } from '../platform/use-live';
import { useServices } from '../platform/services';
import { useFormats } from '../platform/use-formats';
import { useWorkspace } from '../platform/workspace';
import { Button } from '../ui/controls/button';
import { Dialog } from '../ui/controls/dialog';
import { SelectField, TextArea, TextField } from '../ui/controls/field';
import { PickField } from '../ui/controls/pick-field';
import { FieldGrid } from '../ui/layout/page';
import styles from './form.module.css';

const optionsOf = <K extends string>(
  keys: readonly K[],
  terms: Readonly<Record<K, { readonly name: string }>>,
) => keys.map((value) => ({ value, label: terms[value].name }));

const withoutRecording = callSources.filter((source) => source !== 'recording');

/** Corrects what is known of a call; without one, adds a call that has no recording. */
export function CallDialog({
  call,
  repId,
  onClose,
  onAdded,
}: {
  readonly call?: Call;
  /** For a new call, the rep it is proposed for. */
  readonly repId?: string | undefined;
  readonly onClose: () => void;
  readonly onAdded?: (callId: string) => void;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const { now, newId } = useServices();
  const act = useAct();
  const reps = useLive(repsOf, client.id);
  const [fields, setFields] = useState<Omit<Call, 'id' | 'clientId'>>(() => {
    if (call) return call;
    const createdAt = new Date(now()).toISOString();
    const blank = blankCall({
      id: '',
      clientId: client.id,
      repId: repId ?? '',
      date: dayOf(now()),
      createdAt,
    });
    return { ...blank, source: 'live' };
  });
  const set = (changed: Partial<Call>): void => setFields((before) => ({ ...before, ...changed }));
  const canSave = fields.repId !== '' && fields.date !== '';
  const save = useSubmit(async () => {
    if (!canSave) return;
    const made: Call = { ...fields, id: newId(), clientId: client.id };
    const done = await act(call ? alterCall(call, changeable(fields)) : addCall(made));
    if (!done.ok) return;
    onClose();
    if (!call) onAdded?.(made.id);
  });
  const repOptions = (reps ?? [])
    .filter(({ id, archivedAt }) => archivedAt === null || id === fields.repId)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Dialog title={call ? 'Details of the call' : 'Add a call without a recording'} onClose={onClose} wide>
      <form onSubmit={save} className={styles.form}>
        <FieldGrid>
          <PickField
            label="Rep"
            value={fields.repId || null}
            options={repOptions}
            isClearable={false}
            onChange={(id) => set({ repId: id ?? '' })}
          />
          <TextField
            label="Customer"
            maxLength={200}
            value={fields.customer}
            onChange={(customer) => set({ customer })}
          />
          <TextField
            label="Date"
            type="date"
            required
            hint={fields.date ? formats.day(fields.date) : undefined}
            value={fields.date}
            onChange={(date) => set({ date })}
          />
          <TextField
            label="Time"
            type="time"
            value={fields.time ?? ''}
            onChange={(time) => set({ time: time === '' ? null : time.slice(0, 5) })}
          />
          <SelectField
            label="Kind"
            value={fields.kind}
            options={optionsOf(callKinds, callKindTerms)}
            onChange={(kind) => set({ kind })}
          />
          <SelectField
            label="Outcome"
            value={fields.outcome}
            options={optionsOf(callOutcomes, callOutcomeTerms)}
            onChange={(outcome) => set({ outcome })}
          />
          <TextField label="Deal" maxLength={200} value={fields.deal} onChange={(deal) => set({ deal })} />
          <TextField
            label="Stage"
            maxLength={200}
            value={fields.stage}
            onChange={(stage) => set({ stage })}
          />
          {fields.recordingId === null ? (
            <SelectField
              label="Scored"
              hint={callSourceTerms[fields.source].description}
              value={fields.source}
              options={optionsOf(withoutRecording, callSourceTerms)}
              onChange={(source) => set({ source })}
            />
          ) : null}
        </FieldGrid>
        <TextArea
          label="Notes"
          rows={3}
          maxLength={20_000}
          value={fields.notes}
          onChange={(notes) => set({ notes })}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={!canSave}>
            {call ? 'Save' : 'Add the call'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What this dialog may change of a call that is there. */
const changeable = (fields: Omit<Call, 'id' | 'clientId'>) => ({
  repId: fields.repId,
  customer: fields.customer,
  date: fields.date,
  time: fields.time,
  kind: fields.kind,
  outcome: fields.outcome,
  deal: fields.deal,
  stage: fields.stage,
  source: fields.source,
  notes: fields.notes,
});
