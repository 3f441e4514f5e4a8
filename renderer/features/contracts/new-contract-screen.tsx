import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { SkillKey } from '../../../shared/model/skill-key';
import { draftFor, nextCycleOf, placementsIn } from '../../../shared/measure/priority/cycle';
import { draftContract, withSkill } from '../../../shared/model/acts/contracts';
import { skillsInACycle, type ContractSkill } from '../../../shared/model/contract';
import type { BaselineRecords } from '../../../shared/measure/indicator-baselines';
import { skillName } from '../../../shared/content/skills';
import type { RepAgreements } from '../../data/queries/contracts';
import { repAgreements } from '../../data/queries/contracts';
import { repsOf } from '../../data/queries/reps';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Notice } from '../../ui/controls/empty';
import { PickField } from '../../ui/controls/pick-field';
import { Page, Section } from '../../ui/layout/page';
import styles from './contracts.module.css';
import { SkillPicker } from './draft/skill-picker';
import { firstDraft } from './first-draft';
import { WithBaselines } from './with-baselines';

/** The start of a contract: for whom, and which two skills. `?rep=…&skills=a,b` says what is known already. */
export function NewContractScreen() {
  const { client } = useWorkspace();
  const asked = new URLSearchParams(useSearch());
  const [chosen, setChosen] = useState<string | null>(null);
  const repId = chosen ?? (asked.get('rep') || null);
  const reps = useLive(repsOf, client.id);
  const agreements = useLive(repAgreements, client.id, repId ?? '');
  const skills = (asked.get('skills') ?? '').split(',').filter((key) => SkillKey.safeParse(key).success);
  const [, go] = useLocation();
  if (!reps) return null;
  const active = reps.filter(({ archivedAt }) => archivedAt === null);
  return (
    <Page title="Draft a contract" lead="For eight weeks, on at most two skills.">
      <div className={styles.page}>
        <Section title="For whom">
          {active.length === 0 ? (
            <Notice action={<Button onClick={() => go('/reps')}>Add a rep</Button>}>
              A contract is made with a rep, and there is none yet.
            </Notice>
          ) : (
            <div className={styles.text}>
              <PickField
                label="Rep"
                placeholder="Find a rep"
                value={repId}
                options={active.map(({ id, name }) => ({ value: id, label: name }))}
                isClearable={false}
                onChange={setChosen}
              />
            </div>
          )}
        </Section>
        {agreements && agreements.rep.id === repId ? (
          <Choose key={repId} agreements={agreements} asked={chosen === null ? skills : []} />
        ) : null}
      </div>
    </Page>
  );
}

function Choose({
  agreements,
  asked,
}: {
  readonly agreements: RepAgreements;
  readonly asked: readonly SkillKey[];
}) {
  const { rep, contracts, placements } = agreements;
  const { newId, now } = useServices();
  const { coach } = useWorkspace();
  const act = useAct();
  const [, go] = useLocation();
  const [skills, setSkills] = useState<readonly ContractSkill[]>(() =>
    [...new Set(asked)].slice(0, skillsInACycle).map(bare),
  );
  const cycle = nextCycleOf(contracts);
  const draft = draftFor(contracts, cycle);
  const placed = placementsIn(placements, cycle);
  const make = useOnce(async (records: BaselineRecords) => {
    const contract = firstDraft({
      rep,
      coach,
      cycle,
      skills: skills.map(({ skill }) => skill),
      placements: placed,
      records,
      newId,
      now: now(),
    });
    const result = await act(draftContract(contract, rep.name));
    if (result.ok) go(`/contracts/${contract.id}`, { replace: true });
  });
  if (draft) {
    return (
      <Notice action={<Button onClick={() => go(`/contracts/${draft.id}`)}>Open the draft</Button>}>
        Cycle {cycle} of {rep.name} has a draft already. A cycle has one contract.
      </Notice>
    );
  }
  return (
    <>
      <Section title="Two skills" lead={`Cycle ${cycle} of ${rep.name}.`}>
        {skills.length > 0 ? (
          <ol className={styles.chosen}>
            {skills.map(({ skill }) => (
              <li key={skill}>
                <span>{skillName(skill)}</span>
                <Button
                  small
                  look="quiet"
                  aria-label={`Remove ${skillName(skill)}`}
                  onClick={() => setSkills(skills.filter((one) => one.skill !== skill))}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ol>
        ) : null}
        <SkillPicker
          skills={skills}
          placements={placed}
          firstWanted={[...new Set(asked)][skillsInACycle]}
          onTake={(skill, swapOut) => {
            const after = withSkill(skills, bare(skill), swapOut);
            if (after.is === 'taken') setSkills(after.skills);
          }}
        />
      </Section>
      <div>
        <WithBaselines rep={rep}>
          {(records) => (
            <Button
              look="primary"
              disabled={!records?.pipeline}
              onClick={() => (records ? make(records) : undefined)}
            >
              Draft the contract
            </Button>
          )}
        </WithBaselines>
      </div>
    </>
  );
}

const bare = (skill: SkillKey): ContractSkill => ({ skill, chosenBy: 'both', metrics: [] });
