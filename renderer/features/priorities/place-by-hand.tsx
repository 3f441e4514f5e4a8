import { axisThreshold } from '../../../shared/measure/priority/quadrant';
import { skillOf } from '../../../shared/content/skills';
import { placeGaps } from '../../../shared/model/acts/placements';
import type { SkillKey } from '../../../shared/model/skill-key';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { PickField } from '../../ui/controls/pick-field';
import styles from './priorities.module.css';
import { firstPlace, type PrioritiesView } from './view';

/**
 * Places a skill in which the diagnosis finds no gap, because somebody knows of one: in the middle of the impact
 * axis, for the coach to move. A competency under what the role asks goes where the figures would place it. Dimensions without five scores stay out here too.
 */
export function PlaceByHand({
  view: { matrix, placed, open, further, findings, nameOf, skills },
  onPlaced,
}: {
  readonly view: PrioritiesView;
  readonly onPlaced: (skill: SkillKey) => void;
}) {
  const { now, newId } = useServices();
  const act = useAct();
  const out = new Set([
    ...placed.map(({ placement }) => placement.skill),
    ...open.map(({ proposal }) => proposal.gap.skill),
    ...findings.thin.map(({ skill }) => skill),
  ]);
  const options = skills
    .map((key) => ({ value: key, label: nameOf(key) }))
    .filter(({ value }) => !out.has(value));
  const place = useOnce(async (skill: SkillKey) => {
    const difficulty = skillOf(skill)?.difficulty.value ?? axisThreshold;
    const found = further.find(({ proposal }) => proposal.gap.skill === skill);
    const gap = found
      ? firstPlace(found)
      : { skill, name: nameOf(skill), foundBy: 'hand' as const, impact: axisThreshold, difficulty };
    onPlaced(skill);
    await act(placeGaps(matrix, [gap], { at: new Date(now()).toISOString(), newId }));
  });
  if (options.length === 0) return null;
  return (
    <div className={styles.byHand}>
      <PickField
        label="Place another skill"
        placeholder="Where you know of a gap that the figures do not show"
        value={null}
        options={options}
        onChange={(skill) => {
          if (skill) place(skill);
        }}
      />
    </div>
  );
}
