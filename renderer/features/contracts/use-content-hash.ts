import { useEffect, useState } from 'react';
import type { Contract } from '../../../shared/model/contract';
import { signedText } from '../../../shared/model/contract-rules';
import { contentHash } from '../../data/content-hash';

/** The hash of a contract's content; undefined until it is reckoned. */
export function useContentHash(contract: Contract): string | undefined {
  const [reckoned, setReckoned] = useState<{ readonly text: string; readonly hash: string } | undefined>(
    undefined,
  );
  const text = signedText(contract);
  useEffect(() => {
    let isCurrent = true;
    void contentHash(contract).then((hash) => isCurrent && setReckoned({ text, hash }));
    return () => {
      isCurrent = false;
    };
    // The text is all that the hash depends on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);
  return reckoned?.text === text ? reckoned.hash : undefined;
}
