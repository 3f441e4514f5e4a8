import { IconCalendarCheck, IconSettings, IconUsers, type TablerIcon } from '@tabler/icons-react';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** One screen: where it stands, what it is called, and the code that is loaded when it is first opened. */
export interface Screen {
  /** Path pattern after the `#`, such as `/reps/:repId`. */
  readonly path: string;
  readonly name: string;
  /** Set for screens that stand in the sidebar, in the sidebar's order. */
  readonly icon?: TablerIcon;
  readonly component: LazyExoticComponent<ComponentType> | ComponentType;
}

/**
 * Every screen, in the order of the sidebar. A new screen is a folder in features/ and a line here. Parameters
 * of the path reach the screen by `useParams`.
 */
export const screens: readonly Screen[] = [
  {
    path: '/',
    name: 'Today',
    icon: IconCalendarCheck,
    component: lazy(async () => ({ default: (await import('../features/today/today-screen')).TodayScreen })),
  },
  {
    path: '/reps',
    name: 'Reps',
    icon: IconUsers,
    component: lazy(async () => ({ default: (await import('../features/reps/reps-screen')).RepsScreen })),
  },
  {
    path: '/import',
    name: 'Import',
    component: lazy(async () => ({
      default: (await import('../features/imports/import-screen')).ImportScreen,
    })),
  },
  {
    path: '/settings',
    name: 'Settings',
    icon: IconSettings,
    component: lazy(async () => ({
      default: (await import('../features/settings/settings-screen')).SettingsScreen,
    })),
  },
  {
    path: '/settings/:part',
    name: 'A part of the settings',
    component: lazy(async () => ({
      default: (await import('../features/settings/settings-screen')).SettingsScreen,
    })),
  },
];

/** The screens of the sidebar. */
export const sidebarScreens = screens.filter(({ icon }) => icon !== undefined);
