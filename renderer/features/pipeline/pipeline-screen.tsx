import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { counted, listed } from '../../../shared/lib/words';
import type { AuditQuestion, PipelineAudit } from '../../../shared/measure/pipeline/audit';
import type { Who } from '../../../shared/measure/pipeline/scope';
import type { Snapshot } from '../../../shared/model/snapshot';
import type { ReportedChanges } from '../../../shared/report/pipeline/changes';
import { leftOutWords } from '../../../shared/report/pipeline/left-out-words';
import { pipelineAnswer } from '../../../shared/report/pipeline-audit';
import { pipelineRecords, type PipelineRecords } from '../../data/queries/pipeline';
import type { ChangeList } from '../../jobs/audit';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty, Notice } from '../../ui/controls/empty';
import { Page } from '../../ui/layout/page';
import { CompareSection } from './compare-section';
import { Filters } from './filters';
import { CoverageSection, SizesSection } from './money-section';
import { PipelineExport } from './pipeline-export';
import { chosenFor, usePipelineUi, type WhoKey } from './pipeline-ui';
import styles from './pipeline.module.css';
import { RepsSection } from './reps-section';
import { StagesSection } from './stages-section';
import { MovesSection, StuckSection } from './stuck-section';
import { useAudit } from '../../widgets/use-audit';
import { VelocitySection } from './velocity-section';
import { WinsSection } from './wins-section';

/** The pipeline velocity audit of a client: one snapshot, filtered by rep, team and period. */
export function PipelineScreen() {
  const { client } = useWorkspace();
  const records = useLive(pipelineRecords, client.id);
  const { of } = usePipelineUi();
  if (!records) return null;
  const { snapshotId } = chosenFor(of, client.id);
  const snapshot = records.snapshots.find(({ id }) => id === snapshotId) ?? records.snapshots[0];
  if (!snapshot) return <NoDeals />;
  return <Audit key={client.id} records={records} snapshot={snapshot} />;
}

function NoDeals() {
  const [, go] = useLocation();
  return (
    <Page title="Pipeline">
      <Empty
        title="No deals yet"
        action={
          <Button look="primary" onClick={() => go('/import')}>
            Import deals
          </Button>
        }
      >
        Here you will see how fast the pipeline earns, where deals leak and which are stuck. Export the deals
        from your CRM and drop the file anywhere on this window.
      </Empty>
    </Page>
  );
}

function Audit({ records, snapshot }: { readonly records: PipelineRecords; readonly snapshot: Snapshot }) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const [, go] = useLocation();
  const { of } = usePipelineUi();
  const { who, period, comparedId } = chosenFor(of, client.id);
  const compared = records.snapshots.find(({ id }) => id === comparedId && id !== snapshot.id);
  const questions = useMemo((): readonly AuditQuestion[] => [{ who: whoOf(who), period }], [who, period]);
  const { audits, lists, error, isCurrent, explain } = useAudit(records, snapshot, questions);
  const comparison = useAudit(records, compared, questions, snapshot);
  const audit = audits?.[0];
  const isWhole = isCurrent && (compared === undefined || comparison.isWhole);
  return (
    <Page
      title="Pipeline"
      isBusy={!isCurrent}
      lead={`Snapshot of ${formats.day(snapshot.takenOn)}: ${counted(snapshot.deals, 'deal', 'deals', formats.number)}`}
      actions={
        <>
          <Button onClick={() => go('/import')}>Import deals</Button>
          {isWhole && audit && lists ? (
            <PipelineExport
              audit={audit}
              lists={lists}
              snapshot={snapshot}
              changes={
                comparison.changes && compared && changesBetween(snapshot, compared, comparison.changes)
              }
              who={nameOf(who, records)}
            />
          ) : null}
        </>
      }
    >
      <Filters records={records} />
      {error ? <Notice tone="danger">{error}</Notice> : null}
      {audit ? (
        <>
          <p className={styles.answer}>{pipelineAnswer(audit, formats)}</p>
          <Cautions audit={audit} />
          {compared ? (
            <CompareSection audit={audit} snapshot={snapshot} compared={compared} comparison={comparison} />
          ) : null}
          <VelocitySection audit={audit} />
          <StagesSection audit={audit} />
          <WinsSection audit={audit} />
          <CoverageSection audit={audit} />
          <StuckSection audit={audit} lists={lists} />
          <SizesSection audit={audit} />
          <RepsSection audit={audit} explain={explain} />
          <MovesSection lists={lists} />
        </>
      ) : null}
    </Page>
  );
}

/** The changes with the days between which they lie, the earlier first. */
function changesBetween(one: Snapshot, other: Snapshot, changes: ChangeList): ReportedChanges {
  const [from, to] = one.takenOn < other.takenOn ? [one, other] : [other, one];
  return { ...changes, from: from.takenOn, to: to.takenOn };
}

/** What was left out, and what the client has to say before more can be told. */
function Cautions({ audit: { counts } }: { readonly audit: PipelineAudit }) {
  const formats = useFormats();
  const parts = [
    ...leftOutWords(counts, formats).map((words) => `${words}.`),
    counts.unknownStages.length > 0
      ? `Nobody has said what these stages stand for: ${listed(counts.unknownStages)}. Deals in them are in no stage figure.`
      : '',
  ].filter(Boolean);
  return parts.length > 0 ? <Notice tone="warning">{parts.join(' ')}</Notice> : null;
}

/** Whose deals a choice means. */
function whoOf(key: WhoKey): Who {
  if (key.startsWith('team:')) return { is: 'team', teamId: key.slice(5) };
  if (key.startsWith('rep:')) return { is: 'rep', repId: key.slice(4) };
  return { is: 'everybody' };
}

function nameOf(key: WhoKey, { reps, teams }: PipelineRecords): string {
  const who = whoOf(key);
  if (who.is === 'team') return teams.find(({ id }) => id === who.teamId)?.name ?? 'Team';
  return who.is === 'rep' ? (reps.find(({ id }) => id === who.repId)?.name ?? 'Rep') : 'Everybody';
}
