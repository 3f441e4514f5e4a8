import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import type { BridgeWindow } from '../../shared/bridge/bridge';
import { App } from './app';

declare global {
  interface Window {
    readonly benchcoach: BridgeWindow;
  }
}

// The page may not evaluate text as code: zod must not even try.
z.config({ jitless: true });
setNonce(document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '');

const root = document.getElementById('root');
if (root) createRoot(root).render(<App bridge={window.benchcoach} />);
