import type { ReactNode } from 'react';
import type { Result } from '../../../shared/lib/result';
import { Button } from '../../ui/controls/button';
import { Notice } from '../../ui/controls/empty';
import { DraftArea, DraftField } from '../../widgets/draft-field';
import styles from './library.module.css';

/** What the head of a version has to know: of a rubric and of a framework alike. */
export interface VersionHeadProps {
  readonly version: {
    readonly name: string;
    readonly version: number;
    readonly state: 'draft' | 'published' | 'retired';
    readonly changeNote: string;
  };
  /** What it is, as in `A rubric needs a name.` */
  readonly noun: string;
  readonly detail: ReactNode;
  /** A draft that nothing stands on: it can be written. */
  readonly isOpen: boolean;
  /** Why it stays as it is, where something stands on it; undefined where it is only published. */
  readonly standing: string | undefined;
  readonly onRename: (name: string) => Promise<Result<unknown>>;
  readonly onNote: (changeNote: string) => Promise<Result<unknown>>;
  readonly onDelete: () => void;
  readonly onPublish: () => void;
  readonly onRetire: (isRetired: boolean) => void;
  readonly onNextVersion: () => void;
  readonly onCopy: () => void;
}

/** The head of one version in the library: its name, what it changes, and what can be done with it. */
export function VersionHead(props: VersionHeadProps) {
  const { version, noun, detail, isOpen, standing, onRename, onNote } = props;
  return (
    <>
      <header className={styles.head}>
        <div>
          <h2 className={isOpen ? 'visually-hidden' : undefined}>{version.name}</h2>
          {isOpen ? (
            <DraftField
              label="Name"
              maxLength={200}
              whyNot={(text) => (text.trim() === '' ? `A ${noun} needs a name.` : undefined)}
              stored={version.name}
              onSave={onRename}
            />
          ) : null}
          <p className={styles.detail}>{detail}</p>
        </div>
        <div className={styles.acts}>{isOpen ? <DraftActs {...props} /> : <ActsInUse {...props} />}</div>
      </header>
      {isOpen ? (
        <DraftArea
          rows={1}
          maxLength={20_000}
          label="What this version changes"
          stored={version.changeNote}
          onSave={onNote}
        />
      ) : (
        <Notice>
          {standing
            ? `${standing} on this version, so it stays as it is.`
            : 'This version is published, so it stays as it is.'}
        </Notice>
      )}
    </>
  );
}

const DraftActs = ({ version, onDelete, onPublish }: VersionHeadProps) => (
  <>
    <Button onClick={onDelete}>Delete draft</Button>
    <Button look="primary" onClick={onPublish}>
      Publish version {version.version}
    </Button>
  </>
);

function ActsInUse({ version, onCopy, onRetire, onNextVersion }: VersionHeadProps) {
  const isRetired = version.state === 'retired';
  return (
    <>
      <Button onClick={onCopy}>Copy</Button>
      <Button onClick={() => onRetire(!isRetired)}>{isRetired ? 'Bring back' : 'Retire'}</Button>
      <Button look="primary" onClick={onNextVersion}>
        Draft next version
      </Button>
    </>
  );
}
