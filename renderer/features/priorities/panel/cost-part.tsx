import { useState } from 'react';
import type { Formats } from '../../../../shared/lib/formats';
import type { GapCost } from '../../../../shared/measure/priority/cost';
import { setGapCost } from '../../../../shared/model/acts/placements';
import { useAct } from '../../../platform/use-act';
import { useFormats } from '../../../platform/use-formats';
import { useSubmit } from '../../../platform/use-once';
import { Button } from '../../../ui/controls/button';
import { TextField } from '../../../ui/controls/field';
import { FormDialog } from '../../../ui/controls/form-dialog';
import { FigureView } from '../../../widgets/figure-view';
import type { PlacedGap } from '../view';
import { readCost, type CostDraft } from './cost-rules';
import styles from './panel.module.css';

/** What the gap costs in a quarter, as a range: from the pipeline, or what somebody knows better. */
export function CostPart({
  gap,
  whyNone,
}: {
  readonly gap: PlacedGap;
  /** Why the figures give no cost. */
  readonly whyNone: string | undefined;
}) {
  const formats = useFormats();
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const { placement, name, proposal } = gap;
  const cost = proposal?.gap.cost;
  return (
    <section className={styles.part} aria-label="Cost a quarter">
      <h4>Cost a quarter</h4>
      {placement.cost ? (
        <>
          <p className={styles.range}>{rangeOf(placement.cost, formats)}</p>
          <p className={styles.small}>{placement.cost.reason}</p>
        </>
      ) : null}
      <FromFigures
        cost={cost}
        isBeside={placement.cost !== null}
        whyNone={whyNone ?? 'the diagnosis finds no gap here'}
      />
      <div className={styles.acts}>
        <Button small onClick={() => setOpen(true)}>
          {placement.cost ? 'Change' : 'Set another cost'}
        </Button>
        {placement.cost ? (
          <Button small look="quiet" onClick={() => void act(setGapCost(placement, name, null))}>
            Take it from the figures
          </Button>
        ) : null}
      </div>
      {isOpen ? <CostDialog gap={gap} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function FromFigures({
  cost,
  isBeside,
  whyNone,
}: {
  readonly cost: GapCost | undefined;
  readonly whyNone: string;
  /** Whether a cost of somebody’s own stands over it. */
  readonly isBeside: boolean;
}) {
  const formats = useFormats();
  if (!cost) {
    return (
      <p className={styles.small}>
        {isBeside ? 'The figures give none: ' : 'Not known: '}
        {whyNone}.
      </p>
    );
  }
  return (
    <div className={isBeside ? styles.small : styles.range}>
      {isBeside ? 'From the figures ' : null}
      <FigureView
        figure={cost.low}
        label="Cost up to the team’s median"
        reason=""
        shows="value"
        format={formats.money}
      />
      {' to '}
      <FigureView
        figure={cost.high}
        label="Cost up to the team’s top quartile"
        reason=""
        shows="n"
        format={formats.money}
      />
    </div>
  );
}

const rangeOf = (
  { low, high }: { readonly low: number; readonly high: number },
  { money }: Pick<Formats, 'money'>,
): string => (low === high ? money(low) : `${money(low)} to ${money(high)}`);

function CostDialog({ gap, onClose }: { readonly gap: PlacedGap; readonly onClose: () => void }) {
  const { placement, name } = gap;
  const act = useAct();
  const [draft, setDraft] = useState<CostDraft>({
    low: placement.cost ? String(placement.cost.low) : '',
    high: placement.cost ? String(placement.cost.high) : '',
    reason: placement.cost?.reason ?? '',
  });
  const [isRefused, setRefused] = useState(false);
  const read = readCost(draft);
  const faults = isRefused && !read.ok ? read.faults : {};
  const save = useSubmit(async () => {
    if (!read.ok) return setRefused(true);
    const done = await act(setGapCost(placement, name, read.cost));
    if (done.ok) onClose();
  });
  const field = (key: keyof CostDraft) => ({
    value: draft[key],
    error: faults[key],
    onChange: (text: string) => setDraft({ ...draft, [key]: text }),
  });
  return (
    <FormDialog title={`What ${name} costs a quarter`} act="Save" onSubmit={save} onClose={onClose}>
      <div className={styles.axis}>
        <TextField label="From" inputMode="decimal" {...field('low')} />
        <TextField label="To" inputMode="decimal" {...field('high')} />
      </div>
      <TextField label="Why" maxLength={200} {...field('reason')} />
    </FormDialog>
  );
}
