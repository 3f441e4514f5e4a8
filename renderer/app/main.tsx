import './before-all';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import type { BridgeWindow } from '../../shared/bridge/bridge';
import { App } from './app';
import { fetchScreenAt } from './screens';
import { reachStage } from './startup/stage';

declare global {
  interface Window {
    readonly benchcoach: BridgeWindow;
  }
}

setNonce(document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '');

// The data is opened and the first screen's code fetched while the page is still empty.
const first = reachStage(window.benchcoach);
fetchScreenAt(location.hash);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App bridge={window.benchcoach} first={first} />);
