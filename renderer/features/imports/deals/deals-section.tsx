import { useState, type ReactNode } from 'react';
import type { ChosenFile } from '../../../../shared/bridge/bridge';
import { findDate } from '../../../../shared/codec/file-names/find-date';
import { dayNumber, dayOfNumber } from '../../../../shared/lib/calendar';
import { dayOf, type Formats } from '../../../../shared/lib/formats';
import { counted } from '../../../../shared/lib/words';
import type { Id } from '../../../../shared/model/fields';
import { repOfOwner } from '../../../../shared/model/acts/import-deals';
import type { CrmSource } from '../../../../shared/model/snapshot';
import type { DealsReader, FoundSummary, OpenedDeals } from '../../../jobs/deals';
import { useFormats } from '../../../platform/use-formats';
import { useServices } from '../../../platform/services';
import { Button } from '../../../ui/controls/button';
import { Notice, Progress } from '../../../ui/controls/empty';
import { TextField } from '../../../ui/controls/field';
import { FieldGrid, Section } from '../../../ui/layout/page';
import { SaveRows, SheetChoice, StopButton } from '../table-file';
import { Columns } from './columns';
import { Owners } from './owners';
import { Questions } from './questions';
import { Reported } from './reported';
import { Stages } from './stages';
import { toRemember } from './choices';
import { dealWords } from './words';
import { useDealsWork, type Known } from './use-deals-work';
import { useImportDeals } from './use-import-deals';

interface Given {
  readonly file: ChosenFile;
  readonly reader: DealsReader;
  readonly opened: OpenedDeals;
  readonly known: Known;
  /** The way to say that the file holds something else. */
  readonly otherKind: ReactNode;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

const sources: Readonly<Record<CrmSource, string>> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
  spreadsheet: 'spreadsheet',
};

/** An export of deals: what was recognised, what has to be said, and what importing would store and report. */
export function DealsSection({ file, reader, opened, known, otherKind, onStop, onClose }: Given) {
  const formats = useFormats();
  const { now } = useServices();
  const work = useDealsWork(reader, opened, known);
  const importing = useImportDeals({ file, reader, opened, known, onClose });
  const [saidDay, setSaidDay] = useState<string>();
  const [said, setSaid] = useState<ReadonlyMap<string, Id | null>>(new Map());
  const outline = opened.sheets[work.choices.sheet];
  const isExport = outline?.areReportedRows !== true;
  const found = work.answer?.found;
  const twin = known.snapshots.find(({ fileHash }) => fileHash === opened.hash);
  const today = dayOf(now());
  const proposed = proposedDay(file.name, found?.lastDay, today);
  const takenOn = saidDay ?? proposed.day;
  const owners = new Map(
    found?.owners.map(({ owner }) => [
      owner,
      said.has(owner) ? (said.get(owner) ?? null) : repOfOwner(owner, known.owners, known.reps),
    ]),
  );
  const isDay = /^\d{4}-\d\d-\d\d$/.test(takenOn);
  const mayImport =
    found !== undefined &&
    found.deals > 0 &&
    found.openCurrencies.length === 0 &&
    work.checking === undefined &&
    twin === undefined &&
    isDay &&
    importing.doing === undefined;

  return (
    <Section
      title={`Deals: ${file.name}`}
      lead={found ? countWords(found, formats) : undefined}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Take off the list
          </Button>
          {found && found.rowsReported > 0 ? (
            <SaveRows of={file} which="reported" write={reader.rejected} />
          ) : null}
          <Button
            look="primary"
            disabled={!mayImport}
            onClick={() =>
              outline &&
              found &&
              importing.run({
                outline,
                found,
                takenOn,
                owners,
                stages: found.stages,
                mapped: toRemember(outline.header, work.choices, work.answer?.formats ?? []),
              })
            }
          >
            {found && !twin ? `Import ${dealWords(found.deals, formats)}` : 'Import'}
          </Button>
        </>
      }
    >
      {importing.doing ? (
        <Progress label={importing.doing} done={0} total={0} onCancel={<StopButton onStop={onStop} />} />
      ) : null}
      {twin ? (
        <Notice tone="good">
          This file is here already, as the pipeline of {formats.day(twin.takenOn)}. Importing it again would
          change nothing.
        </Notice>
      ) : null}
      <FieldGrid>
        {otherKind}
        <SheetChoice sheets={opened.sheets} chosen={work.choices.sheet} onChoose={work.chooseSheet} />
        {isExport ? (
          <TextField
            label="The pipeline as it was on"
            type="date"
            max={today}
            value={takenOn}
            hint={saidDay === undefined ? proposed.why : undefined}
            error={isDay ? undefined : 'Choose the day that the export describes.'}
            onChange={setSaidDay}
          />
        ) : null}
      </FieldGrid>
      {outline && isExport ? (
        <p>
          {recognisedWords(outline.source, work.answer?.rowsAre ?? 'deals')}{' '}
          {laterWords(known, takenOn, formats.day)}
        </p>
      ) : null}
      {work.failure === undefined ? null : <Notice tone="danger">{work.failure}</Notice>}
      {work.answer?.lacks === undefined ? null : <Notice tone="warning">{work.answer.lacks}</Notice>}
      {work.checking === undefined ? null : (
        <Progress
          label="Checking every row"
          done={work.checking}
          total={1}
          onCancel={<StopButton onStop={onStop} />}
        />
      )}
      {outline && isExport ? (
        <>
          <Questions work={work} />
          <Columns work={work} outline={outline} />
        </>
      ) : null}
      {found ? <Stages work={work} found={found} /> : null}
      {found ? (
        <Owners
          found={found}
          reps={known.reps}
          owners={owners}
          onSay={(owner, repId) => setSaid((before) => new Map(before).set(owner, repId))}
        />
      ) : null}
      {found && found.rowsReported > 0 ? <Reported found={found} /> : null}
    </Section>
  );
}

function countWords(found: FoundSummary, formats: Formats): string {
  const { number } = formats;
  const rows = `${counted(found.rowsRead, 'row', 'rows', number)} read = ${number(found.rowsStored)} stored + ${number(found.rowsReported)} reported`;
  return found.deals === found.rowsStored ? rows : `${rows}, ${dealWords(found.deals, formats)}`;
}

const rowWords = {
  deals: 'a deal in each row',
  steps: 'a stage history, one row for each step of a deal',
  changes: 'a field history, one row for each change of a deal',
} as const;

const recognisedWords = (source: CrmSource, rows: keyof typeof rowWords): string =>
  `Recognised as ${source === 'spreadsheet' ? 'a plain spreadsheet' : `an export of ${sources[source]}`} with ${rowWords[rows]}.`;

function laterWords({ snapshots }: Known, takenOn: string, day: (day: string) => string): string {
  const [newest] = snapshots;
  if (!newest) return 'It becomes the first snapshot of the pipeline.';
  const others = snapshots.length === 1 ? 'one other snapshot' : `${snapshots.length} other snapshots`;
  const same = snapshots.some((one) => one.takenOn === takenOn);
  return same
    ? `There is a snapshot of this day already; this one would stand beside it.`
    : `It becomes a snapshot beside ${others}, the newest of ${day(newest.takenOn)}.`;
}

/** The day in the file's name; otherwise the last one on which something had happened in it; otherwise today. */
function proposedDay(
  name: string,
  lastDay: number | undefined,
  today: string,
): { readonly day: string; readonly why: string } {
  const named = findDate(name).date;
  if (named !== null && dayNumber(named) <= dayNumber(today))
    return { day: named, why: 'From the file’s name' };
  if (lastDay !== undefined) return { day: dayOfNumber(lastDay), why: 'The last day in the file' };
  return { day: today, why: 'Today' };
}
