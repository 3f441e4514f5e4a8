import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../electron/menu';

const itemsOf = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

function aMenu(options: { isMac?: boolean; devTools?: boolean } = {}) {
  const commands: string[] = [];
  const template = menuTemplate({
    isMac: false,
    devTools: false,
    ...options,
    command: (id) => commands.push(id),
    showLog: () => commands.push('(log)'),
  });
  return { template, items: itemsOf(template), commands };
}

test('what the page does is sent to it as a command', () => {
  const { items, commands } = aMenu();
  for (const item of items) item.click?.({} as never, undefined, {} as never);
  expect(commands).toEqual([
    'import',
    'export-report',
    'export-bundle',
    'backups',
    'settings',
    'undo',
    'redo',
    'palette',
    'help',
    'about',
    '(log)',
  ]);
});

test('no two items have the same key, and the page keeps its keys to itself', () => {
  for (const isMac of [false, true]) {
    const items = aMenu({ isMac }).items.filter(({ accelerator }) => accelerator !== undefined);
    expect(new Set(items.map(({ accelerator }) => accelerator)).size).toBe(items.length);
    expect(items.map(({ registerAccelerator }) => registerAccelerator)).not.toContain(undefined);
  }
});

test('developer tools and reloading are offered only while the program is being made', () => {
  const roles = (devTools: boolean) => aMenu({ devTools }).items.map(({ role }) => role);
  expect(roles(true)).toContain('toggleDevTools');
  expect(roles(false)).not.toContain('toggleDevTools');
  expect(roles(false)).not.toContain('reload');
  expect(roles(false)).not.toContain('forceReload');
});

test('text can be cut, copied and pasted, and the page zoomed, by the system’s own keys', () => {
  const roles = aMenu().items.map(({ role }) => role);
  for (const role of ['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'quit'])
    expect(roles).toContain(role);
  expect(aMenu({ isMac: true }).template[0]?.role).toBe('appMenu');
});
