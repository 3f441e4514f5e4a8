import type { ReactNode } from 'react';
import { quarterName } from '../../../shared/lib/quarters';
import { useWorkspace } from '../../platform/workspace';
import { SelectField } from '../../ui/controls/field';
import { useSkillsUi } from './skills-ui';
import styles from './skills.module.css';
import { TeamField } from './team-field';
import { newestVersions, type Skills } from './use-skills';

/** Whose skills, in which quarter, and on which framework where there are several. */
export function SkillsFilters({
  skills,
  hides = [],
  children,
}: {
  readonly skills: Skills;
  readonly hides?: readonly 'quarter'[];
  /** Further choices of one part. */
  readonly children?: ReactNode;
}) {
  const { client } = useWorkspace();
  const { choose } = useSkillsUi();
  const { basis, framework, quarter, quarters } = skills;
  const frameworks = newestVersions(basis.frameworks);
  return (
    <div className={styles.filters}>
      <TeamField skills={skills} />
      {hides.includes('quarter') ? null : (
        <SelectField
          label="Quarter"
          value={quarter}
          options={quarters.map((value) => ({
            value,
            label: quarterName(value, client.fiscalYearStartMonth),
          }))}
          onChange={(value) => choose(client.id, { quarter: value })}
        />
      )}
      {frameworks.length > 1 && framework ? (
        <SelectField
          label="Framework"
          value={framework.family}
          options={frameworks.map(({ framework: one }) => ({ value: one.family, label: one.name }))}
          onChange={(family) => choose(client.id, { family })}
        />
      ) : null}
      {children}
    </div>
  );
}
