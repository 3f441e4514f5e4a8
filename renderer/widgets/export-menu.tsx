import { IconPrinter } from '@tabler/icons-react';
import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import strong from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import { useState } from 'react';
import type { Result } from '../../shared/lib/result';
import type { ReportDocument } from '../../shared/report/document';
import { reportHtml } from '../../shared/report/format/html';
import type { Face, Paper } from '../../shared/report/format/style';
import type { SavedFile } from '../../shared/bridge/bridge';
import { useCommands } from '../platform/commands';
import { useServices } from '../platform/services';
import { useWorkspace } from '../platform/workspace';
import { Button } from '../ui/controls/button';
import { Menu } from '../ui/controls/menu';

/** Puts a report on paper or into a web page. `build` gathers it when it is asked for. */
export function ExportMenu({
  build,
  fileName,
}: {
  readonly build: () => Promise<Result<ReportDocument>>;
  /** Without its ending. */
  readonly fileName: string;
}) {
  const { bridge, say } = useServices();
  const { preferences } = useWorkspace();
  const [isBusy, setBusy] = useState(false);

  const save = async (
    write: (html: string, title: string) => Promise<Result<SavedFile | undefined>>,
    paper: Paper,
  ): Promise<void> => {
    setBusy(true);
    const report = await build();
    const saved = report.ok
      ? await write(reportHtml(report.value, { paper, faces: await loadFaces() }), report.value.title)
      : report;
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
      (html, title) => bridge.print.pdf({ html, paper, landscape: false, name: `${fileName}.pdf`, title }),
      paper,
    );
  const page = (): void =>
    void save(
      (html) =>
        bridge.files.save({
          title: 'Save as web page',
          name: `${fileName}.html`,
          bytes: new TextEncoder().encode(html),
        }),
      preferences.paper,
    );
  useCommands({ 'export-report': pdf(preferences.paper) });
  const other: Paper = preferences.paper === 'A4' ? 'Letter' : 'A4';

  return (
    <Menu
      label="Print or save"
      target={
        <Button icon={<IconPrinter size={16} aria-hidden="true" />} disabled={isBusy}>
          Print
        </Button>
      }
      groups={[
        [
          { label: `PDF, ${preferences.paper}`, onSelect: pdf(preferences.paper) },
          { label: `PDF, ${other}`, onSelect: pdf(other) },
          { label: 'Web page in one file', onSelect: page },
        ],
      ]}
    />
  );
}

/** The type face travels inside the file: a report looks the same on every machine. */
async function loadFaces(): Promise<readonly Face[]> {
  const load = async (weight: Face['weight'], url: string): Promise<Face> => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return { weight, data: `data:font/woff2;base64,${btoa(text)}` };
  };
  return Promise.all([load(400, regular), load(600, strong)]);
}
