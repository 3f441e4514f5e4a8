import path from 'node:path';

/** One import as it stands in a file. */
export interface Import {
  /** The importing file, from the root, with forward slashes. */
  readonly from: string;
  /** What stands between the quotes. */
  readonly what: string;
}

/** A room of the house, and the rooms that it may import from. A room may always import from itself. */
interface Room {
  readonly name: string;
  readonly holds: RegExp;
  readonly mayImport: readonly string[];
}

/** The rooms, most particular first: a file belongs to the first that holds it. */
const rooms: readonly Room[] = [
  { name: 'shared/lib', holds: /^shared\/lib\//, mayImport: [] },
  { name: 'shared/model', holds: /^shared\/model\//, mayImport: ['shared/lib'] },
  { name: 'shared/content', holds: /^shared\/content\//, mayImport: ['shared/lib', 'shared/model'] },
  {
    name: 'shared/measure',
    holds: /^shared\/measure\//,
    mayImport: ['shared/lib', 'shared/model', 'shared/content'],
  },
  {
    name: 'shared/codec',
    holds: /^shared\/codec\//,
    mayImport: ['shared/lib', 'shared/model', 'shared/content'],
  },
  {
    name: 'shared/report',
    holds: /^shared\/report\//,
    mayImport: ['shared/lib', 'shared/model', 'shared/content', 'shared/measure'],
  },
  { name: 'shared/bridge', holds: /^shared\/bridge\//, mayImport: ['shared/lib'] },
  { name: 'electron', holds: /^electron\//, mayImport: ['shared/bridge', 'shared/lib'] },
  { name: 'renderer/ui', holds: /^renderer\/ui\//, mayImport: ['shared/lib'] },
  { name: 'renderer/data', holds: /^renderer\/data\//, mayImport: ['shared'] },
  { name: 'renderer/jobs', holds: /^renderer\/jobs\//, mayImport: ['shared', 'renderer/data'] },
  {
    name: 'renderer/platform',
    holds: /^renderer\/platform\//,
    mayImport: ['shared', 'renderer/data', 'renderer/jobs'],
  },
  {
    name: 'renderer/widgets',
    holds: /^renderer\/widgets\//,
    mayImport: ['shared', 'renderer/ui', 'renderer/platform', 'renderer/data', 'renderer/jobs'],
  },
  {
    name: 'renderer/features',
    holds: /^renderer\/features\//,
    mayImport: [
      'shared',
      'renderer/ui',
      'renderer/platform',
      'renderer/widgets',
      'renderer/data',
      'renderer/jobs',
      // Pictures, and what the sample client is made from.
      'assets',
    ],
  },
  { name: 'renderer/app', holds: /^renderer\/app\//, mayImport: ['shared', 'renderer'] },
];

/** Libraries that live in one room only. */
const homes: readonly { readonly library: RegExp; readonly home: RegExp }[] = [
  { library: /^dexie/, home: /^renderer\/data\// },
  { library: /^chart\.js/, home: /^renderer\/ui\/charts\// },
  { library: /^@tanstack\/react-table/, home: /^renderer\/ui\// },
  { library: /^@mantine\//, home: /^renderer\/ui\// },
  { library: /^electron$/, home: /^electron\// },
  { library: /^(yauzl|yazl)$/, home: /^electron\// },
];

/** What an import breaks, in words; undefined when it is allowed. */
export function breach({ from, what }: Import): string | undefined {
  return what.startsWith('.') ? roomBreach(from, resolve(from, what)) : libraryBreach(from, what);
}

/** The file or folder that a relative import leads to, from the root. */
export const resolve = (from: string, what: string): string =>
  path.posix.normalize(path.posix.join(path.posix.dirname(from), what));

function roomBreach(from: string, to: string): string | undefined {
  const room = rooms.find(({ holds }) => holds.test(from));
  if (!room) return undefined;
  const own = featureOf(from);
  if (own && featureOf(to) && featureOf(to) !== own) {
    return `${from} imports ${to}: a feature does not import another one`;
  }
  if (room.holds.test(to)) return undefined;
  if (room.mayImport.some((name) => to.startsWith(`${name}/`))) return screenBreach(room, from, to);
  return `${from} imports ${to}: ${room.name} may import ${room.mayImport.join(', ') || 'nothing'} only`;
}

/** The shell knows a feature by its screen alone. */
function screenBreach(room: Room, from: string, to: string): string | undefined {
  if (room.name !== 'renderer/app' || !featureOf(to) || to.endsWith('-screen')) return undefined;
  return `${from} imports ${to}: app may import a feature's screen only`;
}

function libraryBreach(from: string, what: string): string | undefined {
  const wrongHome = homes.find(({ library, home }) => library.test(what) && !home.test(from));
  if (wrongHome) return `${from} imports ${what}, which has another home`;
  const isNode = what.startsWith('node:');
  if (isNode && !from.startsWith('electron/')) return `${from} imports ${what}: only electron may use Node`;
  if (from.startsWith('shared/') && /^(react|zustand|wouter)/.test(what)) {
    return `${from} imports ${what}: shared is pure`;
  }
  return undefined;
}

const featureOf = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
