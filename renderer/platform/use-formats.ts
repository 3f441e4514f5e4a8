import { useMemo } from 'react';
import { formatsFor, type Formats } from '../../shared/lib/formats';
import { useWorkspace } from './workspace';

/** How numbers, money and days are written for the open client. */
export function useFormats(): Formats {
  const { client } = useWorkspace();
  return useMemo(() => formatsFor(client.locale, client.currency), [client.locale, client.currency]);
}
