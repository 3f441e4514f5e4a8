import { useState } from 'react';
import { signContract } from '../../../../shared/model/acts/contracts';
import type { Contract, SigningParty } from '../../../../shared/model/contract';
import { signedText } from '../../../../shared/model/contract-rules';
import { partyNames } from '../../../../shared/report/contract-words';
import { useServices } from '../../../platform/services';
import { useFreshContract } from '../../../platform/use-fresh';
import { useOnce } from '../../../platform/use-once';
import { Button } from '../../../ui/controls/button';
import { Dialog } from '../../../ui/controls/dialog';
import { Notice } from '../../../ui/controls/empty';
import { TextField } from '../../../ui/controls/field';
import { Segmented } from '../../../ui/controls/segmented';
import styles from '../contracts.module.css';
import { ContractText } from '../contract-text';
import { useContentHash } from '../use-content-hash';
import { DrawingPad } from './drawing-pad';

/**
 * The machine is handed over: who signs reads what is agreed, and nothing else, and puts a name or a drawn
 * signature under it.
 */
export function SignDialog({
  contract,
  side,
  repName,
  onClose,
}: {
  readonly contract: Contract;
  readonly side: 'rep' | 'coach';
  readonly repName: string;
  readonly onClose: () => void;
}) {
  const { now } = useServices();
  const run = useFreshContract(contract.id);
  const hash = useContentHash(contract);
  const [party, setParty] = useState<SigningParty>(side);
  const [way, setWay] = useState<'type' | 'draw'>('type');
  const [name, setName] = useState('');
  const [drawing, setDrawing] = useState<string | null>(null);
  const [hasChanged, setHasChanged] = useState(false);
  const hasDrawing = way === 'type' || drawing !== null;
  const isReady = hash !== undefined && name.trim() !== '' && hasDrawing;

  const sign = useOnce(async () => {
    if (hash === undefined) return;
    const signature = {
      party,
      name: name.trim(),
      drawing: way === 'draw' ? drawing : null,
      at: new Date(now()).toISOString(),
      contentHash: hash,
    };
    let isAsRead = true;
    const signed = await run((latest) => {
      isAsRead = signedText(latest) === signedText(contract);
      // Only what was read is signed.
      return isAsRead ? signContract(latest, signature) : undefined;
    });
    setHasChanged(!isAsRead);
    if (isAsRead && signed.ok) onClose();
  });

  return (
    <Dialog
      wide
      title={side === 'rep' ? `${repName} signs` : 'The other side signs'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button look="primary" disabled={!isReady} onClick={sign}>
            Sign
          </Button>
        </>
      }
    >
      {/* Long contracts are scrolled by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.reading} role="region" aria-label="The contract" tabIndex={0}>
        <ContractText contract={contract} />
      </div>
      {hasChanged ? (
        <Notice tone="danger">
          Not signed: the contract changed while it was being read. Read what stands above, then sign again.
        </Notice>
      ) : null}
      <div className={styles.signingFields}>
        {side === 'coach' ? (
          <Segmented
            label="Signs as"
            value={party}
            options={(['coach', 'manager'] as const).map((value) => ({ value, label: partyNames[value] }))}
            onChange={setParty}
          />
        ) : null}
        <Segmented
          label="Signature"
          value={way}
          options={[
            { value: 'type', label: 'Type the name' },
            { value: 'draw', label: 'Draw it' },
          ]}
          onChange={setWay}
        />
        <TextField
          label="Your full name"
          value={name}
          maxLength={200}
          hint={side === 'rep' ? `As ${repName} you agree to what stands above.` : undefined}
          onChange={setName}
        />
        {way === 'draw' ? <DrawingPad onChange={setDrawing} /> : null}
        {way === 'type' && name.trim() ? (
          <p className={styles.signed} aria-hidden="true">
            <span className={styles.typedName}>{name}</span>
          </p>
        ) : null}
        <p className={styles.hash}>
          The time and this hash of the content are kept with the signature: {hash ?? 'being reckoned'}
        </p>
      </div>
    </Dialog>
  );
}
