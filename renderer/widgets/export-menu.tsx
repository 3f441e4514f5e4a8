import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { dayOf } from '../../shared/lib/formats';
import type { Result } from '../../shared/lib/result';
import type { ReportDocument } from '../../shared/report/document';
import { reportHtml } from '../../shared/report/format/html';
import type { Paper } from '../../shared/report/format/style';
import type { SavedFile } from '../../shared/bridge/bridge';
import type { Database } from '../data/open-db';
import type { ReportMaking } from '../data/queries/x-ray-report';
import { useCommands } from '../platform/commands';
import { drafts } from '../platform/drafts';
import { useServices } from '../platform/services';
import { useFormats } from '../platform/use-formats';
import { useWorkspace } from '../platform/workspace';
import { Button, IconButton } from '../ui/controls/button';
import { Menu } from '../ui/controls/menu';
import { reportFaces } from './report-faces';

/** A table that can be saved: as it is written when it is asked for. */
interface ExportedTable {
  readonly label: string;
  /** What the file is called, without its ending; the day is added. */
  readonly name: string;
  readonly ending: 'xlsx' | 'csv';
  readonly write: () => Promise<Result<Uint8Array>>;
}

/** Puts a report on paper or into a web page. `gather` reads it from what is stored when it is asked for. */
export function ExportMenu({
  gather,
  name,
  isSmall = false,
  tables = [],
}: {
  readonly gather: (db: Database, making: ReportMaking) => Promise<Result<ReportDocument>>;
  /** What the file is called, without its ending; the day is added. */
  readonly name: string;
  /** Only the picture of a printer, where there is no room for the word. */
  readonly isSmall?: boolean;
  /** What can be saved as a table beside the report. */
  readonly tables?: readonly ExportedTable[];
}) {
  const { bridge, db, door, info, newId, now, say } = useServices();
  const { client, coach, preferences } = useWorkspace();
  const formats = useFormats();
  const [isBusy, setBusy] = useState(false);
  const day = dayOf(now());
  const fileName = fileNameOf(name, day);

  const save = async (
    write: (html: string, title: string) => Promise<Result<SavedFile | undefined>>,
    paper: Paper,
  ): Promise<void> => {
    setBusy(true);
    // What was just typed belongs into the report.
    drafts.flushAll();
    await door.settled();
    const report = await gather(db, {
      clientId: client.id,
      coach,
      formats,
      day,
      programVersion: info.version,
    });
    const saved = report.ok ? await write(await page(report.value, paper), report.value.title) : report;
    told(saved);
  };

  const told = (saved: Result<SavedFile | undefined>): void => {
    setBusy(false);
    if (!saved.ok) return say({ tone: 'danger', text: saved.error });
    const file = saved.value;
    if (!file) return;
    say({
      tone: 'plain',
      text: `Saved ${file.name}`,
      action: { label: 'Show in folder', run: () => void bridge.files.reveal({ handle: file.handle }) },
    });
  };

  const pdf = (paper: Paper) => () =>
    void save(
      (html, title) =>
        bridge.print.pdf({
          ...{ html, paper, landscape: false, name: `${fileName}.pdf`, title },
          ...{ author: coach.name, job: newId() },
        }),
      paper,
    );
  const webPage = (): void =>
    void save(
      (html) =>
        bridge.files.save({
          title: 'Save as web page',
          name: `${fileName}.html`,
          bytes: new TextEncoder().encode(html),
        }),
      preferences.paper,
    );
  const saveTable = async (table: ExportedTable): Promise<void> => {
    setBusy(true);
    const bytes = await table.write();
    const file = `${fileNameOf(table.name, day)}.${table.ending}`;
    told(bytes.ok ? await bridge.files.save({ title: table.label, name: file, bytes: bytes.value }) : bytes);
  };
  useCommands({ 'export-report': pdf(preferences.paper) });
  const other: Paper = preferences.paper === 'A4' ? 'Letter' : 'A4';

  return (
    <Menu
      label="Print or save"
      target={
        isSmall ? (
          <IconButton label="Print" icon={<IconPrinter size={18} stroke={1.6} />} disabled={isBusy} />
        ) : (
          <Button icon={<IconPrinter size={16} aria-hidden="true" />} disabled={isBusy}>
            Print
          </Button>
        )
      }
      groups={[
        [
          { label: `PDF, ${preferences.paper}`, onSelect: pdf(preferences.paper) },
          { label: `PDF, ${other}`, onSelect: pdf(other) },
          { label: 'Web page in one file', onSelect: webPage },
        ],
        ...(tables.length > 0
          ? [tables.map((table) => ({ label: table.label, onSelect: () => void saveTable(table) }))]
          : []),
      ]}
    />
  );
}

/** A name that every file system takes. */
const fileNameOf = (name: string, day: string): string =>
  `${name} ${day}`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 120);

const page = async (report: ReportDocument, paper: Paper): Promise<string> =>
  reportHtml(report, { paper, faces: await reportFaces(reportHtml(report, { paper })) });
