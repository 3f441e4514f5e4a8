import { useState } from 'react';
import { alterFramework } from '../../../../shared/model/acts/frameworks';
import { withNewCompetency } from '../../../../shared/model/acts/framework-parts';
import type { Competency, CompetencyKey, Framework } from '../../../../shared/model/framework';
import type { RunOn } from '../../../platform/use-fresh';
import { useSubmit } from '../../../platform/use-once';
import { SelectField, TextArea, TextField } from '../../../ui/controls/field';
import { FormDialog } from '../../../ui/controls/form-dialog';
import styles from '../library.module.css';
import { rankOptions } from './words';

const texts = [
  ['at1', 'What is seen at 1'],
  ['at5', 'What is seen at 5'],
  ['at10', 'What is seen at 10'],
] as const;

const nothing = { at1: '', at5: '', at10: '' };

/** Adds a competency to a draft: without a name and three descriptors it could not be assessed. */
export function AddCompetency({
  framework,
  versions,
  onAct,
  onAdded,
  onClose,
}: {
  readonly framework: Framework;
  readonly versions: readonly Framework[];
  readonly onAct: RunOn<Framework>;
  readonly onAdded: (key: CompetencyKey) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [about, setAbout] = useState('');
  const [descriptors, setDescriptors] = useState<Competency['descriptors']>(nothing);
  const [rank, setRank] = useState<Competency['rank']>('foundational');
  const [group, setGroup] = useState(framework.groups[0]?.key ?? '');
  const [isTold, setTold] = useState(false);
  const isWhole = name.trim() !== '' && texts.every(([level]) => descriptors[level].trim() !== '');
  const missing = (text: string, error: string): string | undefined =>
    isTold && text.trim() === '' ? error : undefined;

  const add = useSubmit(async () => {
    setTold(true);
    if (!isWhole) return;
    const given = { name: name.trim(), about, descriptors, rank, group, dimension: null, benchmark: null };
    let key: CompetencyKey | undefined;
    const added = await onAct((now) => {
      const fields = withNewCompetency(now, versions, given);
      key = fields.competencies.at(-1)?.key;
      return { ...alterFramework(now, fields), label: `Add ${given.name} to ${now.name}` };
    });
    if (!added.ok || key === undefined) return;
    onAdded(key);
    onClose();
  });
  return (
    <FormDialog wide title="Add a competency" act="Add" onSubmit={add} onClose={onClose}>
      <TextField
        label="Name of the competency"
        maxLength={200}
        required
        value={name}
        error={missing(name, 'Write a name.')}
        onChange={setName}
      />
      <TextArea label="What it means" rows={1} maxLength={20_000} value={about} onChange={setAbout} />
      {texts.map(([level, label]) => (
        <TextArea
          key={level}
          label={label}
          rows={1}
          maxLength={20_000}
          required
          value={descriptors[level]}
          error={missing(descriptors[level], 'Write what somebody at this level does.')}
          onChange={(text) => setDescriptors((now) => ({ ...now, [level]: text }))}
        />
      ))}
      <div className={styles.pair}>
        <SelectField label="Rank" value={rank} options={rankOptions} onChange={setRank} />
        <SelectField
          label="Skill group"
          value={group}
          options={framework.groups.map((one) => ({ value: one.key, label: one.name }))}
          onChange={setGroup}
        />
      </div>
    </FormDialog>
  );
}
