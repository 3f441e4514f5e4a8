import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChosenFile, FilesBridge } from '../../../shared/bridge/bridge';
import { ok, type Result } from '../../../shared/lib/result';
import { openDealsReader, type DealsReader, type OpenedDeals } from '../../jobs/deals';
import { useServices } from '../../platform/services';
import type { Unread } from './table-file';

/** What is known of a table file so far. */
type TableFile =
  | Unread
  | {
      readonly is: 'read';
      readonly reader: DealsReader;
      readonly opened: OpenedDeals;
      /** All bytes of the file, for whoever reads it as something else than deals. */
      readonly whole: () => Promise<Result<Uint8Array>>;
    };

/** More than any list of people has; a larger file is something else. */
const wholeLimit = 200_000_000;

/** Hands a table file to a worker and waits for what is in it. Leaving the screen lets go of it. */
export function useTableFile(file: ChosenFile): { readonly state: TableFile; readonly stop: () => void } {
  const { bridge } = useServices();
  const [state, setState] = useState<TableFile>({ is: 'reading', share: 0 });
  const running = useRef<() => void>(undefined);
  const { handle, size } = file;
  useEffect(() => {
    const reader = openDealsReader();
    let isGone = false;
    const letGo = (): void => {
      isGone = true;
      reader.close();
    };
    running.current = letGo;
    const tell = (next: TableFile): void => {
      if (!isGone) setState(next);
    };
    const { files, whole } = keepingSmall(bridge.files, { handle, size });
    void reader
      .open({ files, handle, size }, (share) => tell({ is: 'reading', share }))
      .then((opened) =>
        tell(
          opened.ok
            ? { is: 'read', reader, opened: opened.value, whole }
            : { is: 'refused', why: opened.error },
        ),
      );
    return letGo;
  }, [bridge, handle, size]);
  const stop = useCallback(() => {
    running.current?.();
    setState({ is: 'refused', why: 'Reading the file was stopped. Nothing was stored.' });
  }, []);
  return { state, stop };
}

/**
 * The files of the bridge, with a memory for one that comes in a single piece: a list of people does, and is not
 * read a second time as a roster. A large export of deals is not held beside the worker that has it.
 */
function keepingSmall(
  from: Pick<FilesBridge, 'read' | 'readPiece'>,
  { handle, size }: Pick<ChosenFile, 'handle' | 'size'>,
): {
  readonly files: Pick<FilesBridge, 'readPiece'>;
  readonly whole: () => Promise<Result<Uint8Array>>;
} {
  let kept: Uint8Array | undefined;
  return {
    files: {
      readPiece: async (asked) => {
        const piece = await from.readPiece(asked);
        if (piece.ok && piece.value.length === size) kept = piece.value;
        return piece;
      },
    },
    whole: async () => (kept ? ok(kept) : from.read({ handle, limit: wholeLimit })),
  };
}
