import { useMemo, useState } from 'react';
import { counted } from '../../../../shared/lib/words';
import { callsWithoutTranscript } from '../../../data/queries/imports';
import { useFormats } from '../../../platform/use-formats';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { DataTable } from '../../../ui/data-table/data-table';
import { Section } from '../../../ui/layout/page';
import { useImportSession } from '../import-session';
import styles from './calls.module.css';
import { draftColumns } from './columns';
import { CorrectDialog } from './correct-dialog';
import { isReady, whatIsMissing, type DraftCall } from './draft';
import { Questions } from './questions';
import { useDraftActs, useNamedReps, type NamedReps } from './use-drafts';
import { useImportCalls } from './use-import-calls';

/** The calls that would come in, one row each, to be corrected one by one or many at once. */
export function CallsSection({ isOnly }: { readonly isOnly: boolean }) {
  const reps = useNamedReps();
  return reps ? <Calls reps={reps} isOnly={isOnly} /> : null;
}

function Calls({ reps, isOnly }: { readonly reps: NamedReps; readonly isOnly: boolean }) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const { drafts, transcripts, selected, work, change } = useImportSession();
  const named = useMemo(() => [...reps.values()], [reps]);
  const acts = useDraftActs(named);
  const importReady = useImportCalls(reps);
  const [isCorrecting, setCorrecting] = useState(false);
  const hasAlone = drafts.some(({ recording }) => recording === null);
  const openCalls = useLive(hasAlone ? callsWithoutTranscript : noCalls, client.id, null);
  const columns = useMemo(
    () =>
      draftColumns({ reps, transcripts, spare: spareTranscripts, openCalls: openCalls ?? [], acts, formats }),
    [reps, transcripts, openCalls, acts, formats],
  );
  const ready = drafts.filter(isReady).length;
  const missing = whatIsMissing(drafts);

  return (
    <Section
      title="Calls"
      lead={missing}
      actions={
        <Button look="primary" disabled={ready === 0 || work !== undefined} onClick={importReady}>
          {importWords(drafts)}
        </Button>
      }
    >
      <Questions drafts={drafts} acts={acts} />
      <DataTable<DraftCall>
        label="Calls to import"
        columns={columns}
        rows={drafts}
        rowKey={keyOf}
        rowLabel={nameOf}
        noun={noun}
        fit={isOnly ? 'page' : 'content'}
        empty={null}
        selection={{ keys: selected, onChange: (keys) => change(() => ({ selected: keys })) }}
        footer={
          selected.size > 0 ? (
            <div className={styles.footer}>
              <Button small onClick={() => setCorrecting(true)}>
                Correct {counted(selected.size, 'call', 'calls')}
              </Button>
              <Button small look="quiet" onClick={() => acts.remove(selected)}>
                Take off the list
              </Button>
            </div>
          ) : (
            <span>Select calls to correct many at once</span>
          )
        }
      />
      {isCorrecting ? (
        <CorrectDialog keys={selected} reps={reps} acts={acts} onClose={() => setCorrecting(false)} />
      ) : null}
    </Section>
  );
}

function importWords(drafts: readonly DraftCall[]): string {
  const ready = drafts.filter(isReady);
  const all = counted(drafts.length, 'call', 'calls');
  if (ready.length > 0 && ready.every(({ failed }) => failed !== null)) {
    return `Try ${counted(ready.length, 'call', 'calls')} again`;
  }
  return ready.length === drafts.length || ready.length === 0
    ? `Import ${all}`
    : `Import ${ready.length} of ${all}`;
}

const noun = ['call', 'calls'] as const;
const keyOf = ({ key }: DraftCall): string => key;
const nameOf = ({ fileName }: DraftCall): string => fileName;
const noCalls = async (): Promise<readonly never[]> => [];

/** Transcripts that stand alone, asked for when a list opens. */
const spareTranscripts = (): readonly string[] =>
  useImportSession.getState().drafts.flatMap(({ recording, key }) => (recording === null ? [key] : []));
