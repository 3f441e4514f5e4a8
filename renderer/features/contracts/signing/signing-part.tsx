import { useState } from 'react';
import { missingIn } from '../../../../shared/measure/contract-missing';
import { startContract, unsignContract } from '../../../../shared/model/acts/contracts';
import type { Contract } from '../../../../shared/model/contract';
import { isSigned } from '../../../../shared/model/contract-rules';
import { drafts } from '../../../platform/drafts';
import { useFreshContract } from '../../../platform/use-fresh';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import { Section } from '../../../ui/layout/page';
import styles from '../contracts.module.css';
import { focusPart } from '../focus-part';
import { useContentHash } from '../use-content-hash';
import type { ContractView } from '../use-contract';
import { SignDialog } from './sign-dialog';
import { SignatureLine } from './signature-line';

/** What is missing before signing, the signatures of both sides, and the start. */
export function SigningPart({
  view: { contract, rep, amended, coachName },
}: {
  readonly view: ContractView;
}) {
  const [side, setSide] = useState<'rep' | 'coach' | undefined>(undefined);
  const run = useFreshContract(contract.id);
  const hash = useContentHash(contract);
  const missing = missingIn(contract);
  const isOver = amended !== undefined && amended.state !== 'active';
  const areSound = contract.signatures.every((one) => hash !== undefined && one.contentHash === hash);
  const mayStart = missing.length === 0 && isSigned(contract) && areSound && !isOver;
  const ofSide = (wanted: 'rep' | 'coach'): readonly Contract['signatures'][number][] =>
    contract.signatures.filter(({ party }) => (party === 'rep') === (wanted === 'rep'));
  const open = (wanted: 'rep' | 'coach'): void => {
    // What was just typed is part of what is signed.
    drafts.flushAll();
    setSide(wanted);
  };
  return (
    <Section title="Signatures" lead="Hand the machine over: each side reads the contract and signs it.">
      {missing.length > 0 ? (
        <Notice tone="warning">
          <p>Before it can be signed:</p>
          <ul className={styles.missing}>
            {missing.map((one) => (
              <li key={one.text}>
                <button type="button" className={styles.missingLink} onClick={() => focusPart(one)}>
                  {one.text}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {isOver ? (
        <Notice tone="warning">
          The contract that this one amends is over, so it cannot start any more.
        </Notice>
      ) : null}
      <div className={styles.sides}>
        {(['rep', 'coach'] as const).map((wanted) => (
          <section key={wanted} aria-label={`Signature of the ${wanted}`}>
            <h3>{wanted === 'rep' ? rep.name : coachName}</h3>
            {ofSide(wanted).map((signature) => (
              <SignatureLine key={signature.party} signature={signature} hash={hash}>
                <Button
                  small
                  look="quiet"
                  onClick={() => void run((now) => unsignContract(now, signature.party))}
                >
                  Take it off
                </Button>
              </SignatureLine>
            ))}
            {ofSide(wanted).length === 0 ? (
              <Button disabled={missing.length > 0} onClick={() => open(wanted)}>
                {wanted === 'rep' ? `Hand over to ${rep.name} to sign` : 'Sign as coach or manager'}
              </Button>
            ) : null}
          </section>
        ))}
      </div>
      <div>
        <Button
          look="primary"
          disabled={!mayStart}
          onClick={() => void run((now) => startContract(now, amended))}
        >
          {amended ? 'Start the amended contract' : 'Start the contract'}
        </Button>
      </div>
      {side ? (
        <SignDialog contract={contract} side={side} repName={rep.name} onClose={() => setSide(undefined)} />
      ) : null}
    </Section>
  );
}
