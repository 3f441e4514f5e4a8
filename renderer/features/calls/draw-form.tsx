import { useState } from 'react';
import { dayOf } from '../../../shared/lib/formats';
import { keepDraw } from '../../../shared/model/acts/calls';
import type { Id } from '../../../shared/model/fields';
import { drawOf, type DrawMethod } from '../../../shared/measure/draw';
import type { QueueRecords } from '../../data/queries/queue';
import { useAct } from '../../platform/use-act';
import { useSubmit } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { SelectField, TextField } from '../../ui/controls/field';
import styles from './calls.module.css';

const methods: readonly { readonly value: Exclude<DrawMethod, 'last ten'>; readonly label: string }[] = [
  { value: 'random', label: 'At random' },
  { value: 'by kind', label: 'Evenly by kind' },
  { value: 'by outcome', label: 'Evenly by outcome' },
  { value: 'by stage', label: 'Evenly by stage' },
];

const seedLimit = 1_000_000;
const freshSeed = (): string => String((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % seedLimit);

/** Draws calls among those that the coach has not scored. The same seed on the same calls draws the same. */
export function DrawForm({ repId, records }: { readonly repId: Id; readonly records: QueueRecords }) {
  const { client, coach } = useWorkspace();
  const { now, newId, say } = useServices();
  const act = useAct();
  const [method, setMethod] = useState<Exclude<DrawMethod, 'last ten'>>('random');
  const [count, setCount] = useState('10');
  const [seed, setSeed] = useState(freshSeed);
  const isSound = /^\d{1,9}$/.test(seed) && /^[1-9]\d?$/.test(count);
  const draw = useSubmit(async () => {
    if (!isSound) return;
    const { calls, scorecards, draws } = records;
    const given = { method, seed: Number(seed), count: Number(count) };
    const drawn = drawOf({ calls, scorecards, coachId: coach.id, today: dayOf(now()), ...given });
    if (drawn.callIds.length === 0) {
      say({ tone: 'plain', text: 'There is no call to draw: all are scored or left out.' });
      return;
    }
    const kept = { method, seed: Number(seed), callIds: [...drawn.callIds], leftOut: [...drawn.leftOut] };
    await act(keepDraw(client.id, repId, draws, kept, { at: new Date(now()).toISOString(), newId }));
  });
  return (
    <form className={styles.draw} onSubmit={draw}>
      <SelectField label="How" value={method} options={methods} onChange={setMethod} />
      <TextField label="How many" inputMode="numeric" value={count} onChange={setCount} />
      <TextField label="Seed" inputMode="numeric" value={seed} onChange={setSeed} />
      <Button type="submit" disabled={!isSound}>
        Draw
      </Button>
    </form>
  );
}
