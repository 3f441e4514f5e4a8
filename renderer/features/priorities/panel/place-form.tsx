import { useEffect, useId, useRef, useState } from 'react';
import { difficultyAnchors } from '../../../../shared/content/skills';
import { setPlace } from '../../../../shared/model/acts/placements';
import { useAct } from '../../../platform/use-act';
import { useFormats } from '../../../platform/use-formats';
import { useSubmit } from '../../../platform/use-once';
import { Button } from '../../../ui/controls/button';
import { TextField } from '../../../ui/controls/field';
import { FigureView } from '../../../widgets/figure-view';
import type { PlacedGap } from '../view';
import styles from './panel.module.css';
import { axisValue, draftOfPlace, isOverride, placeFaults, type PlaceDraft } from './place-rules';

/** The exact place of a gap: both axes as numbers, beside what is proposed, with the reasons for another. */
export function PlaceForm({ gap }: { readonly gap: PlacedGap }) {
  const { placement, proposal, name } = gap;
  const formats = useFormats();
  const act = useAct();
  const [typed, setTyped] = useState<Partial<PlaceDraft>>({});
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const draft: PlaceDraft = { ...draftOfPlace(placement, formats), ...typed };
  const proposed = { impact: proposal?.impact.value, difficulty: proposal?.difficulty };
  const faults = placeFaults(draft, proposed, formats);
  const shown = refusals > 0 ? faults : {};
  const isChanged = Object.keys(typed).length > 0;
  const type = (part: Partial<PlaceDraft>): void => setTyped({ ...typed, ...part });
  const reset = (): void => {
    setTyped({});
    setRefusals(0);
    // The buttons go; the focus must not go with them. Where it has left the form meanwhile it is left alone.
    if (form.current?.contains(document.activeElement)) form.current.querySelector('input')?.focus();
  };
  const save = useSubmit(async () => {
    const [impact, difficulty] = [axisValue(draft.impact), axisValue(draft.difficulty)];
    if (Object.keys(faults).length > 0 || impact === undefined || difficulty === undefined)
      return setRefusals(refusals + 1);
    const done = await act(setPlace(placement, name, { ...draft, impact, difficulty }));
    if (done.ok) reset();
  });
  const asksWhy = (axis: 'impact' | 'difficulty'): boolean => {
    const value = axisValue(draft[axis]);
    return draft[`${axis}Reason`] !== '' || (value !== undefined && isOverride(value, proposed[axis]));
  };
  const hintFor = (axis: 'impact' | 'difficulty'): string | undefined =>
    placement[`${axis}Reason`] === '' && isOverride(placement[axis], proposed[axis])
      ? `Moved off the proposed ${formats.number(proposed[axis] ?? placement[axis], 1)}. Say why.`
      : undefined;
  return (
    // Esc steps out of what was typed, from any field of the form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.place}
      noValidate
      aria-label={`Place of ${name}`}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isChanged) return;
        event.stopPropagation();
        reset();
      }}
    >
      <div className={styles.axis}>
        <TextField
          label="Impact, 1 to 5"
          inputMode="decimal"
          value={draft.impact}
          error={shown.impact}
          onChange={(impact) => type({ impact })}
        />
        <div className={styles.proposed}>
          <span className={styles.small}>From the figures</span>
          <span>
            <FigureView
              figure={proposal?.impact}
              label="Impact from the figures"
              reason="no gap found"
              shows="n"
            />
          </span>
        </div>
      </div>
      {asksWhy('impact') ? (
        <TextField
          label="Why this impact"
          hint={hintFor('impact')}
          value={draft.impactReason}
          maxLength={200}
          error={shown.impactReason}
          onChange={(impactReason) => type({ impactReason })}
        />
      ) : null}
      <div className={styles.axis}>
        <TextField
          label="Difficulty, 1 to 5"
          inputMode="decimal"
          value={draft.difficulty}
          error={shown.difficulty}
          onChange={(difficulty) => type({ difficulty })}
        />
        <div className={styles.proposed}>
          <span className={styles.small}>Usually</span>
          <span>{proposal ? formats.number(proposal.difficulty, 1) : 'not known'}</span>
        </div>
      </div>
      {proposal ? <p className={styles.small}>{proposal.difficultyReason}</p> : null}
      <Anchors
        value={axisValue(draft.difficulty)}
        onPick={(anchor) =>
          type({
            difficulty: formats.number(anchor.value, 1),
            ...(isAnchorText(draft.difficultyReason) ? { difficultyReason: anchor.text } : {}),
          })
        }
      />
      {asksWhy('difficulty') ? (
        <TextField
          label="Why this difficulty"
          hint={hintFor('difficulty')}
          value={draft.difficultyReason}
          maxLength={200}
          error={shown.difficultyReason}
          onChange={(difficultyReason) => type({ difficultyReason })}
        />
      ) : null}
      {isChanged ? (
        <div className={styles.buttons}>
          <Button small look="quiet" onClick={reset}>
            Discard
          </Button>
          <Button small type="submit" look="primary">
            Save the place
          </Button>
        </div>
      ) : null}
    </form>
  );
}

/** A reason that an anchor gave, or none: another anchor may put its own there. */
const isAnchorText = (reason: string): boolean =>
  reason === '' || difficultyAnchors.some(({ text }) => text === reason);

/** What the places on the difficulty axis mean; picking one puts its number and its words in the form. */
function Anchors({
  value,
  onPick,
}: {
  readonly value: number | undefined;
  readonly onPick: (anchor: (typeof difficultyAnchors)[number]) => void;
}) {
  const group = useId();
  return (
    <fieldset className={styles.anchors}>
      <legend>What makes it hard</legend>
      {difficultyAnchors.map((anchor) => (
        <label key={anchor.value} className={styles.anchor}>
          <input type="radio" name={group} checked={value === anchor.value} onChange={() => onPick(anchor)} />
          <span className={styles.number}>{anchor.value}</span>
          <span>{anchor.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
