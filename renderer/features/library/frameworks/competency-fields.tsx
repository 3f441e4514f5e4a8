import { alterFramework } from '../../../../shared/model/acts/frameworks';
import { withCompetency } from '../../../../shared/model/acts/framework-parts';
import type { Competency, Framework } from '../../../../shared/model/framework';
import type { RunOn } from '../../../platform/use-fresh';
import { SelectField } from '../../../ui/controls/field';
import { FieldGrid } from '../../../ui/layout/page';
import { DraftArea, DraftField } from '../../../widgets/draft-field';
import styles from '../library.module.css';
import { dimensionOptions, rankOptions } from './words';

const levels = [
  ['at1', 'What is seen at 1'],
  ['at5', 'What is seen at 5'],
  ['at10', 'What is seen at 10'],
] as const;

const longest = 20_000;

/** Everything that a competency of a draft says, to be written. */
export function CompetencyFields({
  framework,
  competency,
  onAct,
}: {
  readonly framework: Framework;
  readonly competency: Competency;
  readonly onAct: RunOn<Framework>;
}) {
  const { key, name, about, descriptors, rank, group, dimension } = competency;
  /** Saves what these fields become, given the competency as it is by then. */
  const save = (fields: (now: Competency) => Partial<Omit<Competency, 'key'>>, fold: string) =>
    onAct((now) => {
      const current = now.competencies.find((one) => one.key === key);
      return current && alterFramework(now, withCompetency(now, key, fields(current)), `${key}.${fold}`);
    });
  return (
    <div className={styles.fields}>
      <DraftField
        label="Name of the competency"
        maxLength={200}
        stored={name}
        whyNot={(text) => (text.trim() === '' ? 'A competency needs a name.' : undefined)}
        onSave={(text) => save(() => ({ name: text.trim() }), 'name')}
      />
      <DraftArea
        rows={1}
        maxLength={longest}
        label="What it means"
        stored={about}
        onSave={(text) => save(() => ({ about: text }), 'about')}
      />
      {levels.map(([level, label]) => (
        <DraftArea
          key={level}
          rows={1}
          maxLength={longest}
          label={label}
          stored={descriptors[level]}
          whyNot={(text) => (text.trim() === '' ? 'It needs a text. What stood there is kept.' : undefined)}
          onSave={(text) => save((now) => ({ descriptors: { ...now.descriptors, [level]: text } }), level)}
        />
      ))}
      <FieldGrid>
        <SelectField
          label="Rank"
          value={rank}
          options={rankOptions}
          onChange={(next) => void save(() => ({ rank: next }), 'rank')}
        />
        <SelectField
          label="Skill group"
          value={group}
          options={framework.groups.map((one) => ({ value: one.key, label: one.name }))}
          onChange={(next) => void save(() => ({ group: next }), 'group')}
        />
        <SelectField
          label="Heard on calls as"
          value={dimension ?? 'none'}
          options={dimensionOptions}
          onChange={(next) => void save(() => ({ dimension: next === 'none' ? null : next }), 'dimension')}
        />
      </FieldGrid>
      <BenchmarkFields competency={competency} onSave={save} />
    </div>
  );
}

function BenchmarkFields({
  competency: { benchmark },
  onSave,
}: {
  readonly competency: Competency;
  readonly onSave: (
    fields: (now: Competency) => Partial<Omit<Competency, 'key'>>,
    fold: string,
  ) => ReturnType<RunOn<Framework>>;
}) {
  return (
    <div className={styles.benchmark}>
      <DraftField
        label="Benchmark gap in per cent"
        hint="(best tenth − worst tenth) ÷ worst tenth × 100, as somebody published it. Empty for none."
        inputMode="decimal"
        maxLength={6}
        stored={benchmark === null ? '' : String(benchmark.gap)}
        whyNot={(text) => (isGapOrNone(text) ? undefined : '0 to 10000, or empty')}
        onSave={(text) =>
          onSave(
            (now) => ({
              benchmark:
                text.trim() === ''
                  ? null
                  : { gap: Number(text), source: now.benchmark?.source ?? 'Source not given' },
            }),
            'benchmark',
          )
        }
      />
      {benchmark ? (
        <DraftField
          label="Source of the benchmark"
          hint="It is shown as a reference that nobody here has verified. Nothing is computed from it."
          maxLength={200}
          stored={benchmark.source}
          whyNot={(text) => (text.trim() === '' ? 'A benchmark needs a source.' : undefined)}
          onSave={(text) =>
            onSave(
              (now) => ({ benchmark: now.benchmark && { ...now.benchmark, source: text.trim() } }),
              'source',
            )
          }
        />
      ) : null}
    </div>
  );
}

const isGapOrNone = (text: string): boolean =>
  text.trim() === '' || (Number(text) >= 0 && Number(text) <= 10_000);
