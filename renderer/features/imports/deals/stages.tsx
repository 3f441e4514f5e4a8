import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { fold } from '../../../../shared/lib/fold';
import { counted } from '../../../../shared/lib/words';
import { sellingAreas, type PipelineStage } from '../../../../shared/model/pipeline-settings';
import type { FoundSummary } from '../../../jobs/deals';
import { useFormats } from '../../../platform/use-formats';
import { IconButton } from '../../../ui/controls/button';
import { CheckField, SelectField } from '../../../ui/controls/field';
import styles from './deals.module.css';
import { dealWords } from './words';
import type { DealsWork } from './use-deals-work';

const meanings = [...sellingAreas, 'won', 'lost'] as const;
const options = meanings.map((value) => ({ value, label: value }));

/** What the stages stand for, in the order in which deals pass them; a first guess that the user corrects. */
export function Stages({ work, found }: { readonly work: DealsWork; readonly found: FoundSummary }) {
  const formats = useFormats();
  const { stages } = found;
  if (stages.length === 0) return null;
  const deals = new Map(found.foundStages.map((stage) => [fold(stage.name), stage.deals]));
  const change = (place: number, stage: Partial<PipelineStage>): void =>
    work.choose({ stages: stages.map((one, at) => (at === place ? { ...one, ...stage } : one)) });
  const move = (place: number, by: -1 | 1): void => {
    const [one] = stages.slice(place, place + 1);
    if (one) work.choose({ stages: stages.toSpliced(place, 1).toSpliced(place + by, 0, one) });
  };
  return (
    <details className={styles.part} open>
      <summary>{counted(stages.length, 'stage', 'stages')}, in the order in which deals pass them</summary>
      <ol className={styles.stages}>
        {stages.map((stage, place) => (
          <li key={stage.name}>
            <span>
              <IconButton
                label={`Move ${stage.name} up`}
                icon={<IconArrowUp size={16} />}
                disabled={place === 0}
                onClick={() => move(place, -1)}
              />
              <IconButton
                label={`Move ${stage.name} down`}
                icon={<IconArrowDown size={16} />}
                disabled={place === stages.length - 1}
                onClick={() => move(place, 1)}
              />
            </span>
            <span className={styles.name}>{stage.name}</span>
            <span className={styles.count}>{dealWords(deals.get(fold(stage.name)) ?? 0, formats)}</span>
            <SelectField
              label={`${stage.name} stands for`}
              hideLabel
              value={stage.is}
              options={options}
              onChange={(is) => change(place, { is })}
            />
            <CheckField
              label="counts as qualified"
              checked={stage.isQualified}
              onChange={(isQualified) => change(place, { isQualified })}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}
