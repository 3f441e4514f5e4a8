import { IconDots } from '@tabler/icons-react';
import { deleteCycle, endCycle } from '../../../../shared/model/acts/quarterly-cycles';
import type { QuarterlyCycle } from '../../../../shared/model/quarterly-cycle';
import { useAct, useTakeBack } from '../../../platform/use-act';
import { useOnce } from '../../../platform/use-once';
import { useServices } from '../../../platform/services';
import { IconButton } from '../../../ui/controls/button';
import { Menu } from '../../../ui/controls/menu';

/** What can be done with a cycle as a whole: to end it while it goes, and to delete it. */
export function CycleActs({ cycle }: { readonly cycle: QuarterlyCycle }) {
  const { now, say } = useServices();
  const { offer } = useTakeBack();
  const act = useAct();
  const end = useOnce(async () => {
    const result = await act(endCycle(cycle, new Date(now()).toISOString()));
    if (result.ok)
      say({
        tone: 'plain',
        text: 'The quarterly cycle has ended. It stands among the ended ones.',
        ...offer(result.value),
      });
  });
  const remove = useOnce(async () => {
    const result = await act(deleteCycle(cycle));
    if (result.ok) say({ tone: 'plain', text: 'The quarterly cycle is deleted.', ...offer(result.value) });
  });
  return (
    <Menu
      label="Acts on the cycle"
      target={<IconButton label="More" icon={<IconDots size={18} stroke={1.6} />} />}
      groups={[
        [
          ...(cycle.endedAt === null ? [{ label: 'End the cycle', onSelect: end }] : []),
          { label: 'Delete the cycle', onSelect: remove },
        ],
      ]}
    />
  );
}
