import { Link } from 'wouter';
import { counted } from '../../../../shared/lib/words';
import type { CoachLoad } from '../../../../shared/measure/coach-load';
import { cycleDays, lastDayOfCycle, type Contract } from '../../../../shared/model/contract';
import { endDay, plainNumber } from '../../../../shared/report/contract-words';
import { useFormats } from '../../../platform/use-formats';
import { Segmented } from '../../../ui/controls/segmented';
import { FieldGrid, Section } from '../../../ui/layout/page';
import { DraftField } from '../../../widgets/draft-field';
import { FigureView } from '../../../widgets/figure-view';
import type { ChangeContract } from '../../../widgets/use-change-contract';
import styles from '../contracts.module.css';
import { partId } from '../focus-part';
import type { ContractView } from '../use-contract';
import { NumberField } from './number-field';

/** Hours a week of each phase, as the method has them. */
const usualHours = { intensive: 3.5, sustain: 0.5 } as const;
const mostHours = 40;

/** When it starts, and the time of a week that both sides give. */
export function TimePart({
  view: { contract, load, coachName },
  change,
}: {
  readonly view: ContractView;
  readonly change: ChangeContract;
}) {
  const formats = useFormats();
  const { intensity, repHoursPerWeek, coachHoursPerWeek, startsOn } = contract;
  const setIntensity = (next: Contract['intensity']): void =>
    void change('the time', () => ({
      intensity: next,
      repHoursPerWeek: usualHours[next],
      coachHoursPerWeek: usualHours[next],
    }));
  const end = endDay(contract);
  return (
    <Section title="Time">
      <FieldGrid>
        <div id={partId({ part: 'time' })}>
          <DraftField
            label="Starts on"
            type="date"
            stored={startsOn ?? ''}
            hint={
              startsOn && end
                ? `${formats.dayWithWeekday(startsOn)}. Day ${cycleDays} is ${formats.day(end)}.`
                : 'The cycle runs eight weeks from this day.'
            }
            onSave={(day) =>
              change('the start', (now) => startingOn(now, day === '' ? null : day), 'startsOn')
            }
          />
        </div>
        <Segmented
          label="Phase"
          value={intensity}
          options={[
            { value: 'intensive', label: 'Intensive' },
            { value: 'sustain', label: 'Sustain' },
          ]}
          onChange={setIntensity}
        />
        <NumberField
          label="Hours a week of the rep"
          value={repHoursPerWeek}
          most={mostHours}
          onSave={(hours) => change('the time', () => ({ repHoursPerWeek: hours ?? 0 }), 'repHours')}
        />
        <NumberField
          label="Hours a week of the coach"
          value={coachHoursPerWeek}
          most={mostHours}
          onSave={(hours) => change('the time', () => ({ coachHoursPerWeek: hours ?? 0 }), 'coachHours')}
        />
      </FieldGrid>
      <Load load={load} coachName={coachName} />
      {intensity === 'intensive' && (coachHoursPerWeek < 3 || coachHoursPerWeek > 4) ? (
        <p className={styles.hint}>
          An intensive phase usually takes 3 to 4 hours a week of the coach for each rep.
        </p>
      ) : null}
    </Section>
  );
}

/** Metrics that were due at the end of the cycle move with its start. */
function startingOn(now: Contract, startsOn: string | null): Pick<Contract, 'startsOn' | 'skills'> {
  const [before, after] = [endDay(now), startsOn === null ? null : lastDayOfCycle(startsOn)];
  const moved = (due: string | null): string | null => (due === null || due === before ? after : due);
  return {
    startsOn,
    skills: now.skills.map((skill) => ({
      ...skill,
      metrics: skill.metrics.map((metric) => ({ ...metric, due: moved(metric.due) })),
    })),
  };
}

/** What all contracts together take of the coach's week. */
function Load({
  load: { hours, available, over },
  coachName,
}: {
  readonly load: CoachLoad;
  readonly coachName: string;
}) {
  const formats = useFormats();
  const write = (value: number): string => `${plainNumber(value, formats)} h`;
  const share = Math.min(1, hours.value / available);
  return (
    <div className={styles.load} data-over={over > 0 || undefined}>
      <div>
        With this contract {coachName} coaches{' '}
        <FigureView figure={hours} label="Hours a week" reason="" shows="value" format={write} /> of{' '}
        <Link href="/client">{write(available)} a week</Link>, for {counted(hours.n, 'rep', 'reps')}.
        {over > 0 ? <strong> That is {write(over)} more than the week has.</strong> : null}
      </div>
      <span className={styles.loadBar} aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  );
}
