import { useLocation } from 'wouter';
import { skillOf } from '../../../shared/content/skills';
import { asksForMixNote } from '../../../shared/measure/contract-missing';
import { skillsInACycle } from '../../../shared/model/contract';
import type { SkillKey } from '../../../shared/model/skill-key';
import { Button } from '../../ui/controls/button';
import { Tag } from '../../ui/controls/tag';
import { Section } from '../../ui/layout/page';
import styles from './priorities.module.css';
import { useCycle } from './use-priorities';
import type { PrioritiesView } from './view';

/** The two skills of the next cycle: the proposed pair with why, or what was picked, and the way to the contract. */
export function CyclePart({ view }: { readonly view: PrioritiesView }) {
  const [, go] = useLocation();
  const { leaveOut } = useCycle(view);
  const { rep, matrix, draft, inCycle } = view;
  const query = new URLSearchParams({ rep: rep.id, skills: inCycle.join(',') });
  return (
    <Section title={`For cycle ${matrix.cycle}`} lead={leadOf(view)}>
      {inCycle.length > 0 ? (
        <ul className={styles.pair}>
          {inCycle.map((skill) => (
            <li key={skill}>
              <span className={styles.pairName}>{view.nameOf(skill)}</span>
              <Tag>{skillOf(skill)?.rank ?? 'own skill'}</Tag>
              <Button
                small
                look="quiet"
                aria-label={`Take out ${view.nameOf(skill)}`}
                onClick={() => leaveOut(skill)}
              >
                Take out
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {draft ? (
        <div>
          <Button look="primary" onClick={() => go(`/contracts/${draft.id}`)}>
            Open the draft of the contract
          </Button>
        </div>
      ) : inCycle.length > 0 ? (
        <div>
          <Button look="primary" onClick={() => go(`/contracts/new?${query.toString()}`)}>
            {inCycle.length === skillsInACycle
              ? 'Draft the contract with these two'
              : 'Draft the contract with this one'}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function leadOf({ pair, isPicked, draft, inCycle, placed }: PrioritiesView): string {
  if (placed.length === 0 && !draft) return 'Place gaps, and the two that go together are proposed here.';
  if (!isPicked)
    return pair?.why ?? 'Nothing that is placed is worth a cycle: all of it is to be ignored for now.';
  if (inCycle.length === 0) return 'Take one or two gaps into the cycle.';
  const where = draft ? 'These stand in the draft of the contract.' : 'Picked by you.';
  return `${where}${mixOf(inCycle)}`;
}

/** Another mix than one foundational and one advanced is allowed; the contract asks why. */
const mixOf = (skills: readonly SkillKey[]): string =>
  asksForMixNote(skills.map((skill) => ({ skill })))
    ? ' They are not one foundational and one advanced skill: the contract will ask why these two.'
    : '';
