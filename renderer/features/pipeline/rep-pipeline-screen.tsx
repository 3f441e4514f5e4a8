import { useMemo } from 'react';
import { Link } from 'wouter';
import type { AuditQuestion, PipelineAudit } from '../../../shared/measure/pipeline/audit';
import type { Figure } from '../../../shared/measure/figure';
import { pointerBeside, pointerRule, type Pointer } from '../../../shared/measure/pipeline/pattern';
import type { Told } from '../../../shared/measure/pipeline/untold';
import type { Rep } from '../../../shared/model/rep';
import type { Snapshot } from '../../../shared/model/snapshot';
import type { Team } from '../../../shared/model/team';
import { pipelineAnswer } from '../../../shared/report/pipeline-audit';
import { pipelineRecords, type PipelineRecords } from '../../data/queries/pipeline';
import type { Formats } from '../../../shared/lib/formats';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Bars } from '../../ui/charts/bars';
import { SpreadBar } from '../../ui/charts/spread-bar';
import { Empty, Notice } from '../../ui/controls/empty';
import { SelectField } from '../../ui/controls/field';
import { Section } from '../../ui/layout/page';
import { periodKeys } from '../../../shared/measure/pipeline/periods';
import { RepFrame } from '../../widgets/rep-frame';
import { chosenFor, usePipelineUi } from './pipeline-ui';
import styles from './pipeline.module.css';
import { StuckSection } from './stuck-section';
import { ToldView } from './told-view';
import { periodNames, writerOf } from './units';
import { useAudit } from '../../widgets/use-audit';
import { Wide } from './wide';

/** The pipeline of one rep, beside that of the team. */
export function RepPipelineScreen() {
  return (
    <RepFrame part="pipeline">
      {(rep, teams) => <RepPipeline key={rep.id} rep={rep} teams={teams} />}
    </RepFrame>
  );
}

function RepPipeline({ rep, teams }: { readonly rep: Rep; readonly teams: readonly Team[] }) {
  const { client } = useWorkspace();
  const records = useLive(pipelineRecords, client.id);
  if (!records) return null;
  const [snapshot] = records.snapshots;
  if (!snapshot) {
    return (
      <Empty title="No deals yet" action={<Link href="/import">Import deals</Link>}>
        The pipeline of {rep.name} appears with the first export of the CRM.
      </Empty>
    );
  }
  const team = teams.find(({ id }) => id === rep.teamId);
  return <Beside rep={rep} team={team} records={records} snapshot={snapshot} />;
}

function Beside({
  rep,
  team,
  records,
  snapshot,
}: {
  readonly rep: Rep;
  readonly team: Team | undefined;
  readonly records: PipelineRecords;
  readonly snapshot: Snapshot;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const { of, choose } = usePipelineUi();
  const { period } = chosenFor(of, client.id);
  const teamId = team?.id;
  const questions = useMemo(
    (): readonly AuditQuestion[] => [
      { who: { is: 'rep', repId: rep.id }, period },
      { who: teamId ? { is: 'team', teamId } : { is: 'everybody' }, period },
    ],
    [rep.id, teamId, period],
  );
  const { audits, lists, error } = useAudit(records, snapshot, questions);
  const [own, others] = audits ?? [];
  const compared = team?.name ?? 'Everybody';
  return (
    <>
      <Section
        title="Pipeline beside the team"
        lead={`Snapshot of ${formats.day(snapshot.takenOn)}`}
        actions={
          <SelectField
            label="Period"
            hideLabel
            value={period}
            options={periodKeys.map((value) => ({ value, label: periodNames[value] }))}
            onChange={(chosen) => choose(client.id, { period: chosen })}
          />
        }
      >
        {error ? <Notice tone="danger">{error}</Notice> : null}
        {own && own.counts.people === 0 ? (
          <Notice tone="warning">
            No owner in this snapshot is matched with {rep.name}. Owners are matched with reps when deals are
            imported.
          </Notice>
        ) : null}
        {own && others ? (
          <>
            <p className={styles.answer}>{pipelineAnswer(own, formats)}</p>
            <Comparison own={own} others={others} rep={rep.name} compared={compared} />
          </>
        ) : null}
      </Section>
      {own && others ? (
        <>
          <Leaks own={own} others={others} compared={compared} />
          <StuckSection audit={own} lists={lists} />
        </>
      ) : null}
    </>
  );
}

interface Row {
  readonly name: string;
  readonly of: (audit: PipelineAudit) => Told<Figure>;
  readonly write: (value: number) => string;
  /** The name of the figure in the cohorts of the team, for its spread. */
  readonly cohort?: string;
}

const rowsFor = (formats: Formats, own: PipelineAudit): readonly Row[] => {
  const days = writerOf('days', formats);
  const stages = own.stages.ok ? own.stages.value : [];
  const stage =
    (place: number, of: (row: (typeof stages)[number]) => Told<Figure>) => (audit: PipelineAudit) => {
      const row = audit.stages.ok ? audit.stages.value[place] : undefined;
      return row ? of(row) : { ok: false as const, error: { why: '', columns: [] } };
    };
  return [
    {
      name: 'Velocity a day',
      of: ({ velocity }) => velocity.perDay,
      write: formats.money,
      cohort: 'Velocity',
    },
    { name: 'Win rate', of: ({ winRates }) => winRates.pooled, write: formats.percent, cohort: 'Win rate' },
    {
      name: 'Mean won deal size',
      of: ({ velocity }) => velocity.dealSize,
      write: formats.money,
      cohort: 'Mean won deal size',
    },
    {
      name: 'Median sales cycle, days',
      of: ({ velocity }) => velocity.cycle,
      write: days,
      cohort: 'Sales cycle',
    },
    {
      name: 'Coverage',
      of: ({ coverage }) => coverage.ratio,
      write: writerOf('times', formats),
      cohort: 'Coverage',
    },
    {
      name: 'Deals that went back',
      of: ({ back }) => back,
      write: formats.percent,
      cohort: 'Deals that went back',
    },
    {
      name: 'Deals that skipped a stage',
      of: ({ skip }) => skip,
      write: formats.percent,
      cohort: 'Deals that skipped a stage',
    },
    ...stages.flatMap(({ name }, place): readonly Row[] => [
      {
        name: `Usual days in ${name}`,
        of: stage(place, ({ days: of }) => of.usual),
        write: days,
        cohort: `Days in ${name}`,
      },
      {
        name: `Conversion from ${name}`,
        of: stage(place, ({ fate }) => (fate.ok ? fate.value.conversion : fate)),
        write: formats.percent,
        cohort: `Conversion from ${name}`,
      },
    ]),
  ];
};

function Comparison({
  own,
  others,
  rep,
  compared,
}: {
  readonly own: PipelineAudit;
  readonly others: PipelineAudit;
  readonly rep: string;
  readonly compared: string;
}) {
  const formats = useFormats();
  return (
    <Wide label={`${rep} beside ${compared}, figures`}>
      <table className={styles.table}>
        <caption className="visually-hidden">
          {rep} beside {compared}
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" data-numeric>
              {rep}
            </th>
            <th scope="col" data-numeric>
              {compared}
            </th>
            <th scope="col">Everybody in it</th>
          </tr>
        </thead>
        <tbody>
          {rowsFor(formats, own).map(({ name, of, write, cohort }) => {
            const spread = others.reps.cohorts.find((one) => one.name === cohort)?.cohorts.spread;
            const mine = of(own);
            const dots =
              mine.ok && spread ? [Math.min(spread.highest, Math.max(spread.lowest, mine.value.value))] : [];
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-numeric>
                  <ToldView told={mine} label={`${name}, ${rep}`} format={write} />
                </td>
                <td data-numeric>
                  <ToldView told={of(others)} label={`${name}, ${compared}`} format={write} shows="n" />
                </td>
                <td>
                  {spread ? (
                    <SpreadBar label={`${name}, everybody`} spread={spread} values={dots} format={write} />
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
}

/** What is lost in each part of selling, and how large the won deals are, beside the team. */
function Leaks({
  own,
  others,
  compared,
}: {
  readonly own: PipelineAudit;
  readonly others: PipelineAudit;
  readonly compared: string;
}) {
  const formats = useFormats();
  const { pattern } = own;
  const pointer =
    pattern.ok && others.pattern.ok ? pointerBeside(pattern.value, others.pattern.value) : undefined;
  const shareOf = (audit: PipelineAudit, place: number): number | null => {
    if (!audit.sizes.ok) return null;
    const won = audit.sizes.value.classes.reduce((sum, one) => sum + one.won, 0);
    const from = own.sizes.ok ? own.sizes.value.classes[place]?.from : undefined;
    const found = audit.sizes.value.classes.find((one) => one.from === from);
    return won > 0 && found ? found.won / won : null;
  };
  return (
    <Section
      title="Where do deals leak?"
      lead={pattern.ok ? <Pointed pointer={pointer} compared={compared} /> : pattern.error.why}
    >
      <div className={styles.pair}>
        {pattern.ok ? (
          <Bars
            title="Lost in each part of selling"
            noun="Part"
            valueName="Lost there"
            comparedName={compared}
            noteName="Lost of decided"
            format={formats.percent}
            bars={pattern.value.areas.map(({ area, leak }, place) => {
              const theirs = others.pattern.ok ? others.pattern.value.areas[place]?.leak : undefined;
              return {
                label: area.charAt(0).toUpperCase() + area.slice(1),
                value: leak.ok ? leak.value.value : null,
                band: leak.ok ? (leak.value.band ?? null) : null,
                compared: theirs?.ok ? theirs.value.value : null,
                note: leak.ok ? `${leak.value.inputs[0]?.value ?? 0} of ${formats.number(leak.value.n)}` : '',
                isMarked: pointer?.area === area,
              };
            })}
          />
        ) : null}
        {own.sizes.ok ? (
          <Bars
            title="Won deals by size"
            noun="Size"
            valueName="Share of won deals"
            comparedName={compared}
            noteName="Won deals"
            format={formats.percent}
            bars={own.sizes.value.classes.map(({ from, to, won }, place) => ({
              label: `${formats.money(from)} to ${formats.money(to)}`,
              value: shareOf(own, place),
              compared: shareOf(others, place),
              note: formats.number(won),
            }))}
          />
        ) : null}
      </div>
    </Section>
  );
}

/** Which part the figures point at, with the rule that fired; nothing where the difference may be chance. */
function Pointed({
  pointer,
  compared,
}: {
  readonly pointer: Pointer | undefined;
  readonly compared: string;
}) {
  const formats = useFormats();
  return (
    <>
      {pointer
        ? `Points at ${pointer.area}: ${formats.percent(pointer.own)} lost there, ${compared} ${formats.percent(pointer.others)}. `
        : `Points at nothing: no part loses more than at ${compared} beyond chance. `}
      Rule: {pointerRule}
    </>
  );
}
