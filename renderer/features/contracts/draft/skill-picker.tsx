import { useEffect, useRef, useState } from 'react';
import { skillName, skillOf, skills as allSkills } from '../../../../shared/content/skills';
import { pairFrom } from '../../../../shared/measure/priority/pair';
import { withSkill } from '../../../../shared/model/acts/contracts';
import { skillsInACycle, type ContractSkill } from '../../../../shared/model/contract';
import type { Placement } from '../../../../shared/model/placement';
import type { SkillKey } from '../../../../shared/model/skill-key';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import { PickField } from '../../../ui/controls/pick-field';
import styles from '../contracts.module.css';

/** Takes a skill into a cycle. A third is refused with the reason; it can only come in for one of the two. */
export function SkillPicker({
  skills,
  placements,
  firstWanted,
  onTake,
}: {
  readonly skills: readonly ContractSkill[];
  /** What stands on the priority matrix for this cycle. */
  readonly placements: readonly Placement[];
  /** A skill that was asked for beyond the two. */
  readonly firstWanted?: SkillKey | undefined;
  readonly onTake: (skill: SkillKey, swapOut: SkillKey | undefined) => void;
}) {
  const [wanted, setWanted] = useState<SkillKey | undefined>(firstWanted);
  const group = useRef<HTMLDivElement>(null);
  const hasTaken = useRef(false);
  const isFull = skills.length >= skillsInACycle;
  const held = skills.map(({ skill }) => skill).join(' ');
  // The field begins anew with each skill that is taken; the focus stays here.
  useEffect(() => {
    if (hasTaken.current) group.current?.focus();
    hasTaken.current = false;
  }, [held]);
  const take = (skill: SkillKey, swapOut: SkillKey | undefined): void => {
    hasTaken.current = true;
    onTake(skill, swapOut);
  };
  const ask = (skill: SkillKey): void => {
    const after = withSkill(skills, { skill, chosenBy: 'both', metrics: [] });
    if (after.is === 'taken') take(skill, undefined);
    setWanted(after.is === 'full' ? skill : undefined);
  };
  const swap = (out: SkillKey): void => {
    if (wanted !== undefined) take(wanted, out);
    setWanted(undefined);
  };
  const taken = new Set(skills.map(({ skill }) => skill));
  const keys = [...new Set([...placements.map(({ skill }) => skill), ...allSkills.map(({ key }) => key)])];
  return (
    <div ref={group} className={styles.picker} role="group" aria-label="Take a skill" tabIndex={-1}>
      {wanted !== undefined && isFull ? (
        <Notice
          tone="warning"
          action={
            <span className={styles.buttons}>
              {skills.map(({ skill }) => (
                <Button key={skill} small onClick={() => swap(skill)}>
                  Swap out {skillName(skill)}
                </Button>
              ))}
              <Button small look="quiet" onClick={() => setWanted(undefined)}>
                Keep these two
              </Button>
            </span>
          }
        >
          A cycle takes at most two skills: a third takes the practice from both. {skillName(wanted)} can only
          come in for one of them.
        </Notice>
      ) : null}
      {isFull ? null : <Proposal {...{ skills, placements }} onTake={ask} />}
      <PickField
        key={held}
        label={isFull ? 'Swap a skill' : skills.length === 0 ? 'First skill' : 'Second skill'}
        placeholder={isFull ? 'Another skill instead of one of these' : 'Find a skill'}
        value={null}
        options={keys.filter((key) => !taken.has(key)).map((key) => ({ value: key, label: labelOf(key) }))}
        onChange={(key) => key && ask(key)}
      />
    </div>
  );
}

const labelOf = (key: SkillKey): string => {
  const rank = skillOf(key)?.rank;
  return rank ? `${skillName(key)}, ${rank}` : skillName(key);
};

/** The pair that the priorities point to, one press away, with the reason. */
function Proposal({
  skills,
  placements,
  onTake,
}: {
  readonly skills: readonly ContractSkill[];
  readonly placements: readonly Placement[];
  readonly onTake: (skill: SkillKey) => void;
}) {
  const pair = pairFrom(placements);
  const taken = new Set(skills.map(({ skill }) => skill));
  const proposed = [pair?.foundational, pair?.advanced]
    .flatMap((one) => one ?? [])
    .filter(({ skill }) => !taken.has(skill));
  if (!pair || proposed.length === 0) return null;
  return (
    <div className={styles.proposal}>
      <p>{pair.why}</p>
      <span className={styles.buttons}>
        {proposed.map(({ skill, isRepsChoice }) => (
          <Button key={skill} small onClick={() => onTake(skill)}>
            Take {skillName(skill)}
            {isRepsChoice ? ' (the rep’s choice)' : ''}
          </Button>
        ))}
      </span>
    </div>
  );
}
