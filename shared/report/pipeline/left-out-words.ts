import type { Formats } from '../../lib/formats';
import { counted } from '../../lib/words';
import type { PipelineAudit } from '../../measure/pipeline/audit';

/** Which deals stand in no rep's figures or in no period, and why, without a full stop; empty where all do. */
export function leftOutWords(
  { withoutOwner, closedOnNoDay }: Pick<PipelineAudit['counts'], 'withoutOwner' | 'closedOnNoDay'>,
  { number }: Pick<Formats, 'number'>,
): readonly string[] {
  return [
    withoutOwner > 0
      ? `${counted(withoutOwner, 'deal has', 'deals have', number)} no owner and ${areOrIs(withoutOwner)} in no rep’s figures`
      : '',
    closedOnNoDay > 0
      ? `${counted(closedOnNoDay, 'closed deal has', 'closed deals have', number)} no day and ${areOrIs(closedOnNoDay)} left out of the period`
      : '',
  ].filter(Boolean);
}

const areOrIs = (count: number): string => (count === 1 ? 'is' : 'are');
