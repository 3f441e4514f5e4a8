'use strict';
const { EventEmitter } = require('node:events');
const { emulatedClass } = require('./emulated.cjs');

const mac = process.platform === 'darwin';

/**
 * electron.Menu and MenuItem. There is no menu bar to see; items can be found and clicked, and their accelerators
 * work in the page. `pressed` clicks the item of an accelerator, `accelerators` lists those of the whole menu.
 */
function createMenu(host) {
  let applicationMenu = null;

  class MenuItem {
    constructor(options) {
      const { label = options.role ?? '', type = options.submenu ? 'submenu' : 'normal', click } = options;
      Object.assign(this, {
        enabled: true,
        visible: true,
        checked: false,
        registerAccelerator: true,
        role: undefined,
        id: undefined,
        accelerator: undefined,
        sublabel: '',
        toolTip: '',
        ...options,
        label,
        type,
        submenu: options.submenu ? toMenu(options.submenu) : undefined,
        click: () => this.#clicked(click),
      });
    }

    #clicked(click) {
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (this.type === 'radio') this.checked = true;
      const window =
        host.electron.BrowserWindow.getFocusedWindow() ?? host.electron.BrowserWindow.getAllWindows()[0];
      if (click) click(this, window, { triggeredByAccelerator: false });
      else playRole(host, this.role?.toLowerCase(), window);
    }
  }

  class Menu extends EventEmitter {
    constructor() {
      super();
      this.items = [];
    }
    append(item) {
      this.items.push(item);
    }
    insert(position, item) {
      this.items.splice(position, 0, item);
    }
    getMenuItemById(id) {
      return [...everyItem(this)].find((item) => item.id === id) ?? null;
    }
    popup({ callback } = {}) {
      host.lastPopup = this;
      callback?.();
    }
    closePopup() {}

    static buildFromTemplate(template) {
      return toMenu(template);
    }
    static setApplicationMenu(menu) {
      applicationMenu = menu;
    }
    static getApplicationMenu() {
      return applicationMenu;
    }
  }

  function toMenu(template) {
    if (template instanceof Menu) return template;
    const menu = new Menu();
    menu.items = template.map((options) => (options instanceof MenuItem ? options : new MenuItem(options)));
    return menu;
  }

  function* reachable() {
    for (const item of applicationMenu ? everyItem(applicationMenu) : []) {
      if (item.accelerator && item.enabled && item.visible && item.registerAccelerator) yield item;
    }
  }

  host.menu = {
    accelerators: () => [...reachable()].map((item) => canonical(item.accelerator)),
    press: (keys) => [...reachable()].find((item) => canonical(item.accelerator) === keys)?.click(),
  };
  return { Menu: emulatedClass('Menu', Menu), MenuItem: emulatedClass('MenuItem', MenuItem) };
}

function* everyItem(menu) {
  for (const item of menu.items) {
    yield item;
    if (item.submenu) yield* everyItem(item.submenu);
  }
}

/** 'CmdOrCtrl+Shift+z' and 'shift+ctrl+Z' as the page writes the same keys. */
function canonical(accelerator) {
  const parts = accelerator.split('+').map((part) => part.trim());
  const words = parts.map((part) => modifiers[part.toLowerCase()] ?? part);
  const order = ['Ctrl', 'Alt', 'Shift', 'Meta'];
  const key = words.find((word) => !order.includes(word)) ?? '';
  const keyName = key.length === 1 ? key.toUpperCase() : (keyNames[key.toLowerCase()] ?? key);
  return [...order.filter((modifier) => words.includes(modifier)), keyName].join('+');
}

const modifiers = { ctrl: 'Ctrl', control: 'Ctrl', alt: 'Alt', option: 'Alt', shift: 'Shift', super: 'Meta', meta: 'Meta', cmd: 'Meta', command: 'Meta', cmdorctrl: mac ? 'Meta' : 'Ctrl', commandorcontrol: mac ? 'Meta' : 'Ctrl' }; // prettier-ignore
const keyNames = { esc: 'Esc', escape: 'Esc', return: 'Enter', enter: 'Enter', up: 'Up', down: 'Down', left: 'Left', right: 'Right', space: 'Space', plus: 'Plus', delete: 'Delete', backspace: 'Backspace', tab: 'Tab' }; // prettier-ignore

/** What Electron does by itself for an item that has a role and no click. */
function playRole(host, role, window) {
  const contents = window?.webContents;
  const actions = {
    quit: () => host.electron.app.quit(),
    close: () => window?.close(),
    minimize: () => window?.minimize(),
    reload: () => contents?.reload(),
    forcereload: () => contents?.reload(),
    togglefullscreen: () => window?.setFullScreen(!window.isFullScreen()),
    undo: () => contents?.undo(),
    redo: () => contents?.redo(),
    cut: () => contents?.cut(),
    copy: () => contents?.copy(),
    paste: () => contents?.paste(),
    delete: () => contents?.delete(),
    selectall: () => contents?.selectAll(),
  };
  if (role) actions[role]?.();
}

module.exports = { createMenu };
