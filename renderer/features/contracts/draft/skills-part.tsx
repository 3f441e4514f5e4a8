import { asksForMixNote } from '../../../../shared/measure/contract-missing';
import { firstSkill } from '../../../../shared/measure/first-metric';
import type { BaselineRecords } from '../../../../shared/measure/indicator-baselines';
import { placementsIn } from '../../../../shared/measure/priority/cycle';
import { withSkill } from '../../../../shared/model/acts/contracts';
import type { SkillKey } from '../../../../shared/model/skill-key';
import { endDay } from '../../../../shared/report/contract-words';
import { Section } from '../../../ui/layout/page';
import { DraftArea } from '../../../widgets/draft-field';
import type { ChangeContract } from '../../../widgets/use-change-contract';
import styles from '../contracts.module.css';
import { partId } from '../focus-part';
import type { ContractView } from '../use-contract';
import { SkillPart } from './skill-part';
import { SkillPicker } from './skill-picker';

/** The two skills of the cycle, each with its metrics. */
export function SkillsPart({
  view: { contract, amended, placements },
  records,
  change,
}: {
  readonly view: ContractView;
  readonly records: BaselineRecords;
  readonly change: ChangeContract;
}) {
  const { skills, cycle } = contract;
  const due = endDay(contract) ?? null;
  const placed = placementsIn(placements, cycle);
  const take = (skill: SkillKey, swapOut: SkillKey | undefined): void => {
    const isRepsChoice = placed.some((one) => one.skill === skill && one.isRepsChoice);
    const coming = firstSkill(skill, isRepsChoice ? 'rep' : 'both', records, due);
    void change('the skills', (now) => {
      const after = withSkill(now.skills, coming, swapOut);
      return after.is === 'taken' ? { skills: [...after.skills] } : {};
    });
  };
  return (
    <Section
      title="Two skills"
      lead="At most two in a cycle: one foundational and one advanced skill go well together."
    >
      {skills.map((one, place) => (
        <SkillPart
          key={one.skill}
          skill={one}
          {...{ place, amended, records, due }}
          onChange={(make, field) =>
            change(
              'the skills',
              (now) => ({ skills: now.skills.map((old) => (old.skill === one.skill ? make(old) : old)) }),
              `${one.skill}.${field}`,
            )
          }
          onRemove={() =>
            void change('the skills', (now) => ({
              skills: now.skills.filter(({ skill }) => skill !== one.skill),
            }))
          }
        />
      ))}
      <div id={partId({ part: 'skills' })}>
        <SkillPicker skills={skills} placements={placed} onTake={take} />
      </div>
      {asksForMixNote(skills) || contract.mixNote !== '' ? (
        <div id={partId({ part: 'mix note' })} className={styles.text}>
          <DraftArea
            label="Why these two"
            hint="They are not one foundational and one advanced skill. That is allowed, with the reason."
            stored={contract.mixNote}
            maxLength={200}
            onSave={(mixNote) => change('why these two', () => ({ mixNote: mixNote.trim() }), 'mixNote')}
          />
        </div>
      ) : null}
    </Section>
  );
}
