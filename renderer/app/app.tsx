import { useEffect, useState } from 'react';
import type { BridgeWindow } from '../../shared/bridge/bridge';
import { ServicesProvider } from '../platform/services';
import { Toasts } from '../ui/controls/toasts';
import { Theme, type ThemeName } from '../ui/theme/theme';
import { CrashBoundary } from './crash-screen';
import { Closing } from './shell/closing';
import { Shell } from './shell/shell';
import { Obstacle } from './startup/obstacle';
import { reachStage, type Stage } from './startup/stage';

/** The program. Shows nothing of the data before it was opened and compared: `first` is that opening. */
export function App({ bridge, first }: { readonly bridge: BridgeWindow; readonly first: Promise<Stage> }) {
  const [stage, setStage] = useState<Stage | undefined>(undefined);
  const [theme, setTheme] = useState<ThemeName>('system');

  useEffect(() => {
    void first.then(setStage);
  }, [first]);

  return (
    <Theme name={theme}>
      <CrashBoundary>
        {stage?.is === 'ready' ? (
          <ServicesProvider services={stage.services}>
            <Shell onTheme={setTheme} />
            <Closing />
          </ServicesProvider>
        ) : null}
        {stage?.is === 'stopped' ? (
          <Obstacle
            bridge={bridge}
            opening={stage.opening}
            onSolved={() => void reachStage(bridge).then(setStage)}
          />
        ) : null}
      </CrashBoundary>
      <Toasts />
    </Theme>
  );
}
