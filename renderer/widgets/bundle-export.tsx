import { useRef, useState } from 'react';
import { dayOf } from '../../shared/lib/formats';
import type { Rep } from '../../shared/model/rep';
import { exportBundle } from '../data/bundle-export';
import { useServices } from '../platform/services';
import { useWorkspace } from '../platform/workspace';
import { Button } from '../ui/controls/button';
import { Dialog } from '../ui/controls/dialog';
import { Progress } from '../ui/controls/empty';
import { CheckField } from '../ui/controls/field';

/** Asks what a bundle is to hold and writes it. With a rep it is his alone, otherwise the client whole. */
export function BundleExport({ rep, onClose }: { readonly rep: Rep | null; readonly onClose: () => void }) {
  const { db, bridge, info, now, say, door } = useServices();
  const { client } = useWorkspace();
  const [withRecordings, setWithRecordings] = useState(true);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | undefined>(
    undefined,
  );
  const stop = useRef(new AbortController());
  const subject = rep?.name ?? client.name;

  const write = async (): Promise<void> => {
    setProgress({ done: 0, total: 0 });
    await door.settled();
    const result = await exportBundle(db, bridge.archives, {
      clientId: client.id,
      choice: { repId: rep?.id ?? null, withRecordings },
      fileName: `${subject.replaceAll(/[\\/:*?"<>|]/g, ' ')} ${dayOf(now())}.benchcoach`,
      program: `Benchcoach ${info.version}`,
      createdAt: new Date(now()).toISOString(),
      onProgress: (done, total) => setProgress({ done, total }),
      signal: stop.current.signal,
    });
    setProgress(undefined);
    if (!result.ok) return say({ tone: 'danger', text: result.error });
    const file = result.value;
    if (!file) return;
    onClose();
    say({
      tone: 'plain',
      text: `Exported and read back: ${file.name}`,
      action: { label: 'Show in folder', run: () => void bridge.files.reveal({ handle: file.handle }) },
    });
  };
  const cancel = (): void => {
    stop.current.abort();
    onClose();
  };

  return (
    <Dialog
      title={`Export ${subject}`}
      onClose={cancel}
      actions={
        <>
          <Button onClick={cancel}>Cancel</Button>
          <Button look="primary" disabled={progress !== undefined} onClick={() => void write()}>
            Choose a place and export
          </Button>
        </>
      }
    >
      <p>
        {rep
          ? `The bundle holds ${rep.name} with calls, transcripts, scorecards and evidence.`
          : `The bundle holds ${client.name} whole: teams, reps, calls, transcripts, rubrics, scorecards and evidence.`}{' '}
        Private notes stay on this machine.
      </p>
      <CheckField
        label="With recordings"
        hint="Without them the bundle is small. Recordings that are already on the other machine are found again."
        checked={withRecordings}
        disabled={progress !== undefined}
        onChange={setWithRecordings}
      />
      {progress ? <Progress label="Writing the bundle" done={progress.done} total={progress.total} /> : null}
    </Dialog>
  );
}
