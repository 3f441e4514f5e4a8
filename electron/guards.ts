import type { Session, WebContents, WebFrameMain } from 'electron';
import { pageOrigin } from './serving/content-policy';

/** What the page may be granted: to keep its database, and to put text on the clipboard. Nothing else. */
export const grantedPermissions: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

/** Addresses that a request may go to. Everything else is cancelled before it reaches a network. */
export const mayRequest = (address: string, devTools: boolean): boolean =>
  isOwn(address) ||
  address.startsWith(`blob:${pageOrigin}/`) ||
  address.startsWith('data:') ||
  (devTools && address.startsWith('devtools:'));

/** Whether an address belongs to the page. */
export const isOwn = (address: string): boolean => address.startsWith(`${pageOrigin}/`);

/** A proxy that nobody runs: what passed every other guard would end here. Not even this machine is spared. */
const deadEnd = {
  mode: 'fixed_servers',
  proxyRules: 'http://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const;

/** Closes a session to everything but the program's own files. */
export async function guardSession(session: Session, devTools: boolean): Promise<void> {
  const granted = (permission: string, address: string) =>
    grantedPermissions.includes(permission) && isOwn(`${address.replace(/\/$/, '')}/`);
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(grantedPermissions.includes(permission) && isOwn(details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => granted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url, devTools) }),
  );
  // The spelling checker would fetch its dictionaries from a network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy(deadEnd);
}

/** Keeps a page where it is: no other address, no window, no embedded page. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isOwn(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whether a message comes from the page itself: its main frame, at its own address. */
export const isTrustedSender = (frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean =>
  frame !== null && frame.parent === null && isOwn(frame.url);

/** Switches that silence what Chromium would say to a network of its own accord. */
export const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  // Calls between pages would not go through a proxy; with this they have no other way, and so none.
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/**
 * Chromium holds back whatever is no input until the frame after a key is drawn, the database's answers among it:
 * 'Saved' came a frame late. What a key changes is drawn from memory here, before the database is asked.
 */
export const promptSwitches: typeof quietSwitches = [['disable-features', 'DeferRendererTasksAfterInput']];
