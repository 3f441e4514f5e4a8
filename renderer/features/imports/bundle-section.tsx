import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import { useServices } from '../../platform/services';
import { useOpenClient } from '../../platform/use-preferences';
import { Section } from '../../ui/layout/page';
import { BundleView } from '../../widgets/bundle-view';
import { useBundleIntake } from '../../widgets/use-bundle-intake';

/** A bundle that came in: what it holds, and taking it in. */
export function BundleSection({
  file,
  onClose,
}: {
  readonly file: ChosenFile;
  readonly onClose: () => void;
}) {
  const { say } = useServices();
  const intake = useBundleIntake();
  const openClient = useOpenClient();
  const [, go] = useLocation();
  const { open, stage } = intake;
  // Stopped, it is offered again from the start.
  useEffect(() => {
    if (stage.is === 'none') void open(file);
  }, [stage.is, open, file]);
  return (
    <Section title={`Bundle: ${file.name}`}>
      <BundleView
        intake={intake}
        onClose={onClose}
        onOpen={(client) =>
          void openClient(client.id).then((result) => {
            if (!result.ok) return say({ tone: 'danger', text: result.error });
            onClose();
            go('/');
          })
        }
      />
    </Section>
  );
}
