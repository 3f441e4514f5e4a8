import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { commands, keyMap, type CommandId, type KeyMap } from '../../shared/content/key-map';
import { matches, parseCombination, worksWhileTyping, type KeyPlatform } from '../../shared/lib/keys';

/** The keyboard of this machine: decides what Mod is. */
export const keyPlatform: KeyPlatform = navigator.platform.startsWith('Mac') ? 'mac' : 'other';

/**
 * What the commands do on the screen that is open. A handler that answers false had nothing to do: the key
 * then means what it means without it.
 */
export type Handlers = Partial<Readonly<Record<CommandId, () => boolean | void>>>;

/** Keys of a part of the screen that are what they are everywhere and cannot be changed, such as those of a grid. */
export interface FixedKeys {
  /** What the part is called. */
  readonly group: string;
  readonly keys: readonly { readonly name: string; readonly combinations: readonly string[] }[];
}

interface Entry {
  readonly handlers: { readonly current: Handlers };
  readonly fixed?: FixedKeys;
}

/** Who answers which command right now: the screen that came last answers first. */
export class CommandBoard {
  #stack: readonly Entry[] = [];
  readonly #listeners = new Set<() => void>();

  /** Puts handlers on top. Returns how to take them away. */
  add(entry: Entry): () => void {
    this.#set([entry, ...this.#stack]);
    return () => this.#set(this.#stack.filter((other) => other !== entry));
  }

  /** Does a command. False when nobody on this screen answers it, or had anything to do. */
  run(id: CommandId): boolean {
    const handler = this.#stack.map(({ handlers }) => handlers.current[id]).find(Boolean);
    return handler !== undefined && handler() !== false;
  }

  /** The commands that somebody answers right now. */
  get answered(): readonly CommandId[] {
    const ids = new Set(this.#stack.flatMap(({ handlers }) => Object.keys(handlers.current)));
    return commands.map(({ id }) => id).filter((id) => ids.has(id));
  }

  /** The keys that cannot be changed, of the parts that are on screen. */
  get fixed(): readonly FixedKeys[] {
    return this.#stack.flatMap(({ fixed }) => fixed ?? []);
  }

  get stack(): unknown {
    return this.#stack;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(stack: readonly Entry[]): void {
    this.#stack = stack;
    this.#listeners.forEach((listener) => listener());
  }
}

const CommandsContext = createContext<{ readonly board: CommandBoard; readonly keys: KeyMap } | undefined>(
  undefined,
);

/** Listens to the keyboard and hands each command to the screen that answers it. */
export function CommandsProvider({
  changedKeys,
  children,
}: {
  readonly changedKeys: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  const board = useMemo(() => new CommandBoard(), []);
  const keys = useMemo(() => keyMap(changedKeys), [changedKeys]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // One press may stand for a command of each screen: the one that somebody answers is meant.
      if (commandsOf(event, keys).some((id) => board.run(id))) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [board, keys]);
  const value = useMemo(() => ({ board, keys }), [board, keys]);
  return <CommandsContext value={value}>{children}</CommandsContext>;
}

function useBoard() {
  const value = useContext(CommandsContext);
  if (!value) throw new Error('No keyboard here: wrap the screen in CommandsProvider');
  return value;
}

/** Answers commands while this component is on screen. Handlers may change at every drawing. */
export function useCommands(handlers: Handlers): void {
  const { board } = useBoard();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => board.add({ handlers: latest }), [board]);
}

/** Has the help tell of keys that a part of the screen answers by itself. They stay the same while it is on screen. */
export function useFixedKeys(fixed: FixedKeys): void {
  const { board } = useBoard();
  useEffect(() => board.add({ handlers: { current: {} }, fixed }), [board, fixed]);
}

/** The first key of a command, for a button or a hint; undefined where the user took it away. */
export function useKeyOf(): (id: CommandId) => string | undefined {
  const { keys } = useBoard();
  return (id) => keys[id][0];
}

/** The keys in force, the commands and the keys of its own that this screen answers, and a way to do one. */
export function useCommandList(): {
  readonly keys: KeyMap;
  readonly answered: readonly CommandId[];
  readonly fixed: readonly FixedKeys[];
  readonly run: (id: CommandId) => boolean;
} {
  const { board, keys } = useBoard();
  useSyncExternalStore(board.subscribe, () => board.stack);
  const run = useCallback((id: CommandId) => board.run(id), [board]);
  return { keys, answered: board.answered, fixed: board.fixed, run };
}

function commandsOf(event: KeyboardEvent, keys: KeyMap): readonly CommandId[] {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return [];
  const typing = isTyping(event.target);
  return commands
    .filter(({ id }) =>
      keys[id].some((text) => {
        const combination = parseCombination(text);
        if (!combination || !matches(event, combination, keyPlatform)) return false;
        if (typing) return worksWhileTyping(combination) && !belongsToField(id);
        return !pressesControl(event, combination.key);
      }),
    )
    .map(({ id }) => id);
}

/** Undo inside a text field takes back letters first: the field's own undo. */
const belongsToField = (id: CommandId): boolean => id === 'undo' || id === 'redo';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button', 'submit'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** Space and Enter press the button in focus; arrows move inside a radio group, a menu or a list. */
function pressesControl(event: KeyboardEvent, key: string): boolean {
  if (!(event.target instanceof HTMLElement)) return false;
  if (key === 'Space')
    return event.target.closest('button, a[href], summary, [role=menuitem], input') !== null;
  if (key.startsWith('Arrow'))
    return (
      event.target.closest('[role=menu], [role=listbox], [role=grid], [role=tablist], input[type=radio]') !==
      null
    );
  return false;
}
