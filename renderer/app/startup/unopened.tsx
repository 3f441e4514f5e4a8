import { useState } from 'react';
import type { BridgeWindow } from '../../../shared/bridge/bridge';
import type { Opening } from '../../data/opening';
import { Button } from '../../ui/controls/button';
import { Notice } from '../../ui/controls/empty';
import styles from './startup.module.css';
import { howItRebuilds, refusedBy, Restarting, Stop } from './stop';

type Step =
  | { readonly is: 'asking' }
  | { readonly is: 'restarting' }
  | { readonly is: 'refused'; readonly why: string };

/** A database that does not open at all: it is set aside at a new start, which then rebuilds it. */
export function Unopened({
  bridge,
  opening: { why, mayRebuild },
  onSolved,
}: {
  readonly bridge: Pick<BridgeWindow, 'database'>;
  readonly opening: Extract<Opening, { is: 'failed' }>;
  readonly onSolved: () => void;
}) {
  const [step, setStep] = useState<Step>({ is: 'asking' });
  const setAside = async (): Promise<void> => {
    setStep({ is: 'restarting' });
    const asked = await bridge.database.setAside().catch(refusedBy);
    if (!asked.ok) setStep({ is: 'refused', why: asked.error });
  };
  return (
    <Stop title="The data could not be opened">
      <p>{why}</p>
      <p>Your backups and the journal are untouched.{mayRebuild ? ` ${howItRebuilds}` : ''}</p>
      {step.is === 'refused' ? <Notice tone="danger">{step.why}</Notice> : null}
      {step.is === 'restarting' ? (
        <Restarting />
      ) : (
        <div className={styles.buttons}>
          {mayRebuild ? (
            <Button look="primary" onClick={() => void setAside()}>
              Rebuild from backup and journal
            </Button>
          ) : null}
          <Button look={mayRebuild ? 'plain' : 'primary'} onClick={onSolved}>
            Try again
          </Button>
        </div>
      )}
    </Stop>
  );
}
