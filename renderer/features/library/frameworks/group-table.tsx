import { IconPlus, IconTrash } from '@tabler/icons-react';
import { benchmarkMark } from '../../../../shared/content/frameworks/benchmark';
import { alterFramework } from '../../../../shared/model/acts/frameworks';
import { withGroup, withNewGroup, withoutGroup } from '../../../../shared/model/acts/framework-parts';
import type { Framework, SkillGroup } from '../../../../shared/model/framework';
import { useFormats } from '../../../platform/use-formats';
import type { RunOn } from '../../../platform/use-fresh';
import { Button, IconButton } from '../../../ui/controls/button';
import { DraftField } from '../../../widgets/draft-field';
import styles from '../library.module.css';

/** The skill groups that a training budget is spent on, with the share of spend that somebody published. */
export function GroupTable({
  framework,
  isOpen,
  onAct,
}: {
  readonly framework: Framework;
  readonly isOpen: boolean;
  readonly onAct: RunOn<Framework>;
}) {
  const add = () => onAct((now) => alterFramework(now, withNewGroup(now, 'New skill group')));
  return (
    <section className={styles.dimension} aria-label="Skill groups">
      <div className={styles.partHead}>
        <h3>Skill groups</h3>
        {isOpen ? (
          <Button icon={<IconPlus size={16} aria-hidden="true" />} onClick={() => void add()}>
            Add a skill group
          </Button>
        ) : null}
      </div>
      <p className={styles.question}>
        The training budget is spent on these. A published share of spend stands beside a client’s own as a
        reference; nothing is computed from it.
      </p>
      <table className={styles.groups}>
        <thead>
          <tr>
            <th scope="col">Skill group</th>
            <th scope="col" className={styles.wide}>
              Competencies
            </th>
            <th scope="col">
              Published share of spend<small>{benchmarkMark}</small>
            </th>
            <th scope="col">Source</th>
            {isOpen ? (
              <th scope="col">
                <span className="visually-hidden">Remove</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {framework.groups.map((group) => (
            <GroupRow key={group.key} framework={framework} group={group} isOpen={isOpen} onAct={onAct} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GroupRow({
  framework,
  group: { key, name, reference },
  isOpen,
  onAct,
}: {
  readonly framework: Framework;
  readonly group: SkillGroup;
  readonly isOpen: boolean;
  readonly onAct: RunOn<Framework>;
}) {
  const { percent } = useFormats();
  const members = framework.competencies.filter(({ group }) => group === key).length;
  const save = (fields: (now: SkillGroup) => Partial<Omit<SkillGroup, 'key'>>, fold: string) =>
    onAct((now) => {
      const current = now.groups.find((one) => one.key === key);
      return current && alterFramework(now, withGroup(now, key, fields(current)), `group.${key}.${fold}`);
    });
  if (!isOpen)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td className={styles.wide}>{members}</td>
        <td>{reference ? percent(reference.share / 100) : <span className={styles.none}>none</span>}</td>
        <td className={styles.detail}>{reference?.source}</td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">
        <DraftField
          label={`Name of ${name}`}
          hideLabel
          maxLength={200}
          stored={name}
          whyNot={(text) => (text.trim() === '' ? 'A skill group needs a name.' : undefined)}
          onSave={(text) => save(() => ({ name: text.trim() }), 'name')}
        />
      </th>
      <td className={styles.wide}>{members}</td>
      <td className={styles.share}>
        <DraftField
          label={`Published share of ${name} in per cent`}
          hideLabel
          inputMode="decimal"
          maxLength={5}
          stored={reference ? String(reference.share) : ''}
          whyNot={(text) => (isShareOrNone(text) ? undefined : '0 to 100, or empty')}
          onSave={(text) =>
            save(
              (now) => ({
                reference:
                  text.trim() === ''
                    ? null
                    : { share: Number(text), source: now.reference?.source ?? 'Source not given' },
              }),
              'share',
            )
          }
        />
      </td>
      <td>
        {reference ? (
          <DraftField
            label={`Source for ${name}`}
            hideLabel
            maxLength={200}
            stored={reference.source}
            whyNot={(text) => (text.trim() === '' ? 'A published share needs a source.' : undefined)}
            onSave={(text) =>
              save(
                (now) => ({ reference: now.reference && { ...now.reference, source: text.trim() } }),
                'source',
              )
            }
          />
        ) : null}
      </td>
      <td>
        <IconButton
          label={members > 0 ? `${name} has competencies and stays` : `Remove ${name}`}
          icon={<IconTrash size={16} stroke={1.6} />}
          disabled={members > 0}
          onClick={() => void onAct((now) => alterFramework(now, withoutGroup(now, key)))}
        />
      </td>
    </tr>
  );
}

const isShareOrNone = (text: string): boolean =>
  text.trim() === '' || (Number(text) >= 0 && Number(text) <= 100);
