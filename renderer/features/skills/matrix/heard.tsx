import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { skillName } from '../../../../shared/content/skills';
import { skillsProfile } from '../../../../shared/measure/skills-profile';
import type { DimensionKey } from '../../../../shared/model/dimensions';
import type { Evidence } from '../../../../shared/model/evidence';
import type { Rep } from '../../../../shared/model/rep';
import { skillOfDimension } from '../../../../shared/model/skill-key';
import { xRayRecords } from '../../../data/queries/x-ray';
import { useFormats } from '../../../platform/use-formats';
import { useLive } from '../../../platform/use-live';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { LevelMark } from '../../../ui/controls/tag';
import { EvidencePlayer } from '../../../widgets/evidence-player';
import { FigureView } from '../../../widgets/figure-view';
import styles from './matrix.module.css';

/** The scored calls on which the dimension was heard, the newest first, each with its evidence. */
export function Heard({ rep, dimension }: { readonly rep: Rep; readonly dimension: DimensionKey }) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const records = useLive(xRayRecords, client.id, rep.id);
  const profile = useMemo(() => records && skillsProfile(records), [records]);
  const [heard, setHeard] = useState<string>();
  if (!records) return null;
  const standing = profile?.dimensions[dimension];
  const name = standing?.name ?? skillName(skillOfDimension(dimension));
  const points = standing?.series.filter(({ value }) => value !== null).toReversed() ?? [];
  if (!standing || points.length === 0)
    return (
      <section aria-label="Heard on calls" className={styles.part}>
        <h3>Heard on calls: {name}</h3>
        <p className={styles.hint}>No call of {rep.name} is scored on it yet.</p>
      </section>
    );
  return (
    <section aria-label="Heard on calls" className={styles.part}>
      <h3>Heard on calls: {name}</h3>
      <div>
        Mean{' '}
        <FigureView
          figure={standing.mean}
          label={`${name}, mean`}
          reason="nothing scored yet"
          isThin={standing.isThin}
        />
      </div>
      <ul className={styles.calls}>
        {points.map(({ scorecardId, callId, date, value }) => {
          const call = records.calls.find(({ id }) => id === callId);
          const own = records.evidence.filter(
            (one) => one.scorecardId === scorecardId && one.dimension === dimension,
          );
          return (
            <li key={scorecardId}>
              <p className={styles.call}>
                <LevelMark level={value ?? 0} label={`Scored ${value}`} />
                <Link href={`/calls/${callId}`}>{call?.customer || 'Unnamed customer'}</Link>
                <span className={styles.hint}>{formats.day(date)}</span>
              </p>
              {own.map((evidence) => (
                <Moment
                  key={evidence.id}
                  evidence={evidence}
                  isHeard={heard === evidence.id}
                  onHear={() => setHeard(evidence.id)}
                >
                  <EvidencePlayer
                    evidence={evidence}
                    recording={records.recordings.find(({ id }) => id === call?.recordingId)}
                    startsAtOnce
                  />
                </Moment>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What was said and noted, with the sound of it on a press and the way to its moment. */
function Moment({
  evidence,
  isHeard,
  onHear,
  children,
}: {
  readonly evidence: Evidence;
  readonly isHeard: boolean;
  readonly onHear: () => void;
  readonly children: React.ReactNode;
}) {
  const { callId, startMs, quote, note } = evidence;
  return (
    <div className={styles.moment}>
      <p>{quote ? `“${quote}”` : note}</p>
      {startMs === null ? null : isHeard ? (
        <>
          {children}
          <Link href={`/calls/${callId}/at/${startMs}`}>Open the call here</Link>
        </>
      ) : (
        <Button small look="quiet" onClick={onHear}>
          Play
        </Button>
      )}
    </div>
  );
}
