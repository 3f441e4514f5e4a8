// Times the built program against peers and limits that run in turn with it. Prints one JSON.
//   npm run bench -- [--only keys,start] [--quick] [--large]
// --large: also a million deals, to see that the time grows no faster than they do.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deals } from './deals';
import { audits } from './audit';
import { files } from './files';
import { keyPresses } from './keys';
import { matrices } from './matrices';
import { openings } from './openings';
import { profiles } from './profiles';
import { reports } from './reports';
import { versions, type Result } from './result';
import { starts } from './starts';
import { tables } from './tables';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
  },
});
const sized = (full: number, quick: number): number => (flags.quick ? quick : full);
const many = sized(20_000, 2_000);

const workloads: Readonly<Record<string, () => Promise<readonly Result[]>>> = {
  keys: () => keyPresses(many, sized(100, 30)),
  start: () => starts(many, 200, sized(7, 3)),
  profile: () => profiles(many, 200, sized(80, 30)),
  tables: () => tables(many, sized(600, 200)),
  deals: () => deals(sized(200_000, 20_000), sized(5, 1), flags.large ? 5 : 1),
  audit: () => audits(sized(200_000, 20_000), sized(500, 50), sized(20, 6)),
  matrix: async () => [
    ...(await openings(sized(5_000, 1_000), sized(6, 2))),
    ...(await matrices(sized(5_000, 1_000), sized(9, 3), sized(600, 150))),
  ],
  reports: () => reports(sized(20_000, 2_000), sized(7, 3)),
  files: () => files(sized(200, 30), sized(3, 1)),
};

const wanted = flags.only?.split(',') ?? [...Object.keys(workloads), 'waveform'];
const results: Result[] = [];
let waveform: unknown;
for (const name of wanted) {
  const workload = workloads[name];
  if (workload) results.push(...said(await workload()));
  else if (name === 'waveform') waveform = waveforms();
  else
    throw new Error(
      `There is no workload '${name}'. There are: ${Object.keys(workloads).join(', ')}, waveform`,
    );
}
const libraries = ['@mantine/core', 'react', 'dexie', 'vite', 'ag-grid-community', 'write-excel-file'];
console.log(
  JSON.stringify({ isQuick: flags.quick, versions: versions(libraries), results, waveform }, undefined, 2),
);

/** Tells what came out at once: a whole run takes a while. */
function said(done: readonly Result[]): readonly Result[] {
  for (const { name, ours, peer, ratio, met } of done)
    console.error(
      `${met ? 'met' : 'NOT'}  ${name}: ${ours.median} ms, peer ${peer.median} ms, ratio ${ratio}`,
    );
  return done;
}

/** The waveform of a long call has its own script, with wavesurfer as the peer. */
function waveforms(): unknown {
  const script = path.join(import.meta.dirname, 'waveform.mjs');
  const given = ['--minutes', String(sized(60, 10)), '--runs', String(sized(3, 1))];
  const text = execFileSync(process.execPath, [script, ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(text) as unknown;
}
