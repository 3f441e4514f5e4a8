import { quarterName } from '../../../../shared/lib/quarters';
import { rowGroupings, type RowGrouping } from '../../../../shared/measure/skill-gap/groups';
import { useWorkspace } from '../../../platform/workspace';
import { CheckField, SelectField, TextField } from '../../../ui/controls/field';
import { Segmented } from '../../../ui/controls/segmented';
import { SkillsFilters } from '../skills-filters';
import type { Skills } from '../use-skills';
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

/** What is shown, of whom, and in which order. */
export function Controls({
  skills,
  columns,
}: {
  readonly skills: Skills;
  readonly columns: readonly SkillColumn[];
}) {
  const { client } = useWorkspace();
  const { of, choose } = useMatrixUi();
  const choice = matrixChoiceFor(of, client.id);
  const set = (chosen: Partial<typeof choice>): void => choose(client.id, chosen);
  const earlier = skills.quarters.filter((quarter) => quarter < skills.quarter);
  const sorts: readonly { readonly value: SortKey; readonly label: string }[] = [
    { value: 'name', label: 'Name' },
    { value: 'total gap', label: 'Total gap' },
    { value: 'tenure', label: 'Time in the job' },
    { value: 'band', label: 'Performance band' },
    ...columns.map(({ key, name }) => ({ value: `skill ${key}` as const, label: name })),
  ];
  return (
    <div className={styles.controls}>
      <SkillsFilters skills={skills}>
        <SelectField
          label="Change since"
          value={choice.comparedTo !== null && earlier.includes(choice.comparedTo) ? choice.comparedTo : ''}
          options={[
            { value: '', label: 'Levels, no change' },
            ...earlier.map((value) => ({ value, label: quarterName(value, client.fiscalYearStartMonth) })),
          ]}
          onChange={(value) => set({ comparedTo: value === '' ? null : value })}
        />
        <SelectField
          label="Sort by"
          value={sorts.some(({ value }) => value === choice.sort) ? choice.sort : 'name'}
          options={sorts}
          onChange={(sort) => set({ sort, isDescending: sort === 'total gap' || sort === 'band' })}
        />
        <SelectField
          label="Group by"
          value={choice.grouping}
          options={rowGroupings.map((value) => ({ value, label: groupingNames[value] }))}
          onChange={(grouping) => set({ grouping })}
        />
        <TextField label="Find a rep" type="search" value={choice.text} onChange={(text) => set({ text })} />
      </SkillsFilters>
      <div className={styles.switches}>
        <Segmented
          label="Skills"
          hideLabel
          value={choice.shows}
          options={[
            { value: 'competencies', label: 'Competencies' },
            { value: 'dimensions', label: 'Dimensions of calls' },
          ]}
          onChange={(shows) => set({ shows })}
        />
        <CheckField
          label="Group by gap tier"
          checked={choice.isByTier}
          onChange={(isByTier) => set({ isByTier })}
        />
        <CheckField
          label="Only under required"
          checked={choice.isUnder}
          onChange={(isUnder) => set({ isUnder })}
        />
        <CheckField
          label="Only stale: six months and older, or none"
          checked={choice.isStale}
          onChange={(isStale) => set({ isStale })}
        />
      </div>
    </div>
  );
}
