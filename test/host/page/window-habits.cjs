'use strict';

/**
 * Habits of an Electron window that a Chromium page has not: new windows are asked of the program, menu accelerators
 * work, and closing a visible window asks the program first. Uses nothing from outside: its source is sent into the
 * page.
 */
function installWindowHabits({ visible, accelerators }, transport) {
  const ask = (url, frameName = '', features = '', disposition = 'new-window') => {
    const address = new URL(url || 'about:blank', location.href).href;
    transport.send({ kind: 'open-window' }, [{ url: address, frameName, features, disposition }]);
    return null;
  };

  globalThis.open = (url = '', frameName = '', features = '') => ask(url, frameName, features);

  function openLink(event) {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
    if (!link || event.defaultPrevented) return;
    const modified = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    const leaves = link.target !== '' && !['_self', '_top', '_parent'].includes(link.target);
    if ((!modified && !leaves) || link.hasAttribute('download')) return;
    event.preventDefault();
    ask(link.href, link.target, '', event.button === 1 ? 'background-tab' : 'foreground-tab');
  }
  addEventListener('click', openLink);
  addEventListener('auxclick', openLink);

  const names = { ' ': 'Space', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', Escape: 'Esc', '+': 'Plus' }; // prettier-ignore

  function pressed(event) {
    const key = names[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
    return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.metaKey && 'Meta', key].filter(Boolean).join('+'); // prettier-ignore
  }

  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !accelerators.includes(pressed(event))) return;
    event.preventDefault();
    transport.send({ kind: 'accelerator' }, [pressed(event)]);
  });

  if (!visible) return;
  const tellBounds = () => {
    const maximized = outerWidth >= screen.availWidth && outerHeight >= screen.availHeight;
    const bounds = { x: screenX, y: screenY, width: outerWidth, height: outerHeight };
    transport.send({ kind: 'bounds' }, [{ bounds, maximized }]);
  };
  addEventListener('resize', tellBounds);
  addEventListener('load', () => {
    const fits = outerWidth <= screen.availWidth && outerHeight <= screen.availHeight;
    if (!fits) transport.send({ kind: 'too-large' }, []);
  });

  // The user closes the window: hold it for a moment, so that main gets its 'close' event while the page is there.
  let leaving = false;
  globalThis.navigation?.addEventListener('navigate', () => {
    leaving = true;
    setTimeout(() => (leaving = false));
  });
  addEventListener('beforeunload', (event) => {
    tellBounds();
    if (!leaving) event.preventDefault();
  });
}

module.exports = { installWindowHabits };
