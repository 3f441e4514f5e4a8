import { parseCombination, writeCombination } from '../lib/keys';
import { keysOf, recordOf } from '../lib/record-of';

export const commandScopes = ['app', 'scoring', 'priorities', 'assessing'] as const;
/** Where a key works: everywhere, in the scoring workspace, on the priority matrix, or in an assessment. */
export type CommandScope = (typeof commandScopes)[number];

export const commandGroups = [
  'Playback',
  'Scores',
  'Evidence',
  'Counters',
  'Priority matrix',
  'Assessment',
  'General',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

interface CommandShape {
  /** What the command does, in the user's words. */
  readonly name: string;
  /** The combinations that start it, until the user chooses others. */
  readonly keys: readonly string[];
  readonly scope: CommandScope;
  readonly group: CommandGroup;
}

const playback = (name: string, ...keys: string[]): CommandShape => ({
  name,
  keys,
  scope: 'scoring',
  group: 'Playback',
});
const scores = (name: string, ...keys: string[]): CommandShape => ({
  ...playback(name, ...keys),
  group: 'Scores',
});
const evidence = (name: string, ...keys: string[]): CommandShape => ({
  ...playback(name, ...keys),
  group: 'Evidence',
});
const counter = (name: string, ...keys: string[]): CommandShape => ({
  ...playback(name, ...keys),
  group: 'Counters',
});
const matrix = (name: string, ...keys: string[]): CommandShape => ({
  name,
  keys,
  scope: 'priorities',
  group: 'Priority matrix',
});
const assessing = (name: string, ...keys: string[]): CommandShape => ({
  name,
  keys,
  scope: 'assessing',
  group: 'Assessment',
});
const general = (name: string, ...keys: string[]): CommandShape => ({
  name,
  keys,
  scope: 'app',
  group: 'General',
});

/**
 * Every command that has a key, in the order of the help. The second keys of play, back and forward type
 * nothing, so they work while a note is written: J K L as in a video editor. Alt+Space and Alt+← belong to
 * the window and to the text cursor on some systems.
 */
const commandList = {
  play: playback('Play or pause', 'Space', 'Alt+K'),
  back: playback('Back 5 seconds', 'ArrowLeft', 'Alt+J'),
  forward: playback('Forward 5 seconds', 'ArrowRight', 'Alt+L'),
  'back-far': playback('Back 30 seconds', 'Shift+ArrowLeft', 'Alt+Shift+J'),
  'forward-far': playback('Forward 30 seconds', 'Shift+ArrowRight', 'Alt+Shift+L'),
  slower: playback('Slower', '['),
  faster: playback('Faster', ']'),
  'zoom-in': playback('Zoom in on the waveform', 'Z'),
  'zoom-out': playback('Zoom out of the waveform', 'Shift+Z'),

  'dimension-up': scores('Previous dimension', 'ArrowUp'),
  'dimension-down': scores('Next dimension', 'ArrowDown'),
  'score-1': scores('Score 1', '1'),
  'score-2': scores('Score 2', '2'),
  'score-3': scores('Score 3', '3'),
  'score-4': scores('Score 4', '4'),
  'score-5': scores('Score 5', '5'),
  'score-clear': scores('Clear the score', '0'),
  'no-opportunity': scores('No opportunity', 'O'),
  'write-note': scores('Write the overall note', 'W'),
  'write-action': scores('Write the next action', 'A'),
  'complete-next': scores('Complete and go to the next call', 'Mod+Enter'),

  'evidence-here': evidence('Evidence at the playhead', 'N'),
  'span-in': evidence('Start of a span', 'I'),
  'span-out': evidence('End of the span', 'P'),
  'evidence-last-15': evidence('Evidence from the last 15 seconds', 'B'),
  'evidence-positive': evidence('Mark as positive', '+'),
  'evidence-negative': evidence('Mark as negative', '-'),
  'evidence-absence': evidence('Mark as absence', 'X'),
  'evidence-note': evidence('Write the note of the evidence', 'E'),
  'evidence-previous': evidence('Previous evidence', ','),
  'evidence-next': evidence('Next evidence', '.'),
  'evidence-delete': evidence('Delete the evidence', 'Delete'),

  'count-question': counter('Count a question', 'Q'),
  'count-impact': counter('Count an impact quantified', 'M'),
  'count-use-case': counter('Count a use case told', 'U'),
  'count-roi': counter('Count an ROI calculated', 'R'),
  'count-trial-close': counter('Count a trial close', 'T'),
  'count-objection': counter('Count an objection', 'J'),

  'matrix-up': matrix('More impact, by 0.1', 'ArrowUp'),
  'matrix-down': matrix('Less impact, by 0.1', 'ArrowDown'),
  'matrix-right': matrix('More difficulty, by 0.1', 'ArrowRight'),
  'matrix-left': matrix('Less difficulty, by 0.1', 'ArrowLeft'),
  'matrix-up-far': matrix('More impact, by 0.5', 'Shift+ArrowUp'),
  'matrix-down-far': matrix('Less impact, by 0.5', 'Shift+ArrowDown'),
  'matrix-right-far': matrix('More difficulty, by 0.5', 'Shift+ArrowRight'),
  'matrix-left-far': matrix('Less difficulty, by 0.5', 'Shift+ArrowLeft'),
  'matrix-open': matrix('Go to the panel of the gap', 'Enter'),
  'matrix-back': matrix('Put the gap back where it stood', 'Escape'),
  'matrix-take-off': matrix('Take the gap off the matrix', 'Delete'),

  'competency-up': assessing('Previous competency', 'ArrowUp'),
  'competency-down': assessing('Next competency', 'ArrowDown'),
  'level-1': assessing('Level 1', '1'),
  'level-2': assessing('Level 2', '2'),
  'level-3': assessing('Level 3', '3'),
  'level-4': assessing('Level 4', '4'),
  'level-5': assessing('Level 5', '5'),
  'level-6': assessing('Level 6', '6'),
  'level-7': assessing('Level 7', '7'),
  'level-8': assessing('Level 8', '8'),
  'level-9': assessing('Level 9', '9'),
  'level-10': assessing('Level 10', '0'),
  'cannot-judge': assessing('Cannot judge', 'X'),
  'level-clear': assessing('Clear the level', 'Delete'),
  'source-next': assessing('Change what the level rests on', 'S'),
  'competency-note': assessing('Write the note on the competency', 'N'),
  'complete-assessment': assessing('Complete the assessment', 'Mod+Enter'),

  import: general('Import recordings, deals or a roster', 'Mod+O'),
  'export-report': general('Export a report', 'Mod+P'),
  'export-bundle': general('Export a bundle', 'Mod+Shift+E'),
  settings: general('Open the settings', 'Mod+,'),
  backups: general('Open the backups'),
  about: general('About Benchcoach'),
  'score-next': general('Score the next call', 'G'),
  undo: general('Undo', 'Mod+Z'),
  redo: general('Do again', 'Mod+Shift+Z'),
  palette: general('Find a command, a rep or a call', 'Mod+K'),
  help: general('Show the keys', '?'),
} as const satisfies Readonly<Record<string, CommandShape>>;

export type CommandId = keyof typeof commandList;

const commandIds = keysOf(commandList);

export interface Command extends CommandShape {
  readonly id: CommandId;
}

/** Every command, in the order of the help. */
export const commands: readonly Command[] = commandIds.map((id) => ({ ...commandList[id], id }));

/** The combinations of every command. */
export type KeyMap = Readonly<Record<CommandId, readonly string[]>>;

/**
 * The keys in force: the defaults, and what the user changed. A changed entry holds the combinations of a
 * command with a blank between them, or nothing for a command without a key. Entries for commands that do
 * not exist, and combinations that cannot be read, are passed over.
 */
export function keyMap(changed: Readonly<Record<string, string>>): KeyMap {
  return recordOf(commandIds, (id) => {
    const own = Object.hasOwn(changed, id) ? changed[id] : undefined;
    return own === undefined ? commandList[id].keys : readKeys(own);
  });
}

/** Writes the combinations of a command as the preferences keep them. */
export const writeKeys = (combinations: readonly string[]): string => combinations.join(' ');

const readKeys = (text: string): readonly string[] =>
  text.split(' ').flatMap((part) => {
    const combination = parseCombination(part);
    return combination ? [writeCombination(combination)] : [];
  });

/** Two commands that one combination would start. */
export interface KeyConflict {
  readonly combination: string;
  readonly first: CommandId;
  readonly second: CommandId;
}

/**
 * The combinations that would start two commands in the same place: keys of the app work everywhere, so they
 * meet those of every scope. Empty for a map that may be stored.
 */
export function keyConflicts(map: KeyMap): readonly KeyConflict[] {
  const held = commands.flatMap(({ id, scope }) =>
    map[id].map((text) => ({ id, scope, combination: text, press: onePress(text) })),
  );
  return held.flatMap((one, index) =>
    held
      .slice(index + 1)
      .filter((two) => two.id !== one.id && two.press === one.press && overlap(one.scope, two.scope))
      .map((two) => ({ combination: one.combination, first: one.id, second: two.id })),
  );
}

const overlap = (a: CommandScope, b: CommandScope): boolean => a === b || a === 'app' || b === 'app';

/** A combination written in the one way, so that two texts for one press are seen as one. */
function onePress(text: string): string {
  const combination = parseCombination(text);
  return combination ? writeCombination(combination) : text;
}
