import { v7 } from 'uuid';
import type { BridgeWindow } from '../../../shared/bridge/bridge';
import { open, type Opening } from '../../data/opening';
import type { Services } from '../../platform/services';
import { useToasts } from '../../ui/controls/toasts';
import { openServices } from './services';

/** How far the program has come: ready to work, or what stands in the way. */
export type Stage =
  | { readonly is: 'ready'; readonly services: Services }
  | { readonly is: 'stopped'; readonly opening: Exclude<Opening, { is: 'ready' }> };

/** Opens the data, compares it with what the main process holds, and puts the services over it. */
export async function reachStage(bridge: BridgeWindow): Promise<Stage> {
  try {
    const opening = await open(bridge);
    if (opening.is !== 'ready') return { is: 'stopped', opening };
    const { db, info } = opening;
    const { show: say } = useToasts.getState();
    const services = await openServices({ bridge, db, info, now: () => Date.now(), newId: () => v7(), say });
    return { is: 'ready', services };
  } catch (error) {
    // A damaged store can open and then fail while it is read.
    const why = `The database could not be read (${String(error)}).`;
    return { is: 'stopped', opening: { is: 'failed', why, mayRebuild: true } };
  }
}
