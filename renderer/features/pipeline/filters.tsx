import { periodKeys } from '../../../shared/measure/pipeline/periods';
import type { PipelineRecords } from '../../data/queries/pipeline';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { SelectField } from '../../ui/controls/field';
import { PickField } from '../../ui/controls/pick-field';
import { chosenFor, usePipelineUi, type WhoKey } from './pipeline-ui';
import styles from './pipeline.module.css';
import { periodNames } from './units';

/** Which snapshot, beside which other, whose deals, which period. */
export function Filters({ records }: { readonly records: PipelineRecords }) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const { of, choose } = usePipelineUi();
  const chosen = chosenFor(of, client.id);
  const whoKeys: readonly { readonly value: WhoKey; readonly label: string }[] = [
    { value: 'everybody', label: 'Everybody' },
    ...records.teams.map(({ id, name }) => ({ value: `team:${id}` as const, label: `Team ${name}` })),
    ...records.reps.map(({ id, name }) => ({ value: `rep:${id}` as const, label: name })),
  ];
  // The day says which it is; the file too, only where two describe the same day.
  const snapshots = records.snapshots.map(({ id, takenOn, fileName }, place, all) => ({
    value: id,
    label: all.some((other, at) => at !== place && other.takenOn === takenOn)
      ? `${formats.day(takenOn)}, ${fileName}`
      : formats.day(takenOn),
  }));
  return (
    <div className={styles.filters}>
      <SelectField
        label="Snapshot"
        value={chosen.snapshotId ?? records.snapshots[0]?.id ?? ''}
        options={snapshots}
        onChange={(snapshotId) => choose(client.id, { snapshotId })}
      />
      {records.snapshots.length > 1 ? (
        <SelectField
          label="Compare with"
          value={chosen.comparedId ?? ''}
          options={[{ value: '', label: 'No other snapshot' }, ...snapshots]}
          onChange={(comparedId) => choose(client.id, { comparedId: comparedId || null })}
        />
      ) : null}
      <PickField
        label="Whose deals"
        value={chosen.who}
        options={whoKeys}
        isClearable={false}
        onChange={(value) => {
          const who = whoKeys.find((one) => one.value === value)?.value;
          if (who) choose(client.id, { who });
        }}
      />
      <SelectField
        label="Period"
        value={chosen.period}
        options={periodKeys.map((value) => ({ value, label: periodNames[value] }))}
        onChange={(period) => choose(client.id, { period })}
      />
    </div>
  );
}
