import type { Space } from '../../../shared/bridge/bridge';
import { fileSize } from '../../../shared/lib/formats';
import { openDoor, type Door } from '../../data/commit';
import { observe } from '../../data/observe';
import { installState } from '../../data/queries/install';
import { sealAside } from '../../jobs/seal';
import type { Services } from '../../platform/services';

/** Puts the services of a run together: the door is opened last, on data that was compared. */
export async function openServices(parts: Omit<Services, 'door'>): Promise<Services> {
  const { bridge, db } = parts;
  const [room, state] = await Promise.all([bridge.app.space(), installState(db)]);
  let space: Space = room;
  let door: Door | undefined;
  bridge.on('space', (latest) => {
    space = latest;
    door?.retry();
  });
  let coachId = state.coach?.id ?? null;
  door = await openDoor({
    db,
    journal: bridge.journal,
    now: parts.now,
    newId: parts.newId,
    deviceId: parts.info.deviceId,
    coachId: () => coachId,
    whyNot: () => tooLittleRoom(space),
    seal: sealAside,
  });
  observe(() => installState(db), {
    next: ({ coach }) => {
      coachId = coach?.id ?? null;
    },
    failed: () => undefined,
  });
  return { ...parts, door };
}

/** Why nothing may be written while the disk is nearly full: a full one would cost the whole database. */
function tooLittleRoom({ mayWrite, freeBytes, floorBytes }: Space): string | undefined {
  if (mayWrite) return undefined;
  return `Only ${fileSize(freeBytes)} are free on this disk; ${fileSize(floorBytes)} are needed to write safely.`;
}
