import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import type { BridgeWindow } from '../../shared/bridge/bridge';
import { open, type Opening } from '../data/opening';
import { ServicesProvider, type Services } from '../platform/services';
import { Toasts, useToasts } from '../ui/controls/toasts';
import { Theme, type ThemeName } from '../ui/theme/theme';
import { CrashBoundary } from './crash-screen';
import { Closing } from './shell/closing';
import { Shell } from './shell/shell';
import { Obstacle } from './startup/obstacle';
import { openServices } from './startup/services';

type Stage =
  | { readonly is: 'opening' }
  | { readonly is: 'ready'; readonly services: Services }
  | { readonly is: 'stopped'; readonly opening: Exclude<Opening, { is: 'ready' }> };

/** The program: opens the data, compares it with what the main process holds, and only then shows a list. */
export function App({ bridge }: { readonly bridge: BridgeWindow }) {
  const [stage, setStage] = useState<Stage>({ is: 'opening' });
  const [theme, setTheme] = useState<ThemeName>('system');
  const say = useToasts((state) => state.show);

  useEffect(() => {
    void start(bridge, say).then(setStage);
  }, [bridge, say]);

  return (
    <Theme name={theme}>
      <CrashBoundary>
        {stage.is === 'ready' ? (
          <ServicesProvider services={stage.services}>
            <Shell onTheme={setTheme} />
            <Closing />
          </ServicesProvider>
        ) : null}
        {stage.is === 'stopped' ? (
          <Obstacle
            bridge={bridge}
            opening={stage.opening}
            onSolved={() => void start(bridge, say).then(setStage)}
          />
        ) : null}
      </CrashBoundary>
      <Toasts />
    </Theme>
  );
}

async function start(bridge: BridgeWindow, say: Services['say']): Promise<Stage> {
  try {
    const opening = await open(bridge);
    if (opening.is !== 'ready') return { is: 'stopped', opening };
    const parts = {
      bridge,
      db: opening.db,
      info: opening.info,
      now: () => Date.now(),
      newId: () => v7(),
      say,
    };
    return { is: 'ready', services: await openServices(parts) };
  } catch (error) {
    // A damaged store can open and then fail while it is read.
    const why = `The database could not be read (${String(error)}).`;
    return { is: 'stopped', opening: { is: 'failed', why, mayRebuild: true } };
  }
}
