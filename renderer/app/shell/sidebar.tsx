import { IconSelector } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { allClients } from '../../data/queries/install';
import { useServices } from '../../platform/services';
import { useLive } from '../../platform/use-live';
import { useOpenClient } from '../../platform/use-preferences';
import { useWorkspace } from '../../platform/workspace';
import { Menu } from '../../ui/controls/menu';
import { Face } from '../../ui/controls/tag';
import { sidebarScreens } from '../screens';
import { SavedSign } from './saved-sign';
import styles from './shell.module.css';

/** The client on top, the screens under it, who works here and whether it is saved at the foot. */
export function Sidebar() {
  const [location] = useLocation();
  const { coach } = useWorkspace();
  return (
    <nav className={styles.sidebar} aria-label="Screens">
      <ClientSwitch />
      <ul className={styles.screens}>
        {sidebarScreens.map(({ path, name, icon: Icon }) => {
          const isHere = path === '/' ? location === '/' : location.startsWith(path);
          return (
            <li key={path}>
              <Link href={path} className={styles.screen} aria-current={isHere ? 'page' : undefined}>
                {Icon ? <Icon size={17} stroke={1.6} aria-hidden="true" /> : null}
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <span className={styles.coach}>
          <Face name={coach.name} size={22} />
          <span>{coach.name}</span>
        </span>
        <SavedSign />
      </div>
    </nav>
  );
}

function ClientSwitch() {
  const { client } = useWorkspace();
  const { say } = useServices();
  const clients = useLive(allClients) ?? [];
  const openClient = useOpenClient();
  const [, go] = useLocation();
  const switchTo = async (clientId: string): Promise<void> => {
    const result = await openClient(clientId);
    if (result.ok) go('/');
    else say({ tone: 'danger', text: result.error });
  };
  return (
    <Menu
      label="Clients"
      target={
        <button type="button" className={styles.client} title={client.name}>
          {client.logo ? <img src={client.logo} alt="" width={20} height={20} /> : null}
          <span>{client.name}</span>
          <IconSelector size={15} aria-hidden="true" />
        </button>
      }
      groups={[
        clients.map(({ id, name }) => ({
          label: name,
          isDisabled: id === client.id,
          onSelect: () => void switchTo(id),
        })),
        [
          { label: 'Settings of this client', onSelect: () => go('/client') },
          { label: 'New client', onSelect: () => go('/clients/new') },
        ],
      ]}
    />
  );
}
