import { useState } from 'react';
import { chooseFocus } from '../../../../shared/model/acts/quarterly-cycles';
import type { CycleQuarter } from '../../../../shared/measure/competency/cycle-plan';
import type { Framework } from '../../../../shared/model/framework';
import type { QuarterlyCycle } from '../../../../shared/model/quarterly-cycle';
import { useAct } from '../../../platform/use-act';
import { useOnce } from '../../../platform/use-once';
import { Button } from '../../../ui/controls/button';
import { Dialog } from '../../../ui/controls/dialog';
import { CheckField } from '../../../ui/controls/field';
import styles from './cycle.module.css';

/** Decides by hand what a quarter works on, or leaves it to the tiers again. */
export function FocusDialog({
  cycle,
  framework,
  quarter,
  onClose,
}: {
  readonly cycle: QuarterlyCycle;
  readonly framework: Framework;
  readonly quarter: CycleQuarter;
  readonly onClose: () => void;
}) {
  const act = useAct();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(quarter.focus));
  const save = useOnce(async (keys: ReadonlySet<string>) => {
    const focus = framework.competencies.map(({ key }) => key).filter((key) => keys.has(key));
    const result = await act(chooseFocus(cycle, quarter.place, focus));
    if (result.ok) onClose();
  });
  const isByHand = (cycle.focus[quarter.place - 1] ?? []).length > 0;
  const toggle = (key: string, isIn: boolean): void => {
    const next = new Set(chosen);
    if (isIn) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <Dialog
      title={`What quarter ${quarter.place} works on`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {isByHand ? <Button onClick={() => save(new Set())}>Leave it to the tiers</Button> : null}
          <Button look="primary" disabled={chosen.size === 0} onClick={() => save(chosen)}>
            Keep this choice
          </Button>
        </>
      }
    >
      <p>A quarter with one or two skills is finished; one with ten is not.</p>
      <div className={styles.choices}>
        {framework.competencies.map(({ key, name }) => (
          <CheckField
            key={key}
            label={name}
            checked={chosen.has(key)}
            onChange={(isIn) => toggle(key, isIn)}
          />
        ))}
      </div>
    </Dialog>
  );
}
