import { IconTrash } from '@tabler/icons-react';
import { dimensionShortNames } from '../../../../shared/content/dimension-terms';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import type { Evidence } from '../../../../shared/model/evidence';
import type { Transcript } from '../../../../shared/model/transcript';
import { useKeyOf } from '../../../platform/commands';
import { IconButton } from '../../../ui/controls/button';
import { SelectField } from '../../../ui/controls/field';
import { Segmented } from '../../../ui/controls/segmented';
import { DraftArea, DraftField } from '../../../widgets/draft-field';
import { useSession } from '../session';
import { useWanted } from '../use-focus';
import { alter, move, remove, setDimension } from './evidence-marks';
import { TimeField } from './time-field';
import styles from './evidence.module.css';

/** What selected evidence says: its note and quote, when, who, for which dimension, and of what kind. */
export function EvidenceEditor({
  evidence,
  isFrozen,
  speakers,
}: {
  readonly evidence: Evidence;
  readonly isFrozen: boolean;
  readonly speakers: Transcript['speakers'] | undefined;
}) {
  const session = useSession();
  const keyOf = useKeyOf();
  if (isFrozen) return <Frozen evidence={evidence} />;
  const { id, polarity, dimension, startMs, endMs } = evidence;
  return (
    <div className={styles.editor}>
      <div className={styles.texts}>
        <Note evidence={evidence} />
        <QuoteField evidence={evidence} />
      </div>
      <div className={styles.facts}>
        <Segmented
          label="Kind"
          hideLabel
          value={polarity}
          options={polarities}
          onChange={(value) => void alter(session, id, { polarity: value }, `Mark evidence as ${value}`)}
        />
        <SelectField
          label="Dimension"
          hideLabel
          value={dimension}
          options={dimensionKeys.map((key) => ({ value: key, label: dimensionShortNames[key] }))}
          onChange={(value) => setDimension(session, id, value)}
        />
        {session.playback.kind === 'none' && startMs === null ? null : (
          <>
            <TimeField
              label="From"
              value={startMs}
              most={endMs ?? undefined}
              onChange={(value) =>
                move(session, evidence, { startMs: value, endMs: value === null ? null : endMs })
              }
            />
            <TimeField
              label="To"
              value={endMs}
              least={startMs ?? undefined}
              onChange={(value) => move(session, evidence, { startMs, endMs: value })}
            />
          </>
        )}
        <Speaker evidence={evidence} speakers={speakers} />
        <IconButton
          label={`Delete the evidence${keyOf('evidence-delete') ? ` (${keyOf('evidence-delete')})` : ''}`}
          icon={<IconTrash size={15} stroke={1.6} />}
          onClick={() => void remove(session, id)}
        />
      </div>
    </div>
  );
}

const polarities = [
  { value: 'positive', label: 'Positive' },
  { value: 'negative', label: 'Negative' },
  { value: 'absence', label: 'Absence' },
] as const;

function Note({ evidence }: { readonly evidence: Evidence }) {
  const session = useSession();
  const ref = useWanted<HTMLTextAreaElement>('evidence note');
  const isAbsence = evidence.polarity === 'absence';
  return (
    <DraftArea
      ref={ref}
      label={isAbsence ? 'What was expected' : 'Note'}
      hideLabel
      placeholder={isAbsence ? 'What was expected and did not happen in this window' : 'What this shows'}
      rows={1}
      maxLength={20_000}
      stored={evidence.note}
      onSave={(text) => alter(session, evidence.id, { note: text }, 'Write on evidence', 'note')}
    />
  );
}

function QuoteField({ evidence }: { readonly evidence: Evidence }) {
  const session = useSession();
  return (
    <DraftArea
      label="Quote"
      hideLabel
      placeholder="What was said"
      rows={1}
      maxLength={20_000}
      stored={evidence.quote}
      onSave={(text) => alter(session, evidence.id, { quote: text }, 'Write the quote', 'quote')}
    />
  );
}

function Speaker({
  evidence,
  speakers,
}: {
  readonly evidence: Evidence;
  readonly speakers: Transcript['speakers'] | undefined;
}) {
  const session = useSession();
  const list = `speakers-${evidence.id}`;
  return (
    <>
      <DraftField
        label="Speaker"
        hideLabel
        placeholder="Speaker"
        maxLength={200}
        list={list}
        stored={evidence.speaker}
        onSave={(text) => alter(session, evidence.id, { speaker: text }, 'Name the speaker', 'speaker')}
      />
      <datalist id={list}>
        {speakers?.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Frozen({ evidence: { note, quote, speaker, polarity } }: { readonly evidence: Evidence }) {
  return (
    <div className={styles.frozen}>
      {note ? <p>{polarity === 'absence' ? `Expected: ${note}` : note}</p> : null}
      {quote ? <blockquote>{quote}</blockquote> : null}
      {speaker ? <p className={styles.speaker}>{speaker}</p> : null}
    </div>
  );
}
