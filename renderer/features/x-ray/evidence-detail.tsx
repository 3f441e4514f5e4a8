import { Link } from 'wouter';
import type { EvidenceReference } from '../../../shared/measure/skills-profile';
import type { Evidence } from '../../../shared/model/evidence';
import type { XRayRecords } from '../../data/queries/x-ray';
import { useFormats } from '../../platform/use-formats';
import { LevelMark, Tag } from '../../ui/controls/tag';
import { EvidencePlayer } from '../../widgets/evidence-player';
import styles from './x-ray.module.css';

const polarityNames: Readonly<Record<Evidence['polarity'], string>> = {
  positive: 'Positive',
  negative: 'Negative',
  absence: 'Absence',
};

/** One piece of evidence: what was said and noted, the sound of it, and the way to its call. */
export function EvidenceDetail({
  reference: { evidence, level },
  records,
}: {
  readonly reference: EvidenceReference;
  readonly records: XRayRecords;
}) {
  const formats = useFormats();
  const call = records.calls.find(({ id }) => id === evidence.callId);
  const recording = records.recordings.find(({ id }) => id === call?.recordingId);
  const at = evidence.startMs === null ? '' : `/at/${evidence.startMs}`;
  return (
    <div className={styles.evidence}>
      <p className={styles.source}>
        <LevelMark level={level} label={`Scored ${level}`} />
        <Tag tone={evidence.polarity === 'positive' ? 'good' : 'danger'}>
          {polarityNames[evidence.polarity]}
        </Tag>
        <Link href={`/calls/${evidence.callId}${at}`}>
          {call?.customer || 'Unnamed customer'}, {call ? formats.day(call.date) : ''}
        </Link>
      </p>
      {evidence.quote ? (
        <blockquote>
          {evidence.speaker ? <cite>{evidence.speaker}: </cite> : null}“{evidence.quote}”
        </blockquote>
      ) : null}
      {evidence.note ? <p>{evidence.note}</p> : null}
      <EvidencePlayer evidence={evidence} recording={recording} startsAtOnce />
    </div>
  );
}
