import { useMemo, useState } from 'react';
import { lastDayOfQuarter, quarterName } from '../../../shared/lib/quarters';
import type { CompetencyKey, Framework } from '../../../shared/model/framework';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { Empty } from '../../ui/controls/empty';
import { SelectField } from '../../ui/controls/field';
import { NothingAssessed } from './nothing-assessed';
import { SkillsFilters } from './skills-filters';
import { SkillsFrame } from './skills-frame';
import styles from './skills.module.css';
import { useCycle } from './use-cycle';
import { useSkills, type Skills } from './use-skills';
import { useValidation } from './use-validation';
import { QuestionSection } from './validation/question-section';

/** The end of a quarter: did the score improve, did the behaviour change, did the outcome improve? */
export function ValidationScreen() {
  const skills = useSkills();
  if (!skills) return null;
  const { framework, quarter, quarters } = skills;
  const earlier = quarters.filter((one) => one < quarter);
  return (
    <SkillsFrame part="Validation">
      {framework ? (
        <Validation key={quarter} skills={skills} framework={framework} earlier={earlier} />
      ) : (
        <NothingAssessed hasFramework={false}>
          Here you will see whether a quarter of coaching improved scores, behaviour and outcomes.
        </NothingAssessed>
      )}
    </SkillsFrame>
  );
}

function Validation({
  skills,
  framework,
  earlier,
}: {
  readonly skills: Skills;
  readonly framework: Framework;
  /** The quarters that it can be compared with, the newest first. */
  readonly earlier: readonly string[];
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const [compared, setCompared] = useState(earlier[0]);
  const [scope, setScope] = useState<'focus' | 'everything'>('focus');
  const cycle = useCycle(skills);
  const focus = cycle?.plan.quarters.find(({ quarter }) => quarter === skills.quarter)?.focus;
  const isFocus = scope === 'focus' && focus !== undefined && focus.length > 0;
  const competencies = useMemo(
    () => (isFocus ? focus : framework.competencies.map(({ key }) => key)),
    [isFocus, focus, framework],
  );
  const nameOf = (quarter: string): string => quarterName(quarter, client.fiscalYearStartMonth);
  return (
    <>
      <SkillsFilters skills={skills}>
        {compared === undefined ? null : (
          <SelectField
            label="Compared with"
            value={compared}
            options={earlier.map((value) => ({ value, label: nameOf(value) }))}
            onChange={setCompared}
          />
        )}
        {compared !== undefined && focus && focus.length > 0 ? (
          <SelectField
            label="Competencies"
            value={scope}
            options={[
              { value: 'focus', label: `What the quarter worked on (${formats.number(focus.length)})` },
              { value: 'everything', label: 'Everything' },
            ]}
            onChange={setScope}
          />
        ) : null}
      </SkillsFilters>
      {compared === undefined ? (
        <Empty title={`Nothing to compare ${nameOf(skills.quarter)} with`}>
          Here you will see whether scores, behaviour and outcomes improved. It takes assessments of two
          quarters.
        </Empty>
      ) : (
        <Questions skills={skills} competencies={competencies} before={compared} />
      )}
    </>
  );
}

function Questions({
  skills,
  competencies,
  before,
}: {
  readonly skills: Skills;
  /** What the first question asks about. */
  readonly competencies: readonly CompetencyKey[];
  readonly before: string;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const view = useValidation(skills, before, competencies);
  const nameOf = (quarter: string): string => quarterName(quarter, client.fiscalYearStartMonth);
  if (!view) return <p role="status">Comparing the quarters …</p>;
  const { score, behaviour, outcome } = view;
  const end = lastDayOfQuarter(skills.quarter);
  return (
    <>
      <p className={styles.note}>
        {nameOf(skills.quarter)} against {nameOf(before)}, the same people in both.{' '}
        {skills.today <= end
          ? `The quarter runs until ${formats.day(end)}: what you see is not the end of it. `
          : ''}
        The first figure of each table answers. The others decide nothing: of twenty figures one stands out by
        chance. An answer says what changed, not what changed it: the market, prices and the season change
        too.
      </p>
      <QuestionSection
        question="Did the score improve?"
        answered={score}
        note="Answered by each person’s mean over the competencies that the same assessors judged in both quarters."
      />
      <QuestionSection
        question="Did the behaviour change?"
        answered={behaviour}
        note="Answered by each person’s mean over the dimensions scored in both quarters: the last ten scored calls of each, by the day of the call."
      />
      {outcome ? (
        <QuestionSection
          question="Did the outcome improve?"
          answered={outcome}
          note="Answered by the revenue per rep, from the newest snapshot: deals that ended in the two quarters, of reps who were in the job for both."
        />
      ) : (
        <p role="status">Reading the pipeline …</p>
      )}
    </>
  );
}
