import { IconChevronDown, IconChevronRight, IconDots } from '@tabler/icons-react';
import { useId } from 'react';
import { repRoleNames } from '../../../../shared/content/rep-terms';
import { alterFramework } from '../../../../shared/model/acts/frameworks';
import {
  withCompetencyMoved,
  withoutCompetency,
  withRequiredLevel,
} from '../../../../shared/model/acts/framework-parts';
import type { Competency, Framework } from '../../../../shared/model/framework';
import { useTakeBack } from '../../../platform/use-act';
import { useFormats } from '../../../platform/use-formats';
import { useServices } from '../../../platform/services';
import type { RunOn } from '../../../platform/use-fresh';
import { IconButton } from '../../../ui/controls/button';
import { Menu } from '../../../ui/controls/menu';
import { DraftField } from '../../../widgets/draft-field';
import styles from '../library.module.css';
import { CompetencyFields } from './competency-fields';
import { CompetencyText } from './competency-text';

/** One competency: its row, and below it what it says, where the row is unfolded. */
export function CompetencyRows({
  framework,
  competency,
  isOpen,
  isUnfolded,
  onFold,
  onAct,
}: {
  readonly framework: Framework;
  readonly competency: Competency;
  readonly isOpen: boolean;
  readonly isUnfolded: boolean;
  readonly onFold: () => void;
  readonly onAct: RunOn<Framework>;
}) {
  const formats = useFormats();
  const detail = useId();
  const { key, name, benchmark } = competency;
  const Chevron = isUnfolded ? IconChevronDown : IconChevronRight;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles.unfold}
            aria-expanded={isUnfolded}
            aria-controls={isUnfolded ? detail : undefined}
            onClick={onFold}
          >
            <Chevron size={14} aria-hidden="true" />
            {name}
          </button>
          {isUnfolded ? null : <p className={styles.about}>{competency.about}</p>}
        </th>
        <td className={styles.wide}>{groupName(framework, competency)}</td>
        <td className={styles.number} title={benchmark?.source}>
          {benchmark ? `${formats.number(benchmark.gap)}%` : <span className={styles.none}>none</span>}
        </td>
        {framework.required.map(({ role, levels }) => (
          <td key={role} className={styles.number}>
            {isOpen ? (
              <DraftField
                label={`Level of ${name} required of the role ${repRoleNames[role]}`}
                hideLabel
                inputMode="numeric"
                maxLength={2}
                stored={levels[key] === undefined ? '' : String(levels[key])}
                whyNot={(text) => (isLevelOrNone(text) ? undefined : '1 to 10')}
                onSave={(text) =>
                  onAct((now) =>
                    alterFramework(now, withRequiredLevel(now, role, key, levelOf(text)), `${role}.${key}`),
                  )
                }
              />
            ) : (
              (levels[key] ?? <span className={styles.none}>–</span>)
            )}
          </td>
        ))}
        {isOpen ? (
          <td>
            <RowActs framework={framework} competency={competency} onAct={onAct} />
          </td>
        ) : null}
      </tr>
      {isUnfolded ? (
        <tr id={detail}>
          <td className={styles.unfolded} colSpan={framework.required.length + (isOpen ? 4 : 3)}>
            {isOpen ? (
              <CompetencyFields framework={framework} competency={competency} onAct={onAct} />
            ) : (
              <CompetencyText competency={competency} />
            )}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function RowActs({
  framework: { competencies },
  competency: { key, name },
  onAct,
}: {
  readonly framework: Framework;
  readonly competency: Competency;
  readonly onAct: RunOn<Framework>;
}) {
  const { say } = useServices();
  const { offer } = useTakeBack();
  const place = competencies.findIndex((one) => one.key === key);
  const move = (by: -1 | 1) => () =>
    void onAct((now) => alterFramework(now, withCompetencyMoved(now, key, by)));
  const remove = async () => {
    const removed = await onAct((now) => ({
      ...alterFramework(now, withoutCompetency(now, key)),
      label: `Remove ${name} from ${now.name}`,
    }));
    if (removed.ok) say({ tone: 'plain', text: `${name} is removed.`, ...offer(removed.value) });
  };
  return (
    <Menu
      label={`Acts on ${name}`}
      target={<IconButton label={`More for ${name}`} icon={<IconDots size={16} />} />}
      groups={[
        [
          { label: 'Move up', onSelect: move(-1), isDisabled: place === 0 },
          { label: 'Move down', onSelect: move(1), isDisabled: place === competencies.length - 1 },
        ],
        [
          {
            label: 'Remove',
            onSelect: () => void remove(),
            isDanger: true,
            // A framework without a competency is none.
            isDisabled: competencies.length === 1,
          },
        ],
      ]}
    />
  );
}

const groupName = ({ groups }: Framework, { group }: Competency): string =>
  groups.find(({ key }) => key === group)?.name ?? group;

const isLevelOrNone = (text: string): boolean => /^\s*([1-9]|10)?\s*$/.test(text);

const levelOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));
