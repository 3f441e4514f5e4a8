import type { FixedKeys } from '../../../platform/commands';

/** What the keys do on the skill gap matrix. */
export const gridKeys: FixedKeys = {
  group: 'Skill gap matrix',
  keys: [
    { name: 'Move', combinations: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
    { name: 'First and last of the row', combinations: ['Home', 'End'] },
    { name: 'A page up and down', combinations: ['PageUp', 'PageDown'] },
    { name: 'First and last cell', combinations: ['Mod+Home', 'Mod+End'] },
    { name: 'Open the cell, or sort by the column', combinations: ['Enter'] },
    { name: 'Select or leave out the cell', combinations: ['Space'] },
    {
      name: 'Select a block',
      combinations: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
    },
    { name: 'Select all', combinations: ['Mod+A'] },
    { name: 'Clear the selection, close the panel', combinations: ['Escape'] },
    { name: 'Go to a name by its first letters', combinations: ['A–Z'] },
  ],
};
