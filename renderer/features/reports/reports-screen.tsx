import { IconFileExport } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dayOf } from '../../../shared/lib/formats';
import { counted } from '../../../shared/lib/words';
import { clientReviewRecords, type ClientReviewRecords } from '../../data/queries/client-review';
import { useCommands } from '../../platform/commands';
import { useServices } from '../../platform/services';
import { useFormats } from '../../platform/use-formats';
import { useLiveAbout } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty, Progress } from '../../ui/controls/empty';
import { Menu } from '../../ui/controls/menu';
import { Page } from '../../ui/layout/page';
import { PagedPreview } from '../../ui/paged/preview';
import { bookStyle } from '../../widgets/paged-report/set-report';
import { OtherReports } from './other-reports';
import { PlanPanel } from './plan-panel';
import styles from './reports.module.css';
import { WithTeamPipeline, type TeamPipeline } from './team-pipeline';
import { bookFormats, useExport, type BookFormat } from './use-export';
import { useReview, type ReviewMaking } from './use-review';

/** The client's quarterly report: what goes in, what it will look like, and every format of it. */
export function ReportsScreen() {
  const { client } = useWorkspace();
  const { now } = useServices();
  const found = useLiveAbout(client.id, clientReviewRecords, client.id, dayOf(now()));
  if (!found) return null;
  if (found.records.reps.length === 0) return <NobodyYet />;
  return (
    <WithTeamPipeline key={client.id} quarter={found.quarter}>
      {(pipeline) => <ClientReport found={found} pipeline={pipeline} />}
    </WithTeamPipeline>
  );
}

function NobodyYet() {
  return (
    <Page title="Reports">
      <Empty title="No reps yet">
        Here you will put together the client’s quarterly report: how the team sells, where its gaps are, what
        to do next. Add reps first.
      </Empty>
      <OtherReports />
    </Page>
  );
}

function ClientReport({
  found,
  pipeline: { figures, outcomes, dealNames, isReady },
}: {
  readonly found: ClientReviewRecords;
  readonly pipeline: TeamPipeline;
}) {
  const { now, info } = useServices();
  const formats = useFormats();
  const day = dayOf(now());
  const making = useMemo(
    (): ReviewMaking => ({
      pipeline: figures,
      outcomes,
      dealNames,
      formats,
      day,
      programVersion: info.version,
    }),
    [figures, outcomes, dealNames, formats, day, info.version],
  );
  const { booklet, withoutData, set, isCurrent } = useReview(found, making);
  const { running, write } = useExport(making);
  useCommands({ 'export-report': () => void write('pdf') });
  const { paper } = found.records.plan;
  const style = useMemo(
    () => bookStyle(booklet.client.brandColour, paper),
    [booklet.client.brandColour, paper],
  );
  const isSet = set !== undefined && isReady;
  return (
    <Page
      title="Reports"
      isFlush
      isBusy={!isCurrent || !isReady}
      lead={
        isSet
          ? `${booklet.title}, ${booklet.subtitle}: ${counted(set.pages.length, 'page', 'pages')} on ${paper}`
          : `${booklet.title}, ${booklet.subtitle}`
      }
      actions={
        <Menu
          label="Export the report"
          target={
            <Button
              look="primary"
              icon={<IconFileExport size={16} aria-hidden="true" />}
              disabled={running !== undefined || !isReady}
            >
              Export
            </Button>
          }
          groups={[
            bookFormats.map((format) => ({
              label: formatNames[format],
              onSelect: () => void write(format),
            })),
          ]}
        />
      }
      panel={<PlanPanel found={found} withoutData={withoutData} />}
    >
      <div className={styles.desk}>
        <div>
          {running ? (
            <Progress
              label={running.label}
              done={0}
              total={0}
              onCancel={<Button onClick={running.cancel}>Cancel</Button>}
            />
          ) : null}
        </div>
        {set ? <PagedPreview label="Preview: what will print" pages={set.pages} style={style} /> : null}
      </div>
    </Page>
  );
}

const formatNames: Readonly<Record<BookFormat, string>> = {
  pdf: 'PDF',
  html: 'Web page in one file',
  xlsx: 'Spreadsheet (XLSX)',
  pptx: 'Slides (PPTX)',
  csv: 'Tables as CSV, in a zip',
};
