import { commandGroups, commands } from '../../../shared/content/key-map';
import { useCommandList } from '../../platform/commands';
import { Button } from '../../ui/controls/button';
import { Dialog } from '../../ui/controls/dialog';
import { Keys } from '../../ui/controls/keys';
import styles from './windows.module.css';

/** The keys of this screen: only what somebody answers right now. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { keys, answered, fixed } = useCommandList();
  const ofCommands = commandGroups
    .map((group) => ({
      group,
      keys: commands
        .filter((command) => command.group === group && answered.includes(command.id))
        .map(({ id, name }) => ({ name, combinations: keys[id] })),
    }))
    .filter((group) => group.keys.length > 0);
  return (
    <Dialog
      title="Keys of this screen"
      onClose={onClose}
      wide
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div className={styles.groups}>
        {[...fixed, ...ofCommands].map(({ group, keys: members }) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl className={styles.keys}>
              {members.map(({ name, combinations }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {combinations.map((combination) => (
                      <span key={combination}>
                        <Keys combination={combination} />
                        <span className="visually-hidden">{combination}</span>
                      </span>
                    ))}
                    {combinations.length === 0 ? 'no key' : null}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
