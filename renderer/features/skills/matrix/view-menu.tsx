import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { SelectField } from '../../../ui/controls/field';
import { Popover } from '../../../ui/controls/popover';
import { useSkillsUi } from '../skills-ui';
import { TeamField } from '../team-field';
import type { Skills } from '../use-skills';
import { matrixChoiceFor, usualView, useMatrixUi } from './matrix-ui';
import styles from './matrix.module.css';
import type { SkillColumn } from './subject';
import { groupings, narrowingIn, narrowings, sortsFor, viewInWords } from './view-words';

interface ViewMenuProps {
  readonly skills: Skills;
  readonly columns: readonly SkillColumn[];
}

/** Of whom the matrix is shown and in which order: told in words, changed in a panel behind the button. */
export function ViewMenu({ skills, columns }: ViewMenuProps) {
  const { client } = useWorkspace();
  const { of } = useMatrixUi();
  const team = skills.people.teams.find(({ id }) => id === skills.teamId)?.name;
  const words = (name: string | undefined): string =>
    viewInWords(matrixChoiceFor(of, client.id), name, columns);
  return (
    <div className={styles.view}>
      <Popover
        label="View of the matrix"
        look="button"
        icon={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
        trigger="View"
      >
        {() => <ViewFields skills={skills} columns={columns} />}
      </Popover>
      <p className={styles.viewWords} title={words(team)}>
        {words(team && shortened(team))}
      </p>
    </div>
  );
}

/** The name of a team so short that what is said after it can be read too. */
const shortened = (name: string): string => (name.length > 24 ? `${name.slice(0, 23).trimEnd()}…` : name);

function ViewFields({ skills, columns }: ViewMenuProps) {
  const { client } = useWorkspace();
  const { of, choose } = useMatrixUi();
  const { choose: chooseShared } = useSkillsUi();
  const choice = matrixChoiceFor(of, client.id);
  const set = (chosen: Partial<typeof choice>): void => choose(client.id, chosen);
  const sorts = sortsFor(columns);
  return (
    <div className={styles.viewFields}>
      <TeamField skills={skills} />
      <SelectField
        label="Show"
        value={narrowingIn(choice).value}
        options={narrowings}
        onChange={(value) => {
          const next = narrowings.find((one) => one.value === value);
          if (next) set({ isUnder: next.isUnder, isStale: next.isStale });
        }}
      />
      <SelectField
        label="Sort by"
        value={sorts.some(({ value }) => value === choice.sort) ? choice.sort : 'name'}
        options={sorts}
        onChange={(sort) => set({ sort, isDescending: sort === 'total gap' || sort === 'band' })}
      />
      <SelectField
        label="Group reps by"
        value={choice.grouping}
        options={groupings}
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
      <div className={styles.viewActs}>
        <Button
          small
          onClick={() => {
            set(usualView);
            chooseShared(client.id, { teamId: null });
          }}
        >
          Show everybody by name
        </Button>
      </div>
    </div>
  );
}
