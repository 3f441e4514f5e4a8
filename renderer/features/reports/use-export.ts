import { useRef, useState } from 'react';
import { ok, type Result } from '../../../shared/lib/result';
import type { SavedFile } from '../../../shared/bridge/bridge';
import type { Booklet } from '../../../shared/report/booklet';
import { bookSheets } from '../../../shared/report/format/book-sheets';
import { webPage } from '../../../shared/report/format/web-page';
import { clientReviewRecords } from '../../data/queries/client-review';
import { writeCsvs, writeWorkbook } from '../../jobs/sheets';
import { writeSlides } from '../../jobs/slides';
import { drafts } from '../../platform/drafts';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { bookDocument, setReport } from '../../widgets/paged-report/set-report';
import { reportFaces } from '../../widgets/report-faces';
import { reviewFrom, type ReviewMaking } from './use-review';

export const bookFormats = ['pdf', 'html', 'xlsx', 'pptx', 'csv'] as const;
export type BookFormat = (typeof bookFormats)[number];

/** An export that runs: what is being made, and the way to stop it. */
export interface RunningExport {
  readonly label: string;
  readonly cancel: () => void;
}

/** Writes the report in one format into a file of the user's choice. One at a time; each can be stopped. */
export function useExport(making: ReviewMaking): {
  readonly running: RunningExport | undefined;
  readonly write: (format: BookFormat) => Promise<void>;
} {
  const { bridge, db, door, newId, say } = useServices();
  const { client } = useWorkspace();
  const [running, setRunning] = useState<RunningExport>();
  const isRunning = useRef(false);

  const write = async (format: BookFormat): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    const stop = new AbortController();
    const step = (label: string): void => setRunning({ label, cancel: () => stop.abort() });
    try {
      step('Gathering what goes in');
      // What was just typed belongs into the report.
      drafts.flushAll();
      await door.settled();
      const found = await clientReviewRecords(db, client.id, making.day);
      if (!found) return;
      const { booklet } = reviewFrom(found, making);
      const name = fileName(booklet);
      const written =
        format === 'pdf'
          ? await pdf(booklet, found.records.plan.paper, name)
          : await file(booklet, format, name);
      told(written);
    } finally {
      isRunning.current = false;
      setRunning(undefined);
    }

    async function pdf(
      booklet: Booklet,
      paper: 'A4' | 'Letter',
      name: string,
    ): Promise<Result<SavedFile | undefined>> {
      step('Setting the pages');
      const set = await setReport(booklet, paper, making.formats);
      const html = await bookDocument(booklet, set, paper);
      if (stop.signal.aborted) return ok(undefined);
      const job = newId();
      stop.signal.addEventListener('abort', () => void bridge.print.cancel({ job }), { once: true });
      step('Writing the PDF');
      return bridge.print.pdf({
        ...{ html, paper, landscape: false, name: `${name}.pdf`, title: booklet.title },
        ...{ author: booklet.author, job },
      });
    }

    async function file(
      booklet: Booklet,
      as: Exclude<BookFormat, 'pdf'>,
      name: string,
    ): Promise<Result<SavedFile | undefined>> {
      step(steps[as]);
      const bytes = await bytesOf(booklet, as);
      if (stop.signal.aborted) return ok(undefined);
      if (!bytes.ok) return bytes;
      return bridge.files.save({ title: titles[as], name: `${name}.${endings[as]}`, bytes: bytes.value });
    }

    async function bytesOf(booklet: Booklet, as: Exclude<BookFormat, 'pdf'>): Promise<Result<Uint8Array>> {
      switch (as) {
        case 'html': {
          const faces = await reportFaces(JSON.stringify(booklet));
          return ok(new TextEncoder().encode(webPage(booklet, making.formats, faces)));
        }
        case 'xlsx':
          return writeWorkbook(bookSheets(booklet), stop.signal);
        case 'csv':
          return writeCsvs(bookSheets(booklet), stop.signal);
        case 'pptx': {
          const { locale, currency } = client;
          return writeSlides({ booklet, locale, currency }, stop.signal);
        }
      }
    }

    function told(saved: Result<SavedFile | undefined>): void {
      if (stop.signal.aborted) return say({ tone: 'plain', text: 'Stopped. Nothing was written.' });
      if (!saved.ok) return say({ tone: 'danger', text: saved.error });
      const { value } = saved;
      if (!value) return;
      say({
        tone: 'plain',
        text: `Exported ${value.name}`,
        action: { label: 'Show in folder', run: () => void bridge.files.reveal({ handle: value.handle }) },
      });
    }
  };
  return { running, write };
}

const steps = {
  html: 'Writing the web page',
  xlsx: 'Writing the spreadsheet',
  pptx: 'Writing the slides',
  csv: 'Writing the tables',
} as const;

const titles = {
  html: 'Save as web page',
  xlsx: 'Save as spreadsheet',
  pptx: 'Save as slides',
  csv: 'Save the tables',
} as const;

const endings = { html: 'html', xlsx: 'xlsx', pptx: 'pptx', csv: 'zip' } as const;

/** A name that every file system takes. */
const fileName = ({ title, client, subtitle }: Booklet): string =>
  `${client.name} ${title} ${subtitle}`
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .slice(0, 120)
    .trim();
