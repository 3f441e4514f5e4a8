import './before-all';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import type { BridgeWindow } from '../../shared/bridge/bridge';
import { App } from './app';
import { fetchScreenAt } from './screens';

declare global {
  interface Window {
    readonly benchcoach: BridgeWindow;
  }
}

setNonce(document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '');

fetchScreenAt(location.hash);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App bridge={window.benchcoach} />);
