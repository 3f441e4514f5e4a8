import { useMemo } from 'react';
import { Link } from 'wouter';
import type { AuditQuestion } from '../../../shared/measure/pipeline/audit';
import type { Rep } from '../../../shared/model/rep';
import type { Snapshot } from '../../../shared/model/snapshot';
import type { Team } from '../../../shared/model/team';
import { pipelineAnswer } from '../../../shared/report/pipeline-audit';
import { pipelineRecords, type PipelineRecords } from '../../data/queries/pipeline';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Empty, Notice } from '../../ui/controls/empty';
import { SelectField } from '../../ui/controls/field';
import { Section } from '../../ui/layout/page';
import { periodKeys } from '../../../shared/measure/pipeline/periods';
import { RepFrame } from '../../widgets/rep-frame';
import { chosenFor, usePipelineUi } from './pipeline-ui';
import styles from './pipeline.module.css';
import { Comparison } from './rep-comparison';
import { Leaks } from './rep-leaks';
import { StuckSection } from './stuck-section';
import { periodNames } from './units';
import { useAudit } from '../../widgets/use-audit';

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
