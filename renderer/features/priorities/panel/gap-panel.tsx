import { useState, type Ref } from 'react';
import { skillOf } from '../../../../shared/content/skills';
import { setRepsChoice } from '../../../../shared/model/acts/placements';
import type { SkillKey } from '../../../../shared/model/skill-key';
import { useAct } from '../../../platform/use-act';
import { useFormats } from '../../../platform/use-formats';
import { useOnce } from '../../../platform/use-once';
import { Button } from '../../../ui/controls/button';
import { CheckField } from '../../../ui/controls/field';
import { Tag } from '../../../ui/controls/tag';
import { useCycle } from '../use-priorities';
import { placeInWords, type PlacedGap, type PrioritiesView } from '../view';
import { CostPart } from './cost-part';
import styles from './panel.module.css';
import { PlaceForm } from './place-form';

/** The gap in focus: what was found, where it stands and why, what it costs, and what is decided about it. */
export function GapPanel({
  view,
  gap,
  heading,
  onTakeOff,
}: {
  readonly view: PrioritiesView;
  readonly gap: PlacedGap;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onTakeOff: () => void;
}) {
  const act = useAct();
  const formats = useFormats();
  const { placement, name, proposal, trail } = gap;
  const skill = skillOf(placement.skill);
  return (
    <section className={styles.panel} aria-label={`Gap: ${name}`}>
      <div className={styles.head}>
        <h3 ref={heading} tabIndex={-1}>
          {name}
        </h3>
        <Tag>{gap.quadrant}</Tag>
        {skill ? <Tag>{skill.rank}</Tag> : null}
      </div>
      <p>
        {proposal?.gap.finding ??
          'The diagnosis finds no gap here: it is at its target, or not scored enough.'}
      </p>
      {trail.map((one) => (
        <p key={one.id} className={styles.small}>
          Cycle {one.cycle}: {placeInWords(one, formats)}
        </p>
      ))}
      <CyclePart view={view} gap={gap} />
      <PlaceForm key={placement.id} gap={gap} />
      <CostPart gap={gap} whyNone={view.whyNoCost} />
      <CheckField
        label="Rep’s own choice"
        hint="What the rep wants to work on goes first where its impact is high."
        checked={placement.isRepsChoice}
        onChange={(isChoice) => void act(setRepsChoice(placement, name, isChoice))}
      />
      <div>
        <Button small look="danger" onClick={onTakeOff}>
          Take off the matrix
        </Button>
      </div>
    </section>
  );
}

/** Takes the gap into the next cycle. A third skill is refused; it can only come in for one of the two. */
function CyclePart({ view, gap }: { readonly view: PrioritiesView; readonly gap: PlacedGap }) {
  const cycle = useCycle(view);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const { skill } = gap.placement;
  const take = useOnce(async (swapOut?: SkillKey) =>
    setRefused((await cycle.take(skill, swapOut)) === 'full' ? skill : undefined),
  );
  if (gap.isInCycle) {
    return (
      <div className={styles.cycle}>
        <span>In cycle {view.matrix.cycle}</span>
        <Button small onClick={() => cycle.leaveOut(skill)}>
          Take out of the cycle
        </Button>
      </div>
    );
  }
  const isRefused = refused === skill && view.inCycle.length >= 2;
  return (
    <>
      <div className={styles.cycle}>
        <Button small onClick={() => take()}>
          Take into cycle {view.matrix.cycle}
        </Button>
      </div>
      {isRefused ? (
        <div className={styles.refused} role="alert">
          <p>
            A cycle takes at most two skills: a third takes the practice from both. {gap.name} can only come
            in for one of them.
          </p>
          <div className={styles.acts}>
            {view.inCycle.map((other) => (
              <Button key={other} small onClick={() => take(other)}>
                Swap out {view.nameOf(other)}
              </Button>
            ))}
          </div>
        </div>
      ) : null}
    </>
  );
}
