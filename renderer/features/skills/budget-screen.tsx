import { IconDots } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { sameJson } from '../../../shared/lib/canonical-json';
import { fiscalYearName, quarterName } from '../../../shared/lib/quarters';
import { listed } from '../../../shared/lib/words';
import type { AssessedTeam } from '../../../shared/measure/competency/assessed-team';
import {
  groupNeeds,
  inLineWithin,
  investmentOf,
  needsAsShares,
  unmeasuredGroups,
} from '../../../shared/measure/competency/budget-needs';
import {
  areWhole,
  changeSpend,
  deleteBudget,
  planBudget,
  startBudget,
} from '../../../shared/model/acts/training-budgets';
import type { Framework, SkillGroup } from '../../../shared/model/framework';
import { sumOfShares, type BudgetShares, type TrainingBudget } from '../../../shared/model/training-budget';
import { useAct, useTakeBack } from '../../platform/use-act';
import { useFormats } from '../../platform/use-formats';
import { useOnce } from '../../platform/use-once';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Bars } from '../../ui/charts/bars';
import { Button, IconButton } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { Menu } from '../../ui/controls/menu';
import { Section } from '../../ui/layout/page';
import styles from './budget/budget.module.css';
import { GroupRow } from './budget/group-row';
import { SpendDialog, type Spend } from './budget/spend-dialog';
import { useShares } from './budget/use-shares';
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
        <Budget key={budget.id} budget={budget} team={team} chosen={skills.quarter} />
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

function BudgetActs({ budget }: { readonly budget: TrainingBudget }) {
  const { say } = useServices();
  const { offer } = useTakeBack();
  const act = useAct();
  const remove = useOnce(async () => {
    const result = await act(deleteBudget(budget));
    if (result.ok) say({ tone: 'plain', text: 'The training budget is deleted.', ...offer(result.value) });
  });
  return (
    <Menu
      label="Acts on the budget"
      target={<IconButton label="More" icon={<IconDots size={18} stroke={1.6} />} />}
      groups={[[{ label: 'Delete the budget', onSelect: remove }]]}
    />
  );
}

function Budget({
  budget,
  team,
  chosen,
}: {
  readonly budget: TrainingBudget;
  /** In the quarter that the shortfall is taken from. */
  readonly team: AssessedTeam;
  readonly chosen: string;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const act = useAct();
  const needs = useMemo(() => groupNeeds(team), [team]);
  const { groups } = team.framework;
  const unmeasured = useMemo(() => unmeasuredGroups(team), [team]);
  const nameOf = (quarter: string): string => quarterName(quarter, client.fiscalYearStartMonth);
  const year = fiscalYearName(budget.year, client.fiscalYearStartMonth);
  const spent = useMemo(() => sharesOf(budget.spent, groups), [budget.spent, groups]);
  const stored = useMemo(() => sharesOf(budget.planned ?? budget.spent, groups), [budget, groups]);
  const { shares, locked, move, lock, spread, set } = useShares(stored);
  const isMoved = !sameJson(shares, stored);
  const isKnown = needs.some(({ share }) => share);
  const named = (wanted: string): string =>
    listed(
      needs.flatMap(({ group, share }) =>
        investmentOf(spent[group.key] ?? 0, share)?.is === wanted ? [group.name] : [],
      ),
    );
  const [over, under] = [named('over-invested'), named('under-invested')];
  const money = (share: number): string =>
    budget.amount === null ? '' : formats.money((budget.amount * share) / 100);
  return (
    <>
      <p className={styles.answer}>
        {!isKnown
          ? whyNotKnown(unmeasured, groups, nameOf(team.quarter))
          : over === '' && under === ''
            ? 'The spend goes where the team is short.'
            : [over && `Over-invested: ${over}.`, under && `Under-invested: ${under}.`]
                .filter(Boolean)
                .join(' ')}
      </p>
      <p className={styles.note}>
        The budget of {year} against the shortfall of {nameOf(team.quarter)}
        {team.quarter === chosen
          ? '.'
          : `: in ${nameOf(chosen)} not every group was measured, and this is the newest quarter in which all were.`}
      </p>
      <Section
        title="Spend against shortfall"
        lead={`In line within ${inLineWithin} points of the share of the shortfall: the levels that people are under what is required, in this group of all.${budget.amount === null ? '' : ` The whole spend is ${formats.money(budget.amount)} a year.`}`}
        actions={
          <div className={styles.acts}>
            <Button look="quiet" disabled={!isKnown} onClick={() => spread(needsAsShares(needs))}>
              Spread by shortfall
            </Button>
            <Button look="quiet" onClick={() => set(spent)}>
              As it is spent
            </Button>
            <Button
              look="primary"
              disabled={!isMoved || !areWhole(shares)}
              onClick={() => void act(planBudget(budget, shares))}
            >
              Keep the plan
            </Button>
          </div>
        }
      >
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">Training budget by group of skills</caption>
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col" data-numeric>
                  Spend
                </th>
                <th scope="col" data-numeric>
                  Of shortfall
                </th>
                <th scope="col" data-numeric>
                  Mean short
                </th>
                <th scope="col" data-numeric>
                  Own gap
                </th>
                <th scope="col">Which is</th>
                <th scope="col">Plan</th>
              </tr>
            </thead>
            <tbody>
              {needs.map((need) => (
                <GroupRow
                  key={need.group.key}
                  need={need}
                  spent={spent[need.group.key] ?? 0}
                  planned={shares[need.group.key] ?? 0}
                  isLocked={locked.has(need.group.key)}
                  onMove={(to) => move(need.group.key, to)}
                  onLock={(isLocked) => lock(need.group.key, isLocked)}
                />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">All</th>
                <td data-numeric>{formats.number(sumOfShares(spent))}%</td>
                <td colSpan={5} data-numeric>
                  Planned: {formats.number(sumOfShares(shares))}%. The tick box locks a share.
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
        <p className={styles.note}>
          “ref.” is the mean of the published gaps: reference, unverified. It says where money and need part,
          not what training is worth.
        </p>
      </Section>
      <Bars
        title={
          isMoved || budget.planned
            ? 'Planned share and share of the shortfall'
            : 'Share of the spend and of the shortfall'
        }
        bars={needs.map(({ group, share }) => ({
          label: group.name,
          value: shares[group.key] ?? 0,
          compared: share?.value ?? null,
          note: money(shares[group.key] ?? 0),
        }))}
        format={(value) => `${formats.number(value, 1)}%`}
        noun="Group"
        valueName="Share"
        noteName="Money a year"
        comparedName="share of the shortfall"
      />
    </>
  );
}

/** Why no share of the shortfall is told. */
function whyNotKnown(
  unmeasured: readonly SkillGroup[],
  groups: readonly SkillGroup[],
  quarter: string,
): string {
  if (unmeasured.length === 0)
    return 'Where the team is short is not known: nobody is under what is required, or nothing is required of them.';
  const what = unmeasured.length === groups.length ? 'any group' : listed(unmeasured.map(({ name }) => name));
  return `Where the team is short is not known: fewer than three people were assessed on ${what} in ${quarter}, or in the quarters before it.`;
}

/** A share for every group of the framework: one that a later version added has none yet. */
const sharesOf = (shares: BudgetShares, groups: readonly { readonly key: string }[]): BudgetShares =>
  Object.fromEntries(groups.map(({ key }) => [key, shares[key] ?? 0]));
