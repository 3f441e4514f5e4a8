import type { ReactNode } from 'react';
import type { BaselineRecords } from '../../../shared/measure/indicator-baselines';
import type { Rep } from '../../../shared/model/rep';
import { baselineRecords } from '../../data/queries/contracts';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { WithPipeline } from '../../widgets/with-pipeline';

/**
 * What the baselines of a rep are taken from: his scored calls at once, the figures of his pipeline when the deals
 * are worked through. Undefined until anything was read.
 */
export function WithBaselines({
  rep,
  children,
}: {
  readonly rep: Rep;
  readonly children: (records: BaselineRecords | undefined) => ReactNode;
}) {
  const { client } = useWorkspace();
  const records = useLive(baselineRecords, client.id, rep.id);
  return (
    <WithPipeline rep={rep} meanwhile={children(records)}>
      {({ indicators }) => children(records && { ...records, pipeline: indicators })}
    </WithPipeline>
  );
}
