import { createContext, useContext, type ReactNode } from 'react';
import type { Client } from '../../shared/model/client';
import type { Coach } from '../../shared/model/coach';
import type { Preferences } from '../../shared/model/preferences';

/** Who works for whom: the open client, the current coach, and what this install was told. */
export interface Workspace {
  readonly client: Client;
  readonly coach: Coach;
  readonly preferences: Preferences;
}

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** Hands the workspace to the screens. */
export function WorkspaceProvider({
  workspace,
  children,
}: {
  readonly workspace: Workspace;
  readonly children: ReactNode;
}) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** The open client, the current coach and the preferences. Throws before a client is open. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('No client is open here');
  return workspace;
}
