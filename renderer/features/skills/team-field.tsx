import { useWorkspace } from '../../platform/workspace';
import { SelectField } from '../../ui/controls/field';
import { useSkillsUi } from './skills-ui';
import type { Skills } from './use-skills';

/** Whose skills: all teams or one. Nothing where the client has no teams. */
export function TeamField({ skills: { people, teamId } }: { readonly skills: Skills }) {
  const { client } = useWorkspace();
  const { choose } = useSkillsUi();
  if (people.teams.length === 0) return null;
  return (
    <SelectField
      label="Team"
      value={teamId ?? ''}
      options={[
        { value: '', label: 'All teams' },
        ...people.teams.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) => choose(client.id, { teamId: value === '' ? null : value })}
    />
  );
}
