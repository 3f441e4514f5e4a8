import { useState, type KeyboardEvent } from 'react';
import {
  commandGroups,
  commands,
  keyConflicts,
  keyMap,
  writeKeys,
  type Command,
  type CommandId,
} from '../../../shared/content/key-map';
import { combinationOf, writeCombination } from '../../../shared/lib/keys';
import { keyPlatform } from '../../platform/commands';
import { usePreferences } from '../../platform/use-preferences';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Keys } from '../../ui/controls/keys';
import styles from './settings.module.css';

/** Every command with its keys. A key that another command has is refused, with its name. */
export function KeysSection() {
  const { preferences } = useWorkspace();
  const change = usePreferences();
  const [refused, setRefused] = useState<{ readonly id: CommandId; readonly why: string } | undefined>(
    undefined,
  );
  const keys = keyMap(preferences.keys);

  const set = (id: CommandId, combination: string): void => {
    const changed = { ...preferences.keys, [id]: writeKeys([combination]) };
    const conflict = keyConflicts(keyMap(changed)).find(({ first, second }) => first === id || second === id);
    if (conflict) {
      const other = commands.find(
        (command) => command.id === (conflict.first === id ? conflict.second : conflict.first),
      );
      return setRefused({
        id,
        why: `${combination} is taken by “${other?.name ?? 'another command'}”. The key was not changed.`,
      });
    }
    setRefused(undefined);
    void change({ keys: changed }, 'Change a key');
  };
  const reset = (id: CommandId): void => {
    const { [id]: _gone, ...rest } = preferences.keys;
    setRefused(undefined);
    void change({ keys: rest }, 'Change a key');
  };

  return (
    <div className={styles.keyGroups}>
      {commandGroups.map((group) => (
        <table key={group} className={styles.keys}>
          <caption>{group}</caption>
          <tbody>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <KeyRow
                  key={command.id}
                  command={command}
                  combinations={keys[command.id]}
                  isChanged={Object.hasOwn(preferences.keys, command.id)}
                  refused={refused?.id === command.id ? refused.why : undefined}
                  onSet={(combination) => set(command.id, combination)}
                  onReset={() => reset(command.id)}
                />
              ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function KeyRow({
  command,
  combinations,
  isChanged,
  refused,
  onSet,
  onReset,
}: {
  readonly command: Command;
  readonly combinations: readonly string[];
  readonly isChanged: boolean;
  readonly refused: string | undefined;
  readonly onSet: (combination: string) => void;
  readonly onReset: () => void;
}) {
  const [isListening, setListening] = useState(false);
  const listen = (event: KeyboardEvent): void => {
    if (!isListening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setListening(false);
    const combination = combinationOf(event.nativeEvent, keyPlatform);
    if (!combination) return;
    setListening(false);
    onSet(writeCombination(combination));
  };
  return (
    <tr>
      <th scope="row">
        {command.name}
        {refused ? (
          <p className={styles.refused} role="alert">
            {refused}
          </p>
        ) : null}
      </th>
      <td>
        <button
          type="button"
          className={styles.key}
          data-listening={isListening || undefined}
          onClick={() => setListening(true)}
          onBlur={() => setListening(false)}
          onKeyDown={listen}
        >
          <span className="visually-hidden">Keys for {command.name}: </span>
          {isListening
            ? 'Press a key'
            : combinations.map((combination) => (
                <Keys key={combination} combination={combination} isSpoken />
              ))}
          {combinations.length === 0 && !isListening ? 'none' : null}
        </button>
      </td>
      <td>
        {isChanged ? (
          <Button small look="quiet" onClick={onReset}>
            Reset
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
