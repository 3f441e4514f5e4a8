import { quarterName } from '../../../../shared/lib/quarters';
import { useWorkspace } from '../../../platform/workspace';
import { SelectField, TextField } from '../../../ui/controls/field';
import { useSkillsUi } from '../skills-ui';
import { newestVersions, type Skills } from '../use-skills';
import { matrixChoiceFor, useMatrixUi } from './matrix-ui';
import styles from './matrix.module.css';
import type { SkillColumn } from './subject';
import { ViewMenu } from './view-menu';

/** What is looked at stands in plain sight; of whom and in which order is said in words and changed behind them. */
export function Controls({
  skills,
  columns,
}: {
  readonly skills: Skills;
  readonly columns: readonly SkillColumn[];
}) {
  const { client } = useWorkspace();
  const { of, choose } = useMatrixUi();
  const { text } = matrixChoiceFor(of, client.id);
  return (
    <div className={styles.room}>
      <div className={styles.controls}>
        <SubjectFields skills={skills} />
        <ViewMenu skills={skills} columns={columns} />
        <div className={styles.find}>
          <TextField
            label="Find a rep"
            hideLabel
            placeholder="Find a rep"
            type="search"
            value={text}
            onChange={(value) => choose(client.id, { text: value })}
          />
        </div>
      </div>
    </div>
  );
}

const dimensions = 'dimensions';

function SubjectFields({ skills }: { readonly skills: Skills }) {
  const { client } = useWorkspace();
  const { of, choose } = useMatrixUi();
  const { choose: chooseShared } = useSkillsUi();
  const { shows, comparedTo } = matrixChoiceFor(of, client.id);
  const { basis, quarter, quarters, framework } = skills;
  const nameOf = (value: string) => ({ value, label: quarterName(value, client.fiscalYearStartMonth) });
  const earlier = quarters.filter((one) => one < quarter);
  const frameworks = newestVersions(basis.frameworks).map((one) => one.framework);
  const isOne = frameworks.length <= 1;
  return (
    <>
      <SelectField
        label="Skills"
        value={shows === 'dimensions' ? dimensions : (framework?.family ?? '')}
        options={[
          ...(framework
            ? frameworks.map(({ family, name }) => ({
                value: family,
                label: isOne ? 'Competencies' : name,
              }))
            : [{ value: '', label: 'Competencies' }]),
          { value: dimensions, label: 'Dimensions of calls' },
        ]}
        onChange={(value) => {
          choose(client.id, { shows: value === dimensions ? 'dimensions' : 'competencies' });
          if (value !== dimensions && value !== '') chooseShared(client.id, { family: value });
        }}
      />
      <SelectField
        label="Quarter"
        value={quarter}
        options={quarters.map(nameOf)}
        onChange={(value) => chooseShared(client.id, { quarter: value })}
      />
      <SelectField
        label="Change since"
        value={comparedTo !== null && earlier.includes(comparedTo) ? comparedTo : ''}
        options={[{ value: '', label: 'None' }, ...earlier.map(nameOf)]}
        onChange={(value) => choose(client.id, { comparedTo: value === '' ? null : value })}
      />
    </>
  );
}
