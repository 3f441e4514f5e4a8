import type { Bridge } from './bridge';

type MethodsOf<S extends keyof Bridge> = readonly (keyof Bridge[S] & string)[];

/** Every method by subject: what the preload relays and the main process answers, and nothing else. */
export const bridgeMethods = {
  app: ['info', 'space', 'setUnsaved', 'setTheme', 'stayOpen', 'readyToClose'],
  files: ['choose', 'chooseFolder', 'dropped', 'shipped', 'read', 'readPiece', 'save', 'reveal'],
  recordings: ['inspect', 'hash', 'keep', 'cancel', 'missing', 'held', 'discard'],
  journal: ['sentinel', 'append', 'read', 'restart'],
  database: ['setAside', 'wasSetAside'],
  backups: ['list', 'begin', 'add', 'seal', 'abandon', 'verify', 'read'],
  archives: [
    'begin',
    'addText',
    'addRecording',
    'entries',
    'finish',
    'abandon',
    'open',
    'readText',
    'stageRecordings',
    'keepStaged',
  ],
  print: ['pdf', 'cancel'],
} as const satisfies { readonly [S in keyof Bridge]: MethodsOf<S> };

type Listed = { [S in keyof Bridge]: (typeof bridgeMethods)[S][number] };
type Missing = { [S in keyof Bridge]: Exclude<keyof Bridge[S], Listed[S]> }[keyof Bridge];

/**
 * Does not compile while a method of the bridge is missing from the list.
 * @public
 */
export const nothingIsMissing: [Missing] extends [never] ? true : Missing = true;

export const bridgeEvents = ['progress', 'closing', 'command', 'openFile', 'space'] as const;

/** The name of the channel that a method is called on. */
export const channelOf = (subject: string, method: string): string => `${subject}.${method}`;
