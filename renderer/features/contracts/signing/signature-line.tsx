import type { Contract } from '../../../../shared/model/contract';
import { partyNames } from '../../../../shared/report/contract-words';
import { useFormats } from '../../../platform/use-formats';
import { Tag } from '../../../ui/controls/tag';
import styles from '../contracts.module.css';

/** A signature with its time and hash. One whose hash does not fit the content any more is void, and says so. */
export function SignatureLine({
  signature: { party, name, drawing, at, contentHash },
  hash,
  children,
}: {
  readonly signature: Contract['signatures'][number];
  /** The hash of the content as it is; undefined until it is reckoned. */
  readonly hash: string | undefined;
  /** What can be done with it. */
  readonly children?: React.ReactNode;
}) {
  const formats = useFormats();
  const isVoid = hash !== undefined && hash !== contentHash;
  return (
    <div className={styles.signature} data-void={isVoid || undefined}>
      <div className={styles.signed}>
        {drawing ? (
          <img src={drawing} alt={`Signature of ${name}`} />
        ) : (
          <span className={styles.typedName}>{name}</span>
        )}
      </div>
      <p>
        {partyNames[party]}: {name}, {formats.instant(at)}{' '}
        {isVoid ? (
          <Tag tone="danger" title="The content is not what was signed.">
            Void
          </Tag>
        ) : null}
      </p>
      <p className={styles.hash} title={contentHash}>
        Content hash {contentHash.slice(0, 16)}…
      </p>
      {isVoid ? (
        <p className={styles.voidNote}>The content is not what was signed: this signature does not count.</p>
      ) : null}
      {children}
    </div>
  );
}
