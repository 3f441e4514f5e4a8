import { IconDots } from '@tabler/icons-react';
import { deleteBudget } from '../../../../shared/model/acts/training-budgets';
import type { TrainingBudget } from '../../../../shared/model/training-budget';
import { useServices } from '../../../platform/services';
import { useAct, useTakeBack } from '../../../platform/use-act';
import { useOnce } from '../../../platform/use-once';
import { IconButton } from '../../../ui/controls/button';
import { Menu } from '../../../ui/controls/menu';

/** What else can be done with a training budget. */
export function BudgetActs({ budget }: { readonly budget: TrainingBudget }) {
  const { say } = useServices();
  const { offer } = useTakeBack();
  const act = useAct();
  const remove = useOnce(async () => {
    const result = await act(deleteBudget(budget));
    if (result.ok) say({ tone: 'plain', text: 'The training budget is deleted.', ...offer(result.value) });
  });
  return (
    <Menu
      label="Acts on the budget"
      target={<IconButton label="More" icon={<IconDots size={18} stroke={1.6} />} />}
      groups={[[{ label: 'Delete the budget', onSelect: remove }]]}
    />
  );
}
