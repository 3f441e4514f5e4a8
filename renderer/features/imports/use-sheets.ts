import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/lib/result';
import type { ColumnMapping } from '../../../shared/model/column-mapping';
import { columnMappingOf } from '../../data/queries/snapshots';
import { openTableReader, type SheetOutline, type TableReader } from '../../jobs/import';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import type { Unread } from './table-file';

/** Gives all bytes of a file at once; fails for one that is larger than any list of people. */
export type ReadWhole = () => Promise<Result<Uint8Array>>;

/** What is known of the file so far. */
type Sheets =
  | Unread
  | {
      readonly is: 'read';
      readonly reader: TableReader;
      readonly sheets: readonly SheetOutline[];
      /** How columns of this kind of table were read before. */
      readonly known: ColumnMapping['columns'];
    };

/** Hands a table file to a worker and waits for what is in it. Leaving the screen lets go of it. */
export function useSheets(
  read: ReadWhole,
  kind: ColumnMapping['kind'],
): {
  readonly state: Sheets;
  readonly stop: () => void;
} {
  const { db } = useServices();
  const {
    client: { id: clientId },
  } = useWorkspace();
  const [state, setState] = useState<Sheets>({ is: 'reading', share: undefined });
  const running = useRef<() => void>(undefined);
  useEffect(() => {
    let reader: TableReader | undefined;
    let isGone = false;
    const letGo = (): void => {
      isGone = true;
      reader?.close();
    };
    const open = async (): Promise<Sheets> => {
      const bytes = await read();
      if (!bytes.ok) return { is: 'refused', why: bytes.error };
      if (isGone) return stopped;
      reader = openTableReader(bytes.value);
      const sheets = await reader.open();
      if (!sheets.ok) return { is: 'refused', why: sheets.error };
      const mapping = await columnMappingOf(db, clientId, kind);
      return { is: 'read', reader, sheets: sheets.value, known: mapping?.columns ?? [] };
    };
    running.current = letGo;
    void open().then((opened) => {
      if (!isGone) setState(opened);
    });
    return letGo;
  }, [db, clientId, read, kind]);
  const stop = useCallback(() => {
    running.current?.();
    setState(stopped);
  }, []);
  return { state, stop };
}

const stopped: Sheets = { is: 'refused', why: 'Reading the file was stopped.' };
