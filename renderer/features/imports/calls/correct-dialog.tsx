import { useState, type FormEvent } from 'react';
import { counted } from '../../../../shared/lib/words';
import type { CallKind, CallOutcome } from '../../../../shared/model/call';
import type { Id } from '../../../../shared/model/fields';
import { Button } from '../../../ui/controls/button';
import { Dialog } from '../../../ui/controls/dialog';
import { SelectField, TextField } from '../../../ui/controls/field';
import { PickField } from '../../../ui/controls/pick-field';
import { FieldGrid } from '../../../ui/layout/page';
import { kindOptions, outcomeOptions, repOptions } from './columns';
import type { DraftActs } from './use-drafts';

const asItIs = { value: '', label: 'As it is' } as const;

/** Sets the same for all selected calls. What is left empty stays as it is on each. */
export function CorrectDialog({
  keys,
  reps,
  acts,
  onClose,
}: {
  readonly keys: ReadonlySet<string>;
  readonly reps: ReadonlyMap<Id, { readonly name: string; readonly isNew: boolean }>;
  readonly acts: DraftActs;
  readonly onClose: () => void;
}) {
  const [repId, setRepId] = useState<string | null>(null);
  const [newRep, setNewRep] = useState('');
  const [date, setDate] = useState('');
  const [customer, setCustomer] = useState('');
  const [deal, setDeal] = useState('');
  const [kind, setKind] = useState<CallKind | ''>('');
  const [outcome, setOutcome] = useState<CallOutcome | ''>('');

  const correct = (event: FormEvent): void => {
    event.preventDefault();
    acts.correct(keys, {
      ...(repId !== null && { repId }),
      ...(date !== '' && { date }),
      ...(customer.trim() !== '' && { customer: customer.trim() }),
      ...(deal.trim() !== '' && { deal: deal.trim() }),
      ...(kind !== '' && { kind }),
      ...(outcome !== '' && { outcome }),
    });
    if (newRep.trim() !== '') acts.addRepFor(keys, newRep.trim());
    onClose();
  };
  const calls = counted(keys.size, 'call', 'calls');
  return (
    <Dialog
      title={`Correct ${calls}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="correct-calls" look="primary">
            Correct {calls}
          </Button>
        </>
      }
    >
      <p>What you leave empty stays as it is on each call.</p>
      <form id="correct-calls" onSubmit={correct}>
        <FieldGrid>
          <PickField label="Rep" value={repId} options={repOptions(reps)} onChange={setRepId} />
          <TextField label="Or a new rep" value={newRep} maxLength={200} onChange={setNewRep} />
          <TextField label="Date" type="date" value={date} onChange={setDate} />
          <TextField label="Customer" value={customer} maxLength={200} onChange={setCustomer} />
          <SelectField label="Kind" value={kind} options={[asItIs, ...kindOptions]} onChange={setKind} />
          <SelectField
            label="Outcome"
            value={outcome}
            options={[asItIs, ...outcomeOptions]}
            onChange={setOutcome}
          />
          <TextField label="Deal" value={deal} maxLength={200} onChange={setDeal} />
        </FieldGrid>
      </form>
    </Dialog>
  );
}
