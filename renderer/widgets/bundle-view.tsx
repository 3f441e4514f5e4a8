import type { ReactNode } from 'react';
import { fileSize, formatsFor } from '../../shared/lib/formats';
import { assertNever } from '../../shared/lib/assert-never';
import { counted } from '../../shared/lib/words';
import type { Client } from '../../shared/model/client';
import type { BundlePlan, OpenedBundle } from '../data/bundle-import';
import { countedRecords } from '../../shared/model/record-words';
import { Button } from '../ui/controls/button';
import { Notice, Progress } from '../ui/controls/empty';
import styles from './bundle-view.module.css';
import type { BundleIntake } from './use-bundle-intake';

/**
 * A bundle from the moment it is opened until it is taken in: what it holds, what would happen, how far it is.
 * `onOpen` is offered at the end, for the client that came.
 */
export function BundleView({
  intake,
  onOpen,
  onClose,
}: {
  readonly intake: BundleIntake;
  readonly onOpen: (client: Client) => void;
  readonly onClose: () => void;
}) {
  const { stage } = intake;
  const close = (
    <Button small look="quiet" onClick={onClose}>
      Take off the list
    </Button>
  );
  switch (stage.is) {
    case 'none':
      return null;
    case 'reading':
      return <Progress label={`Checking ${stage.name}`} done={0} total={0} />;
    case 'refused':
      return (
        <Notice tone="warning" action={close}>
          {stage.why}
        </Notice>
      );
    case 'ready':
      return <Ready {...stage} close={close} onTake={() => void intake.take()} />;
    case 'taking':
      return (
        <Progress
          label={stage.label}
          done={stage.done}
          total={stage.total}
          onCancel={
            <Button small onClick={intake.stop}>
              Stop
            </Button>
          }
        />
      );
    case 'taken':
      return (
        <Notice
          tone="good"
          action={
            <Button small onClick={() => onOpen(stage.client)}>
              Open {stage.client.name}
            </Button>
          }
        >
          {stage.client.name} is in, with {counted(stage.records, 'new record', 'new records')}.
          {stage.deletedHere.size > 0 ? ` ${countedRecords(stage.deletedHere)} came back.` : ''}
        </Notice>
      );
    default:
      return assertNever(stage);
  }
}

function Ready({
  bundle,
  plan,
  client,
  close,
  onTake,
}: {
  readonly bundle: OpenedBundle;
  readonly plan: BundlePlan;
  readonly client: Client;
  readonly close: ReactNode;
  readonly onTake: () => void;
}) {
  const { manifest, workbook } = bundle;
  const formats = formatsFor(client.locale, client.currency);
  const files = manifest.entries.filter(({ name }) => name.startsWith('recordings/'));
  const bytes = manifest.entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const facts: readonly (readonly [string, string])[] = [
    ['Client', client.name],
    ['Contents', manifest.contents === 'client' ? 'The whole client' : 'One rep of the client'],
    ['Reps', formats.number(workbook.reps.length)],
    ['Calls', formats.number(workbook.calls.length)],
    ['Scorecards', formats.number(workbook.scorecards.length)],
    ['Recordings', recordingWords(workbook.recordings.length, files.length, formats.number)],
    ['Size', fileSize(bytes)],
    ['Written', `${formats.instant(manifest.createdAt)} by ${manifest.program}`],
  ];
  return (
    <div className={styles.ready}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{planWords(client, plan, formats.number)}</p>
      {plan.deletedHere.size > 0 ? <Notice tone="warning">{backWords(plan.deletedHere)}</Notice> : null}
      <div className={styles.acts}>
        <Button look="primary" onClick={onTake}>
          Take it in
        </Button>
        {close}
      </div>
    </div>
  );
}

const backWords = (deletedHere: BundlePlan['deletedHere']): string =>
  `Deleted on this machine and coming back with it: ${countedRecords(deletedHere)}.`;

const recordingWords = (all: number, inside: number, number: (value: number) => string): string =>
  all === inside ? number(all) : `${number(inside)} of ${number(all)}; the others are not in the bundle`;

function planWords(
  client: Client,
  { isNewClient, edits, unchanged, differing }: BundlePlan,
  number: (value: number) => string,
): string {
  if (isNewClient) return `${client.name} is not on this machine yet and is added whole.`;
  const same = unchanged === 0 ? '' : ` ${number(unchanged)} are here just so.`;
  const different =
    differing === 0 ? '' : ` ${number(differing)} are here with other contents and stay as they are here.`;
  if (edits.length === 0) return `Nothing of it is missing here.${same}${different}`;
  const missing =
    edits.length === 1
      ? '1 record is missing here and is'
      : `${number(edits.length)} records are missing here and are`;
  return `${client.name} is on this machine already. ${missing} added.${same}${different}`;
}
