import type { IpcMain, WebFrameMain } from 'electron';
import { bridgeMethods, channelOf } from '../../shared/bridge/methods';
import { bridgeSchemas } from '../../shared/bridge/schemas';
import { sentenceOf } from '../disk/disk-errors';
import type { Log } from '../disk/log';
import type { Answer } from '../relay';
import type { BridgeMain } from './index';

export interface RegisterNeeds {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly isTrustedSender: (frame: WebFrameMain | null) => boolean;
  readonly log: Log;
}

type Method = (...given: readonly unknown[]) => Promise<unknown>;

interface ArgumentCheck {
  safeParse(given: unknown): { readonly success: boolean; readonly data?: unknown };
}

/** Lets the page call every method of the bridge, after its sender and its arguments were checked. */
export function registerBridge(bridge: BridgeMain, { ipcMain, isTrustedSender, log }: RegisterNeeds): void {
  for (const { subject, name, method, check } of methodsOf(bridge))
    ipcMain.handle(channelOf(subject, name), async (event, ...given: unknown[]): Promise<Answer> => {
      if (!isTrustedSender(event.senderFrame)) {
        log.note('stranger-refused', { subject, name });
        return { refusal: 'Only the program itself may ask this.' };
      }
      const checked = check.safeParse(given);
      if (!checked.success || !Array.isArray(checked.data)) {
        log.note('arguments-refused', { subject, name });
        return { refusal: `The request ${subject}.${name} was not in order and was not carried out.` };
      }
      try {
        return { value: await method(...checked.data) };
      } catch (error) {
        log.fault(`${subject}.${name}`, error);
        return { refusal: sentenceOf(error) };
      }
    });
}

// The list, the schemas and the bridge are typed against each other; only here are they walked by name.
function methodsOf(bridge: BridgeMain) {
  return Object.entries(bridgeMethods).flatMap(([subject, names]) =>
    names.map((name) => {
      const method: unknown = Reflect.get(Reflect.get(bridge, subject) as object, name);
      const check: unknown = Reflect.get(Reflect.get(bridgeSchemas, subject) as object, name);
      if (!isMethod(method) || !isCheck(check))
        throw new Error(`${subject}.${name} is on the list but has no answer`);
      return { subject, name, method, check };
    }),
  );
}

const isMethod = (value: unknown): value is Method => typeof value === 'function';

const isCheck = (value: unknown): value is ArgumentCheck =>
  typeof value === 'object' && value !== null && 'safeParse' in value;
