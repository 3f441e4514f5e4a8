import type { ChosenFile } from '../../../shared/bridge/bridge';
import type { Result } from '../../../shared/lib/result';
import { counted } from '../../../shared/lib/words';
import { useFormats } from '../../platform/use-formats';
import { useServices } from '../../platform/services';
import { Button } from '../../ui/controls/button';
import { Notice, Progress } from '../../ui/controls/empty';
import { SelectField } from '../../ui/controls/field';
import { Section } from '../../ui/layout/page';

/** A table file that is being read, or that could not be read and why. */
export type Unread =
  /** How far it is, of 1; undefined where that is not known. */
  | { readonly is: 'reading'; readonly share: number | undefined }
  | { readonly is: 'refused'; readonly why: string };

/** What stands in place of a table file that is not read. */
export function NotRead({
  file,
  state,
  onStop,
  onClose,
}: {
  readonly file: ChosenFile;
  readonly state: Unread;
  readonly onStop: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Section title={file.name}>
      {state.is === 'reading' ? (
        <Progress
          label="Reading the table"
          done={state.share ?? 0}
          total={state.share === undefined ? 0 : 1}
          onCancel={<StopButton onStop={onStop} />}
        />
      ) : (
        <Notice
          tone="warning"
          action={
            <Button small look="quiet" onClick={onClose}>
              Take off the list
            </Button>
          }
        >
          {state.why}
        </Notice>
      )}
    </Section>
  );
}

/** Ends the reading of the file; nothing of it is stored. */
export function StopButton({ onStop }: { readonly onStop: () => void }) {
  return (
    <Button small onClick={onStop}>
      Stop
    </Button>
  );
}

/** Which sheet of a workbook is imported; nothing where there is one only. */
export function SheetChoice({
  sheets,
  chosen,
  onChoose,
}: {
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** The place of the sheet in the file, from 0. */
  readonly chosen: number;
  readonly onChoose: (sheet: number) => void;
}) {
  const { number } = useFormats();
  if (sheets.length < 2) return null;
  return (
    <SelectField
      label="Sheet"
      value={String(chosen)}
      options={sheets.map(({ name, rows }, place) => ({
        value: String(place),
        label: `${name} (${counted(rows, 'row', 'rows', number)})`,
      }))}
      onChange={(value) => onChoose(Number(value))}
    />
  );
}

/** Saves the rows that cannot come in as a file, to be corrected and imported again. */
export function SaveRows({
  of,
  which,
  write,
}: {
  readonly of: ChosenFile;
  readonly which: 'rejected' | 'reported';
  /** The rows as a CSV file. */
  readonly write: () => Promise<Result<string>>;
}) {
  const { bridge, say } = useServices();
  const save = async (): Promise<void> => {
    const text = await write();
    const saved = text.ok
      ? await bridge.files.save({
          title: `Save the ${which} rows`,
          name: `${of.name.replace(/\.[^.]+$/, '')} ${which} rows.csv`,
          bytes: new TextEncoder().encode(text.value),
        })
      : text;
    if (!saved.ok) return say({ tone: 'danger', text: saved.error });
    if (saved.value) say({ tone: 'plain', text: `Saved ${saved.value.name}` });
  };
  return <Button onClick={() => void save()}>Save {which} rows</Button>;
}
