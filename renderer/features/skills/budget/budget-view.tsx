import { useMemo } from 'react';
import { sameJson } from '../../../../shared/lib/canonical-json';
import { fiscalYearName, quarterName } from '../../../../shared/lib/quarters';
import { listed } from '../../../../shared/lib/words';
import type { AssessedTeam } from '../../../../shared/measure/competency/assessed-team';
import {
  groupNeeds,
  inLineWithin,
  investmentOf,
  needsAsShares,
  unmeasuredGroups,
} from '../../../../shared/measure/competency/budget-needs';
import { areWhole, planBudget } from '../../../../shared/model/acts/training-budgets';
import type { SkillGroup } from '../../../../shared/model/framework';
import {
  sumOfShares,
  type BudgetShares,
  type TrainingBudget,
} from '../../../../shared/model/training-budget';
import { useAct } from '../../../platform/use-act';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import { Bars } from '../../../ui/charts/bars';
import { Button } from '../../../ui/controls/button';
import { Section } from '../../../ui/layout/page';
import styles from './budget.module.css';
import { GroupRow } from './group-row';
import { useShares } from './use-shares';

/** A training budget against the shortfall of the team, and the plan of how to move it. */
export function BudgetView({
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
        lead={`In line means within ${inLineWithin} points of the share of the shortfall: of all levels that people are under what is required, those in this group.${budget.amount === null ? '' : ` The whole spend is ${formats.money(budget.amount)} a year.`}`}
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
                <th scope="col">Verdict</th>
                <th scope="col">Plan, %</th>
                <th scope="col">Lock</th>
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
                <td colSpan={6} data-numeric>
                  Planned: {formats.number(sumOfShares(shares))}%. A locked share stays when others move.
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
