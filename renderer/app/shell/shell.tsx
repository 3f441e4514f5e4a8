import { useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { installState } from '../../data/queries/install';
import { CommandsProvider } from '../../platform/commands';
import { useServices } from '../../platform/services';
import { useLive } from '../../platform/use-live';
import { WorkspaceProvider } from '../../platform/workspace';
import { onDemand } from '../../ui/on-demand';
import type { ThemeName } from '../../ui/theme/theme';
import { screens } from '../screens';
import { useAutoBackup } from './auto-backup';
import { Intake } from './intake';
import { useJournalRetry } from './journal-retry';
import { NotFound } from './not-found';
import { ShellCommands } from './shell-commands';
import styles from './shell.module.css';
import { Sidebar } from './sidebar';
import { useSecondClick } from './use-second-click';

/** Most starts do not need it. */
const { Part: StartScreen } = onDemand(
  async () => (await import('../../features/start/start-screen')).StartScreen,
);

const { Part: HandOverScreen } = onDemand(
  async () => (await import('../../features/self-assessment/hand-over-screen')).HandOverScreen,
);

/** The one window: the client and the screens on the left, one screen with one job in the middle. */
export function Shell({ onTheme }: { readonly onTheme: (theme: ThemeName) => void }) {
  const { bridge } = useServices();
  const state = useLive(installState);
  const theme = state?.preferences.theme;
  useJournalRetry();
  useAutoBackup();
  useSecondClick();
  useEffect(() => {
    if (!theme) return;
    onTheme(theme);
    void bridge.app.setTheme(theme);
  }, [theme, onTheme, bridge]);

  if (!state) return null;
  const { coach, client, preferences, handOver } = state;
  if (!coach || !client) {
    return (
      <Router hook={useHashLocation}>
        <StartScreen state={state} />
      </Router>
    );
  }
  if (handOver) {
    // Nothing of the program is there: no address, key, menu or file leads anywhere.
    return (
      <WorkspaceProvider workspace={{ coach, client, preferences }}>
        <HandOverScreen key={handOver.id} lock={handOver} />
      </WorkspaceProvider>
    );
  }
  return (
    <WorkspaceProvider workspace={{ coach, client, preferences }}>
      <CommandsProvider changedKeys={preferences.keys}>
        <Router hook={useHashLocation}>
          <div className={styles.shell} key={client.id}>
            <Sidebar />
            <main className={styles.main} id="screen" tabIndex={-1}>
              <Switch>
                {screens.map(({ path, component }) => (
                  <Route key={path} path={path} component={component} />
                ))}
                <Route component={NotFound} />
              </Switch>
            </main>
          </div>
          <ShellCommands />
          <Intake />
        </Router>
      </CommandsProvider>
    </WorkspaceProvider>
  );
}
