import { quarterName } from '../../../../shared/lib/quarters';
import { rowGroupings, type RowGrouping } from '../../../../shared/measure/skill-gap/groups';
import { useWorkspace } from '../../../platform/workspace';
import { SelectField, TextField } from '../../../ui/controls/field';
import { useSkillsUi } from '../skills-ui';
import { newestVersions, type Skills } from '../use-skills';
import { matrixChoiceFor, useMatrixUi, type SortKey } from './matrix-ui';
import styles from './matrix.module.css';
import type { SkillColumn } from './subject';

const groupingNames: Readonly<Record<RowGrouping, string>> = {
  none: 'No groups',
  team: 'Team',
  band: 'Performance band',
  tenure: 'Time in the job',
  role: 'Role',
};

/** Who is shown, by what is wrong with their levels. */
const narrowings = [
  { value: 'all', label: 'Everybody', isUnder: false, isStale: false },
  { value: 'under', label: 'Under required', isUnder: true, isStale: false },
  { value: 'stale', label: 'Stale: six months or none', isUnder: false, isStale: true },
  { value: 'both', label: 'Under required and stale', isUnder: true, isStale: true },
] as const;

/** What is shown, of whom, and in which order. */
export function Controls({
  skills,
  columns,
}: {
  readonly skills: Skills;
  readonly columns: readonly SkillColumn[];
}) {
  return (
    <div className={styles.controls}>
      <SubjectFields skills={skills} />
      <OrderFields columns={columns} />
    </div>
  );
}

function SubjectFields({ skills }: { readonly skills: Skills }) {
  const { client } = useWorkspace();
  const { of, choose } = useMatrixUi();
  const { choose: chooseShared } = useSkillsUi();
  const { shows, comparedTo } = matrixChoiceFor(of, client.id);
  const { basis, quarter, quarters, framework, teamId } = skills;
  const nameOf = (value: string) => ({ value, label: quarterName(value, client.fiscalYearStartMonth) });
  const earlier = quarters.filter((one) => one < quarter);
  const frameworks = newestVersions(basis.frameworks).map((one) => one.framework);
  return (
    <div className={styles.fields}>
      <SelectField
        label="Skills"
        value={shows}
        options={[
          { value: 'competencies', label: 'Competencies' },
          { value: 'dimensions', label: 'Dimensions of calls' },
        ]}
        onChange={(value) => choose(client.id, { shows: value })}
      />
      {shows === 'competencies' && frameworks.length > 1 && framework ? (
        <SelectField
          label="Framework"
          value={framework.family}
          options={frameworks.map(({ family, name }) => ({ value: family, label: name }))}
          onChange={(family) => chooseShared(client.id, { family })}
        />
      ) : null}
      {basis.teams.length > 0 ? (
        <SelectField
          label="Team"
          value={teamId ?? ''}
          options={[
            { value: '', label: 'All teams' },
            ...basis.teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => chooseShared(client.id, { teamId: value === '' ? null : value })}
        />
      ) : null}
      <SelectField
        label="Quarter"
        value={quarter}
        options={quarters.map(nameOf)}
        onChange={(value) => chooseShared(client.id, { quarter: value })}
      />
      <SelectField
        label="Change since"
        value={comparedTo !== null && earlier.includes(comparedTo) ? comparedTo : ''}
        options={[{ value: '', label: 'Levels, no change' }, ...earlier.map(nameOf)]}
        onChange={(value) => choose(client.id, { comparedTo: value === '' ? null : value })}
      />
    </div>
  );
}

function OrderFields({ columns }: { readonly columns: readonly SkillColumn[] }) {
  const { client } = useWorkspace();
  const { of, choose } = useMatrixUi();
  const choice = matrixChoiceFor(of, client.id);
  const set = (chosen: Partial<typeof choice>): void => choose(client.id, chosen);
  const sorts: readonly { readonly value: SortKey; readonly label: string }[] = [
    { value: 'name', label: 'Name' },
    { value: 'total gap', label: 'Total gap' },
    { value: 'tenure', label: 'Time in the job' },
    { value: 'band', label: 'Performance band' },
    ...columns.map(({ key, name }) => ({ value: `skill ${key}` as const, label: name })),
  ];
  const narrowed = narrowings.find(
    ({ isUnder, isStale }) => isUnder === choice.isUnder && isStale === choice.isStale,
  );
  return (
    <div className={styles.fields}>
      <SelectField
        label="Sort by"
        value={sorts.some(({ value }) => value === choice.sort) ? choice.sort : 'name'}
        options={sorts}
        onChange={(sort) => set({ sort, isDescending: sort === 'total gap' || sort === 'band' })}
      />
      <SelectField
        label="Group reps by"
        value={choice.grouping}
        options={rowGroupings.map((value) => ({ value, label: groupingNames[value] }))}
        onChange={(grouping) => set({ grouping })}
      />
      <SelectField
        label="Group skills by"
        value={choice.isByTier ? 'tier' : 'none'}
        options={[
          { value: 'none', label: 'No groups' },
          { value: 'tier', label: 'Gap tier' },
        ]}
        onChange={(value) => set({ isByTier: value === 'tier' })}
      />
      <SelectField
        label="Show"
        value={narrowed?.value ?? 'all'}
        options={narrowings}
        onChange={(value) => {
          const next = narrowings.find((one) => one.value === value);
          if (next) set({ isUnder: next.isUnder, isStale: next.isStale });
        }}
      />
      <TextField label="Find a rep" type="search" value={choice.text} onChange={(text) => set({ text })} />
    </div>
  );
}
