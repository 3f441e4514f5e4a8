import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { listPackage } from '@electron/asar';
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, onRealElectron } from './launch';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** How a fuse stands in the executable: the digits 0 and 1. */
const [fuseOff, fuseOn] = [0x30, 0x31];

let folder = '';
let packed = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-packed-'));
  const dist = onRealElectron ? [] : [`-c.electronDist=${await standInDistribution()}`];
  const output = path.join(folder, 'release');
  const builder = path.join(root, 'node_modules/.bin/electron-builder');
  const options = ['--linux', 'dir', '--publish', 'never', `-c.directories.output=${output}`, ...dist];
  // Fuses stay as shipped except the inspector, without which no test could talk to the program.
  await run(builder, [...options, '-c.electronFuses.enableNodeCliInspectArguments=true'], { cwd: root });
  packed = path.join(output, 'linux-unpacked');
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder of the shape of Electron's, whose executable is the stand-in; with the bytes in which fuses stand. */
async function standInDistribution(): Promise<string> {
  const dist = path.join(folder, 'dist');
  await mkdir(path.join(dist, 'resources'), { recursive: true });
  await cp(path.join(root, 'test/host/electron'), path.join(dist, 'electron'));
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  await appendFile(
    path.join(dist, 'electron'),
    Buffer.concat([Buffer.from(`\nexit\n${sentinel}`), Buffer.from([1, 9]), Buffer.from('101100000')]),
  );
  await writeFile(path.join(dist, 'version'), '45.4.1');
  await writeFile(path.join(dist, 'LICENSE'), 'Stand-in');
  return dist;
}

test('the package holds the built program and the sample calls, and nothing of the sources', async () => {
  const files = listPackage(path.join(packed, 'resources/app.asar'), { isPack: false });
  expect(files).toContain('/out/main/main.cjs');
  expect(files).toContain('/out/preload/preload.cjs');
  expect(files).toContain('/out/renderer/index.html');
  expect(files.some((file) => file.startsWith('/assets/sample/calls/'))).toBe(true);
  expect(files.filter((file) => /\.(ts|tsx|map)$|node_modules|^\/test/.test(file))).toEqual([]);
});

test('the fuses of the package are set as the security list wants them', async () => {
  const wire = await getCurrentFuseWire(path.join(packed, 'benchcoach'));
  expect(wire[FuseV1Options.RunAsNode]).toBe(fuseOff);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(fuseOff);
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(fuseOn);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(fuseOn);
  expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(fuseOff);
});

test('the packed program starts and shows its first screen', async () => {
  const { page, app, close } = await launch({ executable: path.join(packed, 'benchcoach') });
  await page.getByRole('heading', { name: /Benchcoach/ }).waitFor();
  expect(await app.evaluate(({ app: running }) => running.isPackaged)).toBe(true);
  await close();
});

test('the configuration is complete for every system it ships on', async () => {
  const config = await readFile(path.join(root, 'electron-builder.yml'), 'utf8');
  for (const target of ['AppImage', 'deb', 'nsis', 'dmg']) expect(config).toContain(target);
  expect(config).toContain('ext: benchcoach');
});
