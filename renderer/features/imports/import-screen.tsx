import type { ReactNode } from 'react';
import { useIntake } from '../../platform/intake';
import { useCommands, useKeyOf } from '../../platform/commands';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { Page } from '../../ui/layout/page';
import { AnswersSection } from './answers/answers-section';
import { AssessmentSection } from './assessments/assessment-section';
import { BundleSection } from './bundle-section';
import { CallsSection } from './calls/calls-section';
import { DoneNotice } from './done';
import { hasOthers, isEmpty, useImportSession } from './import-session';
import styles from './imports.module.css';
import { recognisedWords, RefusedFiles, Remarks, WorkBar } from './summary';
import { TableSection } from './table-section';
import { useIntakeFiles } from './use-intake-files';

/** The one way in: says what came in, lets it be corrected, and stores it when the user says so. */
export function ImportScreen() {
  const { client } = useWorkspace();
  const session = useImportSession();
  useIntakeFiles();
  const choose = useChoose();
  const keyOf = useKeyOf();
  useCommands({ import: () => void choose.files() });
  if (session.clientId !== client.id) return null;

  const { work, drafts, tables, bundles, answers, assessments, refused, change } = session;
  const nothing = isEmpty(session);
  const isOnlyCalls = drafts.length > 0 && !hasOthers(session);
  const buttons = (
    <>
      <Button onClick={() => void choose.folder()}>Choose a folder</Button>
      <Button look={nothing ? 'primary' : 'plain'} keys={keyOf('import')} onClick={() => void choose.files()}>
        Choose files
      </Button>
    </>
  );
  return (
    <Page
      title="Import"
      lead={nothing ? undefined : `${recognisedWords(session)}. Nothing is stored until you say so.`}
      actions={nothing ? undefined : buttons}
      isFlush
    >
      <div className={styles.column}>
        <DoneNotice done={session.done} />
        {work ? <WorkBar work={work} /> : null}
        {nothing && !work ? <NothingYet action={buttons} /> : null}
        <Remarks {...session} />
        {refused.length > 0 ? (
          <RefusedFiles refused={refused} onClear={() => change(() => ({ refused: [] }))} />
        ) : null}
        {drafts.length > 0 ? (
          <div className={isOnlyCalls ? styles.only : undefined}>
            <CallsSection isOnly={isOnlyCalls} />
          </div>
        ) : null}
        {tables.map((file) => (
          <TableSection
            key={file.handle}
            file={file}
            onClose={() => change((now) => ({ tables: now.tables.filter((one) => one !== file) }))}
          />
        ))}
        {bundles.map((file) => (
          <BundleSection
            key={file.handle}
            file={file}
            onClose={() => change((now) => ({ bundles: now.bundles.filter((one) => one !== file) }))}
          />
        ))}
        {answers.map((one) => (
          <AnswersSection
            key={one.file.handle}
            fileName={one.file.name}
            answers={one.answers}
            onClose={() => change((now) => ({ answers: now.answers.filter((other) => other !== one) }))}
          />
        ))}
        {assessments.map((one) => (
          <AssessmentSection
            key={one.file.handle}
            found={one}
            onClose={() =>
              change((now) => ({ assessments: now.assessments.filter((other) => other !== one) }))
            }
          />
        ))}
      </div>
    </Page>
  );
}

function NothingYet({ action }: { readonly action: ReactNode }) {
  return (
    <div>
      <Empty title="Drop files or a folder anywhere on this window" action={action}>
        You see what each file is and correct it before anything is stored.
      </Empty>
      <dl className={styles.kinds}>
        <dt>Recordings</dt>
        <dd>
          MP3, M4A, AAC, WAV, Ogg, Opus, FLAC, WebM, MP4. Names like “2026-03-14 Dana Fox - Acme” fill in the
          call.
        </dd>
        <dt>Transcripts</dt>
        <dd>WebVTT, SRT, JSON or text. One of the same name goes to its recording.</dd>
        <dt>Deals</dt>
        <dd>
          CSV or XLSX, as Salesforce, HubSpot, Pipedrive or a plain list writes them, with or without stage
          history.
        </dd>
        <dt>Roster</dt>
        <dd>CSV or XLSX, as HubSpot, Salesforce, Pipedrive or a plain list writes it.</dd>
        <dt>Self-assessment</dt>
        <dd>The answer file that a rep’s form saved.</dd>
        <dt>Assessment</dt>
        <dd>The file of levels that an assessor’s form saved, or a table of levels as CSV or XLSX.</dd>
        <dt>Bundle</dt>
        <dd>A .benchcoach file from another machine.</dd>
      </dl>
    </div>
  );
}

/** The system's own dialogs; what is chosen goes the way of what is dropped. */
function useChoose() {
  const { bridge } = useServices();
  const offer = useIntake((state) => state.offer);
  return {
    files: async (): Promise<void> =>
      offer(await bridge.files.choose({ filter: 'any', title: 'Import', several: true })),
    folder: async (): Promise<void> => offer(await bridge.files.chooseFolder({ title: 'Import a folder' })),
  };
}
