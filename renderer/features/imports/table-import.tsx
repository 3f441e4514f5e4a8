import type { ReactNode } from 'react';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import type { Result } from '../../../shared/lib/result';
import { Button } from '../../ui/controls/button';
import { Progress } from '../../ui/controls/empty';
import { Section } from '../../ui/layout/page';
import { SaveRows } from './table-file';

/** A table that has been read: what it would bring, how it is read, and the acts on it as a whole. */
export function TableImport({
  kind,
  file,
  lead,
  rejected,
  act,
  progress,
  onImport,
  onClose,
  children,
}: {
  /** What the table holds, such as Roster. */
  readonly kind: string;
  readonly file: ChosenFile;
  /** What importing would do, in a line; undefined until every row is checked. */
  readonly lead: string | undefined;
  /** Writes the rows that cannot come in; undefined where all can. */
  readonly rejected: (() => Promise<Result<string>>) | undefined;
  /** What the button that imports says. */
  readonly act: string;
  /** How far the import is; undefined while none is under way. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** Undefined where there is nothing to import. */
  readonly onImport: (() => void) | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Section
      title={`${kind}: ${file.name}`}
      lead={lead}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Take off the list
          </Button>
          {rejected ? <SaveRows of={file} which="rejected" write={rejected} /> : null}
          <Button
            look="primary"
            disabled={onImport === undefined || progress !== undefined}
            onClick={() => onImport?.()}
          >
            {act}
          </Button>
        </>
      }
    >
      {progress ? <Progress label="Backing up first" {...progress} /> : null}
      {children}
    </Section>
  );
}
