import { resumeCycle } from '../../../../shared/model/acts/quarterly-cycles';
import type { QuarterlyCycle } from '../../../../shared/model/quarterly-cycle';
import { useAct } from '../../../platform/use-act';
import { useFormats } from '../../../platform/use-formats';
import { useOnce } from '../../../platform/use-once';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import { useGoingBeside } from '../use-cycle';
import styles from './cycle.module.css';

/** Over a cycle that has ended: that it is only read here, the way back, and the way to take it up again. */
export function PastCycle({
  cycle,
  onLeave,
  onResumed,
}: {
  readonly cycle: QuarterlyCycle;
  readonly onLeave: () => void;
  /** It goes again. */
  readonly onResumed: () => void;
}) {
  const formats = useFormats();
  const act = useAct();
  const resume = useOnce(async () => {
    const result = await act(resumeCycle(cycle));
    if (!result.ok) return;
    onLeave();
    onResumed();
  });
  const going = useGoingBeside(cycle);
  return (
    <div className={styles.past}>
      <Notice
        action={
          <div className={styles.acts}>
            {going ? null : (
              <Button small look="quiet" onClick={resume}>
                Take it up again
              </Button>
            )}
            <Button small onClick={onLeave}>
              Back to planning
            </Button>
          </div>
        }
      >
        This cycle ended{cycle.endedAt === null ? '' : ` on ${formats.day(cycle.endedAt.slice(0, 10))}`}. It
        can be read; nothing in it is due.
        {going ? ' Another cycle goes for the same people: end that one to take this one up again.' : ''}
      </Notice>
    </div>
  );
}
