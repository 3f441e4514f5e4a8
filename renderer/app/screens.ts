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
  ...['/reps/:repId', '/reps/:repId/x-ray'].map((path) => ({
    path,
    name: 'X-Ray of a rep',
    component: lazy(async () => ({ default: (await import('../features/x-ray/x-ray-screen')).XRayScreen })),
  })),
  {
    path: '/reps/:repId/calls',
    name: 'Calls of a rep',
    component: lazy(async () => ({
      default: (await import('../features/reps/rep-calls-screen')).RepCallsScreen,
    })),
  },
  {
    path: '/reps/:repId/profile',
    name: 'Profile of a rep',
    component: lazy(async () => ({
      default: (await import('../features/reps/rep-profile-screen')).RepProfileScreen,
    })),
  },
  {
    path: '/reps/:repId/notes',
    name: 'Private notes on a rep',
    component: lazy(async () => ({
      default: (await import('../features/reps/rep-notes-screen')).RepNotesScreen,
    })),
  },
  {
    path: '/reps/:repId/timeline',
    name: 'Timeline of a rep',
    component: lazy(async () => ({
      default: (await import('../features/reps/rep-timeline-screen')).RepTimelineScreen,
    })),
  },
  {
    path: '/clients/new',
    name: 'New client',
    component: lazy(async () => ({
      default: (await import('../features/clients/new-client-screen')).NewClientScreen,
    })),
  },
  {
    path: '/client',
    name: 'Settings of the client',
    component: lazy(async () => ({
      default: (await import('../features/clients/client-screen')).ClientScreen,
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
];

/** The screens of the sidebar. */
export const sidebarScreens = screens.filter(({ icon }) => icon !== undefined);
