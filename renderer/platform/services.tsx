import { createContext, useContext, type ReactNode } from 'react';
import type { AppInfo, BridgeWindow } from '../../shared/bridge/bridge';
import type { Id } from '../../shared/model/fields';
import type { Door } from '../data/commit';
import type { Database } from '../data/open-db';

/** What a screen may use of the world: nothing else reaches out of the page. */
export interface Services {
  readonly db: Database;
  readonly door: Door;
  readonly bridge: BridgeWindow;
  readonly info: AppInfo;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => Id;
  /** Says something in passing, over whatever screen is open. */
  readonly say: (message: Message) => void;
}

/** A sentence in passing. A danger stays until it is closed. */
export interface Message {
  readonly tone: 'plain' | 'danger';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const ServicesContext = createContext<Services | undefined>(undefined);

/** Hands the services to everything under it. */
export function ServicesProvider({
  services,
  children,
}: {
  readonly services: Services;
  readonly children: ReactNode;
}) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

/** The services of this run. Throws outside of a provider. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('No services here: wrap the screen in ServicesProvider');
  return services;
}
