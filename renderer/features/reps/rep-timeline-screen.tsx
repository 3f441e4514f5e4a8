import { useMemo, useState } from 'react';
import { dayOf } from '../../../shared/lib/formats';
import type { Rep } from '../../../shared/model/rep';
import type { TimelineEntry } from '../../../shared/model/timeline';
import { allCoaches } from '../../data/queries/install';
import { repTimeline } from '../../data/queries/rep-timeline';
import { useFormats } from '../../platform/use-formats';
import { useLive, useLiveAbout } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { Tag } from '../../ui/controls/tag';
import { Section } from '../../ui/layout/page';
import { RepFrame } from '../../widgets/rep-frame';
import styles from './rep-timeline.module.css';

/** Everything that happened around a rep: what, when, and who did it. */
export function RepTimelineScreen() {
  return <RepFrame part="timeline">{(rep) => <Timeline key={rep.id} rep={rep} />}</RepFrame>;
}

const stride = 100;

function Timeline({ rep }: { readonly rep: Rep }) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const [limit, setLimit] = useState(stride);
  const timeline = useLiveAbout(rep.id, repTimeline, client.id, rep.id, limit);
  const coaches = useLive(allCoaches);
  const days = useMemo(() => [...Map.groupBy(timeline?.entries ?? [], ({ at }) => dayOf(at))], [timeline]);
  if (!timeline || !coaches) return null;
  if (timeline.entries.length === 0) {
    return (
      <Section title="Timeline">
        <Empty title="Nothing was done here yet">
          Whatever you do around {rep.name} from now on is listed here: calls, scorecards, changes of the
          profile.
        </Empty>
      </Section>
    );
  }
  return (
    <>
      {days.map(([day, entries]) => (
        <Section key={day} title={formats.day(day)}>
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                who={coaches.find(({ id }) => id === entry.coachId)?.name ?? ''}
              />
            ))}
          </ol>
        </Section>
      ))}
      {timeline.hasMore ? (
        <div className={styles.more}>
          <Button onClick={() => setLimit(limit + stride)}>Show earlier ones</Button>
        </div>
      ) : null}
    </>
  );
}

function Entry({ entry, who }: { readonly entry: TimelineEntry; readonly who: string }) {
  const { client } = useWorkspace();
  const time = useMemo(
    () => new Intl.DateTimeFormat(client.locale, { timeStyle: 'short' }).format(entry.at),
    [client.locale, entry.at],
  );
  return (
    <li>
      <time dateTime={new Date(entry.at).toISOString()}>{time}</time>
      <span className={styles.what} data-is={entry.is}>
        {entry.is === 'undone' ? <Tag>Undone</Tag> : null}
        {entry.is === 'redone' ? <Tag>Done again</Tag> : null}
        <span>{entry.label}</span>
      </span>
      <span className={styles.who}>{who}</span>
    </li>
  );
}
