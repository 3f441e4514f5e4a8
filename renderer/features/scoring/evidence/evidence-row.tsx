import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { clockTime } from '../../../../shared/lib/formats';
import { sameJson } from '../../../../shared/lib/canonical-json';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import type { Evidence } from '../../../../shared/model/evidence';
import type { Id } from '../../../../shared/model/fields';
import type { Rubric } from '../../../../shared/model/rubric';
import type { Transcript } from '../../../../shared/model/transcript';
import { useSession } from '../session';
import { EvidenceEditor } from './evidence-editor';
import { playEvidence } from './evidence-marks';
import styles from './evidence.module.css';

interface RowProps {
  readonly letter: string;
  readonly evidence: Evidence;
  readonly rubric: Rubric | undefined;
  readonly isSelected: boolean;
  readonly isFrozen: boolean;
  readonly speakers: Transcript['speakers'] | undefined;
  readonly onSelect: (id: Id | undefined) => void;
}

const polaritySigns = {
  positive: { sign: '+', name: 'positive' },
  negative: { sign: '−', name: 'negative' },
  absence: { sign: '∅', name: 'absence' },
} as const;

/** One piece of evidence on one line; selected, it opens to be written on. */
export const EvidenceRow = memo(
  function EvidenceRow({ letter, evidence, rubric, isSelected, isFrozen, speakers, onSelect }: RowProps) {
    const session = useSession();
    const ref = useRef<HTMLLIElement>(null);
    const { polarity, dimension, note, quote, speaker } = evidence;
    const { sign, name } = polaritySigns[polarity];
    useEffect(() => {
      if (isSelected) ref.current?.scrollIntoView({ block: 'nearest' });
    }, [isSelected]);
    return (
      <li
        ref={ref}
        className={styles.row}
        data-selected={isSelected || undefined}
        style={{ '--dimension': `var(--dimension-${dimensionKeys.indexOf(dimension) + 1})` }}
      >
        <div className={styles.line}>
          <button
            type="button"
            className={styles.play}
            disabled={evidence.startMs === null || session.playback.kind !== 'recording'}
            onClick={() => playEvidence(session, evidence)}
          >
            <span className="visually-hidden">Play evidence </span>
            <b>{letter}</b> <IconPlayerPlayFilled size={9} aria-hidden="true" />
            <span>{windowWords(evidence)}</span>
          </button>
          <button
            type="button"
            className={styles.words}
            aria-expanded={isSelected}
            onClick={() => onSelect(isSelected ? undefined : evidence.id)}
          >
            <span className={styles.polarity} data-polarity={polarity} title={name}>
              <span aria-hidden="true">{sign}</span>
              <span className="visually-hidden">{name}</span>
            </span>
            <span className={styles.dimension}>{rubric?.dimensions[dimension].name}</span>
            {note ? <span className={styles.note}>{note}</span> : null}
            {quote ? <q>{quote}</q> : null}
            {!note && !quote ? <span className={styles.blank}>No note yet</span> : null}
            {speaker && !isSelected ? <span className={styles.speaker}>{speaker}</span> : null}
          </button>
        </div>
        {isSelected ? <EvidenceEditor evidence={evidence} isFrozen={isFrozen} speakers={speakers} /> : null}
      </li>
    );
  },
  (before, after) =>
    before.isSelected === after.isSelected &&
    before.isFrozen === after.isFrozen &&
    before.letter === after.letter &&
    before.rubric === after.rubric &&
    before.speakers === after.speakers &&
    sameJson(before.evidence, after.evidence),
);

/** Where evidence lies on the call, in words. */
export function windowWords({ startMs, endMs }: Pick<Evidence, 'startMs' | 'endMs'>): string {
  if (startMs === null) return 'whole call';
  return endMs === null ? clockTime(startMs) : `${clockTime(startMs)}–${clockTime(endMs)}`;
}
