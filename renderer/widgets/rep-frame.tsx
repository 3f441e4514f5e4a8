import { IconDots } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { repRoleNames } from '../../shared/content/rep-terms';
import { dayOf, monthsInWords } from '../../shared/lib/formats';
import { tenure } from '../../shared/measure/tenure';
import { archiveReps, restoreReps } from '../../shared/model/acts/reps';
import type { Rep } from '../../shared/model/rep';
import type { Team } from '../../shared/model/team';
import { repOf, teamsOf } from '../data/queries/reps';
import { useAct } from '../platform/use-act';
import { useLive } from '../platform/use-live';
import { useServices } from '../platform/services';
import { useWorkspace } from '../platform/workspace';
import { Button, IconButton } from '../ui/controls/button';
import { Empty } from '../ui/controls/empty';
import { Menu } from '../ui/controls/menu';
import { Face, Tag } from '../ui/controls/tag';
import { Page } from '../ui/layout/page';
import { Tabs } from '../ui/layout/tabs';
import { BundleExport } from './bundle-export';
import { DeleteReps } from './delete-reps';
import styles from './rep-frame.module.css';
import { useQueue } from './use-queue';

/** The parts of the rep page, in order: where each stands under `/reps/:repId/` and what it is called. */
const parts = [
  { place: 'x-ray', name: 'X-Ray' },
  { place: 'calls', name: 'Calls' },
  { place: 'self-assessment', name: 'Self-assessment' },
  { place: 'competencies', name: 'Competencies' },
  { place: 'pipeline', name: 'Pipeline' },
  { place: 'priorities', name: 'Priorities' },
  { place: 'contract', name: 'Contract' },
  { place: 'profile', name: 'Profile' },
  { place: 'notes', name: 'Private notes' },
  { place: 'timeline', name: 'Timeline' },
] as const;

type RepPart = (typeof parts)[number]['place'];

/** The rep page around one of its parts: who it is, what can be done, and the way to the other parts. */
export function RepFrame({
  part,
  isFlush,
  children,
}: {
  readonly part: RepPart;
  /** For a part that scrolls by itself, such as a long table. */
  readonly isFlush?: boolean;
  readonly children: (rep: Rep, teams: readonly Team[]) => ReactNode;
}) {
  const { repId } = useParams<{ repId: string }>();
  const { client } = useWorkspace();
  const found = useLive(repWithTeams, client.id, repId);
  if (!found) return null;
  const { rep, teams } = found;
  if (!rep) return <NoSuchRep />;
  return (
    <Page
      title={<span className={styles.name}>{rep.name}</span>}
      face={<Face name={rep.name} photo={rep.photo} size={44} />}
      lead={<Particulars rep={rep} teams={teams} />}
      actions={<RepActs rep={rep} />}
      isFlush={isFlush ?? false}
    >
      <Tabs
        label={`Parts of ${rep.name}`}
        tabs={parts.map(({ place, name }) => ({
          href: `/reps/${rep.id}/${place}`,
          label: name,
          isHere: place === part,
        }))}
      />
      {children(rep, teams)}
    </Page>
  );
}

async function repWithTeams(...[db, clientId, repId]: Parameters<typeof repOf>) {
  const [rep, teams] = await Promise.all([repOf(db, clientId, repId), teamsOf(db, clientId)]);
  return { rep, teams };
}

function Particulars({ rep, teams }: { readonly rep: Rep; readonly teams: readonly Team[] }) {
  const { now } = useServices();
  const months = tenure(rep.startDate, dayOf(now()))?.value;
  const facts = [
    repRoleNames[rep.role],
    teams.find(({ id }) => id === rep.teamId)?.name ?? 'No team',
    months === undefined ? '' : `${monthsInWords(months)} in the job`,
    rep.manager && `reports to ${rep.manager}`,
    rep.territory,
  ];
  return (
    <span className={styles.facts}>
      {facts.filter(Boolean).join(' · ')}
      {rep.archivedAt ? <Tag tone="warning">Archived</Tag> : null}
    </span>
  );
}

function RepActs({ rep }: { readonly rep: Rep }) {
  const { now } = useServices();
  const act = useAct();
  const [, go] = useLocation();
  const [asks, setAsks] = useState<'delete' | 'export' | undefined>(undefined);
  const next = useQueue(rep.id)?.callIds[0];
  const at = (): string => new Date(now()).toISOString();
  return (
    <>
      {next ? (
        <Button look="primary" onClick={() => go(`/calls/${next}`)}>
          Score next call
        </Button>
      ) : null}
      <Menu
        label={`Acts on ${rep.name}`}
        target={<IconButton label="More" icon={<IconDots size={18} stroke={1.6} />} />}
        groups={[
          [
            { label: 'Edit the profile', onSelect: () => go(`/reps/${rep.id}/profile`) },
            { label: 'Export a bundle', onSelect: () => setAsks('export') },
          ],
          [
            rep.archivedAt
              ? { label: 'Restore', onSelect: () => void act(restoreReps([rep])) }
              : { label: 'Archive', onSelect: () => void act(archiveReps([rep], at())) },
            { label: 'Delete', isDanger: true, onSelect: () => setAsks('delete') },
          ],
        ]}
      />
      {asks === 'export' ? <BundleExport rep={rep} onClose={() => setAsks(undefined)} /> : null}
      {asks === 'delete' ? (
        <DeleteReps reps={[rep]} onDeleted={() => go('/reps')} onClose={() => setAsks(undefined)} />
      ) : null}
    </>
  );
}

function NoSuchRep() {
  return (
    <Page title="Rep">
      <Empty title="This rep is not here" action={<Link href="/reps">All reps</Link>}>
        The rep was deleted, or belongs to another client. A deletion can be undone.
      </Empty>
    </Page>
  );
}
