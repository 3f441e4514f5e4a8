import {
  IconBooks,
  IconBuilding,
  IconCalendarCheck,
  IconChartScatter,
  IconFilter,
  IconFileText,
  IconGridDots,
  IconHeadphones,
  IconReportAnalytics,
  IconSettings,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { onDemand } from '../ui/on-demand';

/** One screen: where it stands, what it is called, and the code that is loaded when it is first opened. */
export interface Screen {
  /** Path pattern after the `#`, such as `/reps/:repId`. */
  readonly path: string;
  readonly name: string;
  /** Set for screens that stand in the sidebar, in the sidebar's order. */
  readonly icon?: TablerIcon;
  readonly component: ComponentType;
  /** Fetches the code ahead of need. */
  readonly load: () => Promise<unknown>;
}

/**
 * Every screen, in the order of the sidebar. A new screen is a folder in features/ and a line here. Parameters
 * of the path reach the screen by `useParams`.
 */
export const screens: readonly Screen[] = [
  screen(
    '/',
    'Today',
    async () => (await import('../features/today/today-screen')).TodayScreen,
    IconCalendarCheck,
  ),
  screen('/reps', 'Reps', async () => (await import('../features/reps/reps-screen')).RepsScreen, IconUsers),
  screen('/reps/:repId', 'Rep', xRay),
  screen('/reps/:repId/x-ray', 'X-Ray of a rep', xRay),
  screen(
    '/reps/:repId/priorities',
    'Priorities of a rep',
    async () => (await import('../features/priorities/rep-priorities-screen')).RepPrioritiesScreen,
  ),
  screen(
    '/reps/:repId/calls',
    'Calls of a rep',
    async () => (await import('../features/reps/rep-calls-screen')).RepCallsScreen,
  ),
  screen(
    '/reps/:repId/pipeline',
    'Pipeline of a rep',
    async () => (await import('../features/pipeline/rep-pipeline-screen')).RepPipelineScreen,
  ),
  screen(
    '/reps/:repId/contract',
    'Contract of a rep',
    async () => (await import('../features/contracts/rep-contract-screen')).RepContractScreen,
  ),
  screen(
    '/reps/:repId/profile',
    'Profile of a rep',
    async () => (await import('../features/reps/rep-profile-screen')).RepProfileScreen,
  ),
  screen(
    '/reps/:repId/self-assessment',
    'Self-assessment of a rep',
    async () => (await import('../features/self-assessment/rep-rounds-screen')).RepRoundsScreen,
  ),
  screen(
    '/reps/:repId/competencies',
    'Competencies of a rep',
    async () => (await import('../features/assessments/rep-competencies-screen')).RepCompetenciesScreen,
  ),
  screen(
    '/assessments/:assessmentId',
    'Assessment',
    async () => (await import('../features/assessments/assessment-screen')).AssessmentScreen,
  ),
  screen(
    '/self-assessment/questions',
    'Self-assessment questions',
    async () => (await import('../features/self-assessment/questions-screen')).QuestionsScreen,
  ),
  screen(
    '/reps/:repId/notes',
    'Private notes on a rep',
    async () => (await import('../features/reps/rep-notes-screen')).RepNotesScreen,
  ),
  screen(
    '/reps/:repId/timeline',
    'Timeline of a rep',
    async () => (await import('../features/reps/rep-timeline-screen')).RepTimelineScreen,
  ),
  screen(
    '/reps/:repId/queue',
    'Calls to score of a rep',
    async () => (await import('../features/calls/queue-screen')).QueueScreen,
  ),
  screen(
    '/calls',
    'Calls',
    async () => (await import('../features/calls/calls-screen')).CallsScreen,
    IconHeadphones,
  ),
  screen('/calls/:callId', 'Score a call', scoring),
  screen('/calls/:callId/at/:ms', 'A moment of a call', scoring),
  screen(
    '/skills',
    'Skills',
    async () => (await import('../features/skills/matrix/matrix-screen')).MatrixScreen,
    IconGridDots,
  ),
  screen(
    '/skills/team',
    'Skills of the team',
    async () => (await import('../features/skills/team-screen')).TeamScreen,
  ),
  screen(
    '/skills/cycle',
    'Quarterly cycle',
    async () => (await import('../features/skills/cycle-screen')).CycleScreen,
  ),
  screen(
    '/skills/validation',
    'Validation of a quarter',
    async () => (await import('../features/skills/validation-screen')).ValidationScreen,
  ),
  screen(
    '/skills/budget',
    'Training budget',
    async () => (await import('../features/skills/budget-screen')).BudgetScreen,
  ),
  screen(
    '/skills/growth',
    'Growth stage and band lift',
    async () => (await import('../features/skills/growth-screen')).GrowthScreen,
  ),
  screen(
    '/priorities',
    'Priorities',
    async () => (await import('../features/priorities/priorities-screen')).PrioritiesScreen,
    IconChartScatter,
  ),
  screen(
    '/contracts',
    'Contracts',
    async () => (await import('../features/contracts/contracts-screen')).ContractsScreen,
    IconFileText,
  ),
  screen(
    '/contracts/new',
    'Draft a contract',
    async () => (await import('../features/contracts/new-contract-screen')).NewContractScreen,
  ),
  screen(
    '/contracts/:contractId',
    'Contract',
    async () => (await import('../features/contracts/contract-screen')).ContractScreen,
  ),
  screen(
    '/pipeline',
    'Pipeline',
    async () => (await import('../features/pipeline/pipeline-screen')).PipelineScreen,
    IconFilter,
  ),
  screen(
    '/reports',
    'Reports',
    async () => (await import('../features/reports/reports-screen')).ReportsScreen,
    IconReportAnalytics,
  ),
  screen(
    '/library',
    'Library',
    async () => (await import('../features/library/library-screen')).LibraryScreen,
    IconBooks,
  ),
  screen('/library/frameworks', 'Frameworks', frameworks),
  screen('/library/frameworks/:frameworkId', 'Framework', frameworks),
  screen(
    '/library/:rubricId',
    'Rubric',
    async () => (await import('../features/library/library-screen')).LibraryScreen,
  ),
  screen(
    '/client',
    'Client',
    async () => (await import('../features/clients/client-screen')).ClientScreen,
    IconBuilding,
  ),
  screen(
    '/clients/new',
    'New client',
    async () => (await import('../features/clients/new-client-screen')).NewClientScreen,
  ),
  screen(
    '/start',
    'Add the sample client or a bundle',
    async () => (await import('../features/start/start-screen')).StartAgainScreen,
  ),
  screen('/import', 'Import', async () => (await import('../features/imports/import-screen')).ImportScreen),
  screen('/settings', 'Settings', settings, IconSettings),
  screen('/settings/:part', 'A part of the settings', settings),
];

/** The screens of the sidebar. */
export const sidebarScreens = screens.filter(({ icon }) => icon !== undefined);

/** The first part of the rep page: it opens under the rep's own address too. */
async function xRay(): Promise<ComponentType> {
  return (await import('../features/x-ray/x-ray-screen')).XRayScreen;
}

async function settings(): Promise<ComponentType> {
  return (await import('../features/settings/settings-screen')).SettingsScreen;
}

async function frameworks(): Promise<ComponentType> {
  return (await import('../features/library/frameworks-screen')).FrameworksScreen;
}

async function scoring(): Promise<ComponentType> {
  return (await import('../features/scoring/scoring-screen')).ScoringScreen;
}

/**
 * Fetches the code of the screen that an address such as `#/reps` names, while the data is still being opened;
 * a screen with parameters is fetched when it is drawn.
 */
export function fetchScreenAt(hash: string): void {
  const place = hash.replace(/^#/, '') || '/';
  // What cannot be fetched now is asked for again, and told, when the screen is drawn.
  screens
    .find(({ path }) => path === place)
    ?.load()
    .catch(() => undefined);
}

function screen(path: string, name: string, load: () => Promise<ComponentType>, icon?: TablerIcon): Screen {
  const part = onDemand(load);
  return { path, name, component: part.Part, load: part.load, ...(icon ? { icon } : {}) };
}
