import { Link } from 'wouter';
import { Notice } from '../../ui/controls/empty';
import { Section } from '../../ui/layout/page';
import { Changes } from './changes';
import { ContractText } from './contract-text';
import styles from './contracts.module.css';
import { SignatureLine } from './signing/signature-line';
import { useContentHash } from './use-content-hash';
import type { ContractView } from './use-contract';

/** A contract that was signed: it reads as it was signed, with the signatures under it. */
export function SignedContract({ view }: { readonly view: ContractView }) {
  const { contract, amended, contracts } = view;
  const hash = useContentHash(contract);
  const next = contracts.find(({ id }) => id === contract.supersededBy);
  return (
    <div className={styles.page}>
      {next ? (
        <Notice>
          <Link href={`/contracts/${next.id}`}>Revision {next.revision}</Link> has taken the place of this
          one.
        </Notice>
      ) : null}
      {contract.endReason ? <Notice>Why it ended: {contract.endReason}</Notice> : null}
      <Section title="What is agreed">
        <ContractText contract={contract} />
      </Section>
      <Section title="Signatures">
        <div className={styles.sides}>
          {contract.signatures.map((signature) => (
            <SignatureLine key={signature.party} signature={signature} hash={hash} />
          ))}
        </div>
      </Section>
      {amended ? <Changes before={amended} after={contract} /> : null}
    </div>
  );
}
