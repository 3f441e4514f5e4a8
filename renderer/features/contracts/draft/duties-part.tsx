import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Result } from '../../../../shared/lib/result';
import type { Contract, Duty } from '../../../../shared/model/contract';
import { useServices } from '../../../platform/services';
import { Button, IconButton } from '../../../ui/controls/button';
import { TextField } from '../../../ui/controls/field';
import { Section } from '../../../ui/layout/page';
import { DraftArea } from '../../../widgets/draft-field';
import type { ChangeContract } from '../../../widgets/use-change-contract';
import styles from '../contracts.module.css';
import { partId } from '../focus-part';

/** What each side owes the other, and what follows when it lapses. */
export function DutiesPart({
  contract,
  change,
}: {
  readonly contract: Contract;
  readonly change: ChangeContract;
}) {
  const set =
    (field: 'repDuties' | 'coachDuties', side: string) =>
    (make: (now: readonly Duty[]) => Duty[], fold?: string): Promise<Result<unknown>> =>
      change(
        `the duties of the ${side}`,
        (now) => ({ [field]: make(now[field]) }),
        fold && `${field}.${fold}`,
      );
  return (
    <Section
      title="Duties of both sides"
      lead="Alt and an arrow key move the duty that you are in. Both sides are tracked alike."
    >
      <div className={styles.sides}>
        <Duties side="rep" duties={contract.repDuties} onChange={set('repDuties', 'rep')} />
        <Duties side="coach" duties={contract.coachDuties} onChange={set('coachDuties', 'coach')} />
      </div>
      <div id={partId({ part: 'lapse' })} className={styles.text}>
        <DraftArea
          label="What follows when a duty lapses"
          rows={2}
          stored={contract.onLapse}
          maxLength={2000}
          onSave={(onLapse) => change('what follows a lapse', () => ({ onLapse }), 'onLapse')}
        />
      </div>
    </Section>
  );
}

function Duties({
  side,
  duties,
  onChange,
}: {
  readonly side: 'rep' | 'coach';
  readonly duties: readonly Duty[];
  readonly onChange: (make: (now: readonly Duty[]) => Duty[], fold?: string) => Promise<Result<unknown>>;
}) {
  const { newId } = useServices();
  const [added, setAdded] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const followed = useRef<string | undefined>(undefined);
  // A duty that was moved keeps the focus: it is drawn anew in another place.
  useEffect(() => {
    const at = duties.findIndex(({ id }) => id === followed.current);
    if (at >= 0) list.current?.children[at]?.querySelector('textarea')?.focus();
    followed.current = undefined;
  }, [duties]);
  const move = (id: string, by: -1 | 1): void => {
    followed.current = id;
    void onChange((now) => moved(now, id, by));
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const text = added.trim();
    if (text === '') return;
    void onChange((now) => [...now, { id: newId(), text }]);
    setAdded('');
  };
  return (
    <section
      id={partId({ part: side === 'rep' ? 'rep duties' : 'coach duties' })}
      aria-label={`Duties of the ${side}`}
    >
      <h3>The {side}</h3>
      <ol ref={list} className={styles.duties}>
        {duties.map((duty, place) => (
          <DutyRow
            key={duty.id}
            {...{ side, duty, place }}
            isLast={place === duties.length - 1}
            onText={(text) =>
              onChange((now) => now.map((one) => (one.id === duty.id ? { ...one, text } : one)), duty.id)
            }
            onMove={(by) => move(duty.id, by)}
            onRemove={() => {
              void onChange((now) => now.filter(({ id }) => id !== duty.id));
              field.current?.focus();
            }}
          />
        ))}
      </ol>
      <form className={styles.adding} onSubmit={add}>
        <TextField
          ref={field}
          label={`Another duty of the ${side}`}
          hideLabel
          placeholder="Another duty"
          maxLength={200}
          value={added}
          onChange={setAdded}
        />
        <Button small type="submit" aria-label={`Add the duty of the ${side}`} disabled={added.trim() === ''}>
          Add
        </Button>
      </form>
    </section>
  );
}

function DutyRow({
  side,
  duty,
  place,
  isLast,
  onText,
  onMove,
  onRemove,
}: {
  readonly side: string;
  readonly duty: Duty;
  readonly place: number;
  readonly isLast: boolean;
  readonly onText: (text: string) => Promise<Result<unknown>>;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const name = `duty ${place + 1} of the ${side}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey ? arrows[event.key] : undefined;
    if (by !== undefined) onMove(by);
    if (by !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return (
    <li>
      <DraftArea
        label={name}
        hideLabel
        rows={1}
        stored={duty.text}
        maxLength={200}
        whyNot={(text) => (text.trim() === '' ? 'Remove the duty instead of emptying it.' : undefined)}
        onSave={(text) => onText(text.trim())}
        onKeyDown={onKeyDown}
      />
      <span className={styles.rowActs}>
        <IconButton
          label={`Move ${name} up`}
          icon={<IconArrowUp size={15} stroke={1.6} />}
          disabled={place === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={`Move ${name} down`}
          icon={<IconArrowDown size={15} stroke={1.6} />}
          disabled={isLast}
          onClick={() => onMove(1)}
        />
        <IconButton label={`Remove ${name}`} icon={<IconX size={15} stroke={1.6} />} onClick={onRemove} />
      </span>
    </li>
  );
}

const arrows: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** The duties with one of them a place higher or lower; at the ends it stays. */
function moved(duties: readonly Duty[], id: string, by: -1 | 1): Duty[] {
  const from = duties.findIndex((one) => one.id === id);
  const duty = duties[from];
  const to = from + by;
  if (!duty || to < 0 || to >= duties.length) return [...duties];
  return duties.toSpliced(from, 1).toSpliced(to, 0, duty);
}
