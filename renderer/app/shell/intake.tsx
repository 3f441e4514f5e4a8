import { useLocation } from 'wouter';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import { useIntake } from '../../platform/intake';
import { useServices } from '../../platform/services';
import { useHandedOver } from '../../widgets/use-bundle-intake';
import { DropLayer } from './drop-layer';

/** Whatever is dropped on the window or opened from the system goes to the import screen. */
export function Intake() {
  const { bridge, say } = useServices();
  const offer = useIntake((state) => state.offer);
  const [, go] = useLocation();

  useHandedOver((file) => {
    offer([file]);
    go('/import');
  });

  const take = async (dropped: readonly File[]): Promise<void> => {
    const files: readonly ChosenFile[] = await bridge.files.dropped(dropped);
    if (files.length === 0) {
      return say({ tone: 'danger', text: 'There is no file in what was dropped. Drop files or a folder.' });
    }
    offer(files);
    go('/import');
  };
  return <DropLayer onFiles={(files) => void take(files)} />;
}
