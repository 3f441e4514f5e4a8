import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { dayNumber, dayOfNumber } from '../../../../shared/lib/calendar';
import { amountOf, isAmount } from '../../../../shared/lib/amount';
import { counted } from '../../../../shared/lib/words';
import { bandLift, usualTopRise, type RepRevenue } from '../../../../shared/measure/competency/band-lift';
import type { Period } from '../../../../shared/measure/pipeline/periods';
import type { Rep } from '../../../../shared/model/rep';
import type { Snapshot } from '../../../../shared/model/snapshot';
import { snapshotsOf } from '../../../data/queries/snapshots';
import { useFormats } from '../../../platform/use-formats';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { Bars } from '../../../ui/charts/bars';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import { TextField } from '../../../ui/controls/field';
import { Section } from '../../../ui/layout/page';
import { FigureView } from '../../../widgets/figure-view';
import { useOutcomes } from '../../../widgets/use-outcomes';
import type { Skills } from '../use-skills';
import styles from './growth.module.css';

const title = 'Band lift: the bottom or the top?';
const days = 365;

/** What it would bring to lift the bottom quartile one performance band, against lifting the top. */
export function LiftSection({ skills }: { readonly skills: Skills }) {
  const { client } = useWorkspace();
  const [, go] = useLocation();
  const snapshots = useLive(snapshotsOf, client.id);
  if (!snapshots) return null;
  const [snapshot] = snapshots;
  return snapshot ? (
    <Lift skills={skills} snapshot={snapshot} />
  ) : (
    <Section title={title}>
      <Notice action={<Button onClick={() => go('/import')}>Import deals</Button>}>
        It is worked out from the won revenue of each rep, which the deals of your CRM give.
      </Notice>
    </Section>
  );
}

function Lift({ skills, snapshot }: { readonly skills: Skills; readonly snapshot: Snapshot }) {
  const formats = useFormats();
  const { takenOn } = snapshot;
  const periods = useMemo((): readonly Period[] => {
    const to = dayNumber(takenOn);
    return [{ from: to - days + 1, to }];
  }, [takenOn]);
  const outcomes = useOutcomes(skills.teamId, periods);
  const from = dayOfNumber(dayNumber(takenOn) - days + 1);
  const { reps, leftOut } = useMemo(
    () => wholeYear(outcomes?.ok ? (outcomes.value.periods[0] ?? []) : [], skills.reps, from),
    [outcomes, skills.reps, from],
  );
  if (!outcomes) return <p role="status">Reading the pipeline …</p>;
  return (
    <Section
      title={title}
      lead={`Won revenue of ${counted(reps.length, 'rep', 'reps', formats.number)} from ${formats.day(from)} to ${formats.day(takenOn)}.${leftOut > 0 ? ` ${counted(leftOut, 'rep is', 'reps are', formats.number)} left out: not in the job for all of it.` : ''}`}
    >
      {outcomes.ok ? <Calculator reps={reps} /> : <p>{outcomes.error}</p>}
    </Section>
  );
}

/** Those who sell and were in the job for the whole period; half a year is no reading of a year's revenue. */
function wholeYear(
  outcomes: readonly { readonly repId: string; readonly name: string; readonly revenue: number }[],
  reps: readonly Rep[],
  from: string,
): { readonly reps: readonly RepRevenue[]; readonly leftOut: number } {
  const sellers = new Map(reps.filter(({ role }) => role !== 'manager').map((rep) => [rep.id, rep]));
  const own = outcomes.filter(({ repId }) => sellers.has(repId));
  const whole = own.filter(({ repId }) => {
    const start = sellers.get(repId)?.startDate ?? null;
    return start === null || start <= from;
  });
  return { reps: whole, leftOut: own.length - whole.length };
}

function Calculator({ reps }: { readonly reps: readonly RepRevenue[] }) {
  const formats = useFormats();
  const [moved, setMoved] = useState<string | undefined>(undefined);
  const [rise, setRise] = useState(String(usualTopRise * 100));
  const given = moved !== undefined && isAmount(moved) ? amountOf(moved) : undefined;
  const percent = isAmount(rise) ? amountOf(rise) : undefined;
  const found = bandLift(reps, {
    ...(given === undefined ? {} : { moved: given }),
    ...(percent === undefined ? {} : { topRise: percent / 100 }),
  });
  if (!found.ok) return <p>{found.error}</p>;
  const { bottom, top, everybody, assumptions, size } = found.value;
  return (
    <>
      <p className={styles.answer}>
        {`Lifting ${counted(assumptions.moved, 'rep', 'reps', formats.number)} from the bottom quartile to the mean of the one above brings about ${formats.aboutMoney(bottom.value)} a year; the top quartile selling ${formats.number(assumptions.topRise * 100)}% more, about ${formats.aboutMoney(top.value)}.`}
      </p>
      <div className={styles.inputs}>
        <TextField
          label="Reps moved"
          hint={`A quartile of ${formats.number(reps.length)} is ${formats.number(size)}.`}
          inputMode="numeric"
          value={moved ?? String(size)}
          error={moved !== undefined && !isAmount(moved) ? 'Write digits only, such as 2.' : undefined}
          onChange={setMoved}
        />
        <TextField
          label="Rise of the top, %"
          hint="An assumption: nobody is above the top quartile."
          inputMode="decimal"
          value={rise}
          error={isAmount(rise) ? undefined : 'Write digits only, such as 10.'}
          onChange={setRise}
        />
      </div>
      <dl className={styles.figures}>
        <dt>Lifting the bottom one band</dt>
        <dd>
          <FigureView
            figure={bottom}
            label="Lifting the bottom"
            reason=""
            shows="n"
            format={formats.aboutMoney}
          />
        </dd>
        <dt>Lifting the top</dt>
        <dd>
          <FigureView figure={top} label="Lifting the top" reason="" shows="n" format={formats.aboutMoney} />
        </dd>
        <dt>Everybody by as much as the bottom, an upper bound</dt>
        <dd>
          <FigureView figure={everybody} label="Everybody" reason="" shows="n" format={formats.aboutMoney} />
        </dd>
      </dl>
      <Bars
        title="Revenue a year"
        bars={[
          { label: 'Bottom one band up', value: bottom.value, isMarked: bottom.value >= top.value },
          { label: 'Top', value: top.value, isMarked: top.value > bottom.value },
        ]}
        format={formats.aboutMoney}
        noun="Lift"
        valueName="Revenue"
        note="It supposes that all else stays as it was. It is no promise."
      />
    </>
  );
}
