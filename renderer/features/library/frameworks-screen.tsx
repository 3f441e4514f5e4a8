import { Link, useLocation, useParams } from 'wouter';
import { leadershipFramework } from '../../../shared/content/frameworks/leadership-framework';
import { standardFramework } from '../../../shared/content/frameworks/standard-framework';
import { counted } from '../../../shared/lib/words';
import { adoptFrameworks, copyFramework, draftNextFramework } from '../../../shared/model/acts/frameworks';
import type { Framework } from '../../../shared/model/framework';
import { frameworksOf, type FrameworkInUse } from '../../data/queries/frameworks';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { FrameworkView } from './frameworks/framework-view';
import { LibraryFrame, StateTag } from './library-frame';
import styles from './library.module.css';

/** The competency frameworks of the client: every version, which of them is in use, and what each asks for. */
export function FrameworksScreen() {
  const { client } = useWorkspace();
  const { frameworkId } = useParams<{ frameworkId?: string }>();
  const frameworks = useLive(frameworksOf, client.id);
  if (!frameworks) return null;
  const open = frameworks.find(({ framework }) => framework.id === frameworkId) ?? frameworks[0];
  return (
    <LibraryFrame
      part="frameworks"
      lead="A framework says which competencies count, what each looks like at 1, 5 and 10, and which level a role is asked for."
    >
      {open ? (
        <div className={styles.split}>
          <Versions frameworks={frameworks} open={open} />
          <OpenFramework key={open.framework.id} open={open} frameworks={frameworks} />
        </div>
      ) : (
        <NoFramework />
      )}
    </LibraryFrame>
  );
}

/** Adopts the frameworks that the program brings along: for reps, for leaders, or both in one act. */
function useAdopt(): (audiences: readonly Framework['audience'][]) => void {
  const { newId, now } = useServices();
  const { client } = useWorkspace();
  const act = useAct();
  const [, go] = useLocation();
  return useOnce(async (audiences: readonly Framework['audience'][]) => {
    const createdAt = new Date(now()).toISOString();
    const brought = { reps: standardFramework, leaders: leadershipFramework };
    const adopted = audiences.map((audience) =>
      brought[audience]({ id: newId(), clientId: client.id, family: newId(), createdAt }),
    );
    const [first] = adopted;
    if ((await act(adoptFrameworks(adopted))).ok && first) go(`/library/frameworks/${first.id}`);
  });
}

function NoFramework() {
  const adopt = useAdopt();
  return (
    <Empty
      title="No competency framework yet"
      action={
        <Button look="primary" onClick={() => adopt(['reps', 'leaders'])}>
          Adopt the standard frameworks
        </Button>
      }
    >
      Reps are assessed on a framework, from 1 to 10 in each competency. The standard one has 21; one of five
      for those who lead a team comes with it. Both can be copied, edited and extended.
    </Empty>
  );
}

function Versions({
  frameworks,
  open,
}: {
  readonly frameworks: readonly FrameworkInUse[];
  readonly open: FrameworkInUse;
}) {
  const adopt = useAdopt();
  const missing = (['reps', 'leaders'] as const).filter(
    (audience) => !frameworks.some(({ framework }) => framework.audience === audience),
  );
  return (
    <nav className={styles.versions} aria-label="Framework versions">
      <ul>
        {frameworks.map(({ framework, assessments }) => (
          <li key={framework.id}>
            <Link
              href={`/library/frameworks/${framework.id}`}
              aria-current={framework.id === open.framework.id ? 'page' : undefined}
            >
              <span className={styles.name}>{framework.name}</span>
              <span className={styles.detail}>
                Version {framework.version} <StateTag state={framework.state} />{' '}
                {counted(assessments, 'assessment', 'assessments')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {missing.map((audience) => (
        <Button key={audience} look="quiet" onClick={() => adopt([audience])}>
          {audience === 'reps' ? 'Adopt the standard framework' : 'Adopt the leadership framework'}
        </Button>
      ))}
    </nav>
  );
}

function OpenFramework({
  open,
  frameworks,
}: {
  readonly open: FrameworkInUse;
  readonly frameworks: readonly FrameworkInUse[];
}) {
  const { newId, now } = useServices();
  const act = useAct();
  const [, go] = useLocation();
  const { framework } = open;
  const versions = frameworks.map((one) => one.framework);
  const given = () => ({ id: newId(), createdAt: new Date(now()).toISOString() });

  const next = useOnce(async () => {
    const { draft, act: drafting } = draftNextFramework(framework, versions, given());
    if ((await act(drafting)).ok) go(`/library/frameworks/${draft.id}`);
  });
  const copy = useOnce(async () => {
    const { copy: made, act: copying } = copyFramework(framework, { ...given(), family: newId() });
    if ((await act(copying)).ok) go(`/library/frameworks/${made.id}`);
  });
  return <FrameworkView inUse={open} versions={versions} onNextVersion={next} onCopy={copy} />;
}
