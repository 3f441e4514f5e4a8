import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChosenFile } from '../../../../shared/bridge/bridge';
import { openDealsReader, type DealsReader, type OpenedDeals } from '../../../jobs/deals';
import { useServices } from '../../../platform/services';

/** What is known of a table file so far. */
export type DealsFile =
  | { readonly is: 'reading'; readonly share: number }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'read'; readonly reader: DealsReader; readonly opened: OpenedDeals };

/** Hands a table file to a worker and waits for what is in it. Leaving the screen lets go of it. */
export function useDealsFile(file: ChosenFile): { readonly state: DealsFile; readonly stop: () => void } {
  const { bridge } = useServices();
  const [state, setState] = useState<DealsFile>({ is: 'reading', share: 0 });
  const running = useRef<() => void>(undefined);
  useEffect(() => {
    const reader = openDealsReader();
    let isGone = false;
    const letGo = (): void => {
      isGone = true;
      reader.close();
    };
    running.current = letGo;
    const tell = (next: DealsFile): void => {
      if (!isGone) setState(next);
    };
    void reader
      .open({ files: bridge.files, handle: file.handle, size: file.size }, (share) =>
        tell({ is: 'reading', share }),
      )
      .then((opened) =>
        tell(opened.ok ? { is: 'read', reader, opened: opened.value } : { is: 'refused', why: opened.error }),
      );
    return letGo;
  }, [bridge, file.handle, file.size]);
  const stop = useCallback(() => {
    running.current?.();
    setState({ is: 'refused', why: 'Reading the file was stopped. Nothing was stored.' });
  }, []);
  return { state, stop };
}
