import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BridgeEvents, PrintRequest } from '../../../shared/bridge/bridge';
import type { Dialogs } from '../../../electron/bridge/dialogs';
import { joinBridge } from '../../../electron/bridge/index';
import type { Disk } from '../../../electron/disk/disk';
import { recognise } from '../../../electron/disk/file-kinds/index';
import { foldersIn, prepareFolders } from '../../../electron/disk/folders';
import { openInstall } from '../../../electron/disk/install';
import { nodeDisk } from '../../../electron/disk/node-disk';
import { diskWithRoom } from '../faulty-disk';
import { quietLog } from '../quiet-log';
import { tempFolder } from '../temp-folder';

type SetAsPdf = (request: PrintRequest, stop: AbortSignal) => Uint8Array | Promise<Uint8Array>;

/** The whole bridge over a real folder, with a user whose answers to dialogs are given beforehand. */
export async function aBridge(
  options: { readonly disk?: Disk; readonly home?: string; readonly setAsPdf?: SetAsPdf } = {},
) {
  const home = options.home ?? (await tempFolder());
  const disk = options.disk ?? diskWithRoom(1e12);
  const folders = foldersIn(path.join(home, 'data'));
  await prepareFolders(nodeDisk, folders);
  const answers: { open: readonly string[]; folder: string | undefined; save: string | undefined } = {
    open: [],
    folder: undefined,
    save: undefined,
  };
  const dialogs: Dialogs = {
    open: async () => answers.open,
    openFolder: async () => answers.folder,
    save: async () => answers.save,
  };
  const told: { event: string; detail: BridgeEvents[keyof BridgeEvents] }[] = [];
  const revealed: string[] = [];
  const restarts = { count: 0 };
  const printed: PrintRequest[] = [];
  const clock = { now: Date.UTC(2026, 10, 22, 9, 0, 0) };
  const now = () => (clock.now += 20);
  const log = quietLog();
  const install = await openInstall(nodeDisk, folders.install, {
    newId: () => '01997b1e-0000-7000-8000-000000000001',
    now,
  });
  const joined = joinBridge({
    disk,
    folders,
    install,
    log,
    now,
    recognise,
    dialogs,
    shippedFolder: path.join(home, 'shipped'),
    showInFolder: (file) => void revealed.push(file),
    setAsPdf: async (request, stop) => {
      printed.push(request);
      return (await options.setAsPdf?.(request, stop)) ?? Buffer.from('%PDF-1.4\nreport\n%%EOF\n');
    },
    restart: () => void (restarts.count += 1),
    tell: (event, detail) => void told.push({ event, detail }),
    app: {
      version: '1.2.3',
      platform: 'linux',
      isPackaged: true,
      setUnsaved: () => undefined,
      setTheme: () => undefined,
      stayOpen: () => undefined,
      readyToClose: () => undefined,
    },
  });

  /** A file of the user's, chosen in a dialog; answers its handle. */
  async function chosen(name: string, content: string | Uint8Array): Promise<string> {
    const file = path.join(home, 'user', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    answers.open = [file];
    const [first] = await joined.bridge.files.choose({ filter: 'any', title: '', several: false });
    if (!first) throw new Error('nothing was chosen');
    return first.handle;
  }

  return {
    ...joined,
    home,
    folders,
    answers,
    told,
    revealed,
    restarts,
    printed,
    clock,
    log,
    install,
    chosen,
  };
}

/** A sound file of so many bytes, different for each seed: a WAV head and noise that is none. */
export function soundFile(bytes = 2000, seed = 1): Buffer {
  const file = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at++) file[at] = (at * 31 + seed * 17 + (at >> 8)) & 0xff;
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(bytes - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(bytes - 44, 40);
  return file;
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
