import type { Contract } from '../../shared/model/contract';
import { signedText } from '../../shared/model/contract-rules';
import { sha256 } from './sha256';

/** The hash of what a contract agrees: what stands under each signature, and must still fit. */
export const contentHash = (contract: Contract): Promise<string> => sha256(signedText(contract));
