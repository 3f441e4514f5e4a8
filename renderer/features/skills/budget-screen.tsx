import { useState } from 'react';
import type { AssessedTeam } from '../../../shared/measure/competency/assessed-team';
import { changeSpend, startBudget } from '../../../shared/model/acts/training-budgets';
import type { Framework } from '../../../shared/model/framework';
import { useServices } from '../../platform/services';
import { useAct } from '../../platform/use-act';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { BudgetActs } from './budget/budget-acts';
import { BudgetView } from './budget/budget-view';
import { SpendDialog, type Spend } from './budget/spend-dialog';
import { NothingAssessed } from './nothing-assessed';
import { SkillsFilters } from './skills-filters';
import { SkillsFrame } from './skills-frame';
import { useBudget } from './use-budget';
import { useMeasuredTeam, useSkills, type Skills } from './use-skills';

/** What is spent on training against where the team is short, and how the money could be moved. */
export function BudgetScreen() {
  const skills = useSkills();
  const team = useMeasuredTeam(skills);
  if (!skills) return null;
  return skills.framework ? (
    <WithFramework skills={skills} framework={skills.framework} team={team} />
  ) : (
    <SkillsFrame part="Budget">
      <NothingAssessed hasFramework={false}>
        Here you will see whether the training budget goes where the team is short.
      </NothingAssessed>
    </SkillsFrame>
  );
}

function WithFramework({
  skills,
  framework,
  team,
}: {
  readonly skills: Skills;
  readonly framework: Framework;
  readonly team: AssessedTeam | undefined;
}) {
  const { client } = useWorkspace();
  const { now, newId } = useServices();
  const act = useAct();
  const view = useBudget(skills);
  const [asks, setAsks] = useState(false);
  if (!view || !team) return null;
  const { budget, year } = view;
  const save = async (spend: Spend): Promise<boolean> => {
    const given = { clientId: client.id, frameworkId: framework.id, year, ...spend };
    const result = await act(
      budget ? changeSpend(budget, spend) : startBudget(given, { at: new Date(now()).toISOString(), newId }),
    );
    return result.ok;
  };
  return (
    <SkillsFrame
      part="Budget"
      actions={
        budget ? (
          <>
            <BudgetActs budget={budget} />
            <Button onClick={() => setAsks(true)}>Change the spend</Button>
          </>
        ) : null
      }
    >
      <SkillsFilters skills={skills} />
      {budget ? (
        <BudgetView key={budget.id} budget={budget} team={team} chosen={skills.quarter} />
      ) : (
        <Empty
          title="No training budget yet"
          action={
            <Button look="primary" onClick={() => setAsks(true)}>
              Note what is spent
            </Button>
          }
        >
          Here you will see whether the training budget goes where the team is short. It needs the share of
          the spend that goes to each group of skills.
        </Empty>
      )}
      {asks ? (
        <SpendDialog framework={framework} spend={budget} onSave={save} onClose={() => setAsks(false)} />
      ) : null}
    </SkillsFrame>
  );
}
