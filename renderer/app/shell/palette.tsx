import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { commands } from '../../../shared/content/key-map';
import { findInClient } from '../../data/queries/find';
import { useCommandList } from '../../platform/commands';
import { useLiveAbout } from '../../platform/use-live';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { Dialog } from '../../ui/controls/dialog';
import { Keys } from '../../ui/controls/keys';
import { sidebarScreens } from '../screens';
import styles from './windows.module.css';

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** Finds any screen, rep, call or command of the open client by a few letters. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const entries = useEntries(text, onClose);
  const chosen = Math.min(at, entries.length - 1);

  useEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, chosen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') entries[chosen]?.run();
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title="Find" onClose={onClose}>
      <input
        className={styles.find}
        role="combobox"
        aria-label="Find a screen, a rep, a call or a command"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={entries[chosen] ? `${list}-${chosen}` : undefined}
        placeholder="Screen, rep, call or command"
        value={text}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div id={list} role="listbox" aria-label="Found" className={styles.found}>
        {entries.map((entry, place) => (
          // The keyboard drives the input above; the list is its listbox.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={entry.id}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            onClick={entry.run}
          >
            <span>{entry.text}</span>
            <small>{entry.kind}</small>
            {entry.keys ? <Keys combination={entry.keys} /> : null}
          </div>
        ))}
      </div>
      {entries.length === 0 ? <p className={styles.nothing}>Nothing in this client is called that.</p> : null}
    </Dialog>
  );
}

function useEntries(text: string, onClose: () => void): readonly Entry[] {
  const { client } = useWorkspace();
  const { keys, answered, run } = useCommandList();
  const formats = useFormats();
  const [, go] = useLocation();
  const found = useLiveAbout(client.id, findInClient, client.id, text);
  return useMemo(() => {
    const then = (act: () => void) => () => {
      onClose();
      act();
    };
    const wanted = text.trim().toLowerCase();
    const matches = (name: string): boolean => name.toLowerCase().includes(wanted);
    const ofScreens = sidebarScreens
      .filter(({ name }) => matches(name))
      .map(({ path, name }): Entry => ({ id: path, kind: 'Screen', text: name, run: then(() => go(path)) }));
    const ofReps = (found?.reps ?? []).map(({ id, name }): Entry => ({
      id,
      kind: 'Rep',
      text: name,
      run: then(() => go(`/reps/${id}`)),
    }));
    const ofCalls = (found?.calls ?? []).map(({ id, customer, date, repName }): Entry => ({
      id,
      kind: `Call, ${formats.day(date)}`,
      text: `${customer || 'Unnamed customer'} · ${repName}`,
      run: then(() => go(`/calls/${id}`)),
    }));
    const ofCommands = commands
      .filter(({ id, name }) => answered.includes(id) && id !== 'palette' && matches(name))
      // After the dialog is gone: a command may put the focus somewhere itself.
      .map(({ id, name }): Entry => ({
        id,
        kind: 'Command',
        text: name,
        keys: keys[id][0],
        run: then(() => setTimeout(() => run(id))),
      }));
    return [...ofScreens, ...ofReps, ...ofCalls, ...ofCommands].slice(0, 30);
  }, [text, found, answered, keys, run, go, onClose, formats]);
}
