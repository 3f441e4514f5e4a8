import { Link, useLocation, useParams } from 'wouter';
import { counted } from '../../../shared/lib/words';
import { copyRubric, draftNextVersion } from '../../../shared/model/acts/rubrics';
import { rubricsOf, type RubricInUse } from '../../data/queries/rubrics';
import { useAct } from '../../platform/use-act';
import { useOnce } from '../../platform/use-once';
import { useFormats } from '../../platform/use-formats';
import { useLive } from '../../platform/use-live';
import { useServices } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { Empty } from '../../ui/controls/empty';
import { LibraryFrame, StateTag } from './library-frame';
import styles from './library.module.css';
import { RubricView } from './rubric-view';

/** The rubrics of the client: every version, which of them is in use, and what each says. */
export function LibraryScreen() {
  const { client } = useWorkspace();
  const { rubricId } = useParams<{ rubricId?: string }>();
  const rubrics = useLive(rubricsOf, client.id);
  if (!rubrics) return null;
  const open = rubrics.find(({ rubric }) => rubric.id === rubricId) ?? rubrics[0];
  return (
    <LibraryFrame
      part="rubrics"
      lead="A rubric says what each level sounds like. A version that was used never changes: a better wording is the next version."
    >
      {open ? (
        <div className={styles.split}>
          <Versions rubrics={rubrics} open={open} />
          <OpenRubric key={open.rubric.id} open={open} rubrics={rubrics} />
        </div>
      ) : (
        <Empty title="No rubric">Undo brings back the rubric that was deleted.</Empty>
      )}
    </LibraryFrame>
  );
}

function Versions({
  rubrics,
  open,
}: {
  readonly rubrics: readonly RubricInUse[];
  readonly open: RubricInUse;
}) {
  return (
    <nav className={styles.versions} aria-label="Rubric versions">
      <ul>
        {rubrics.map(({ rubric, scorecards }) => (
          <li key={rubric.id}>
            <Link
              href={`/library/${rubric.id}`}
              aria-current={rubric.id === open.rubric.id ? 'page' : undefined}
            >
              <span className={styles.name}>{rubric.name}</span>
              <span className={styles.detail}>
                Version {rubric.version} <StateTag state={rubric.state} />{' '}
                {counted(scorecards, 'scorecard', 'scorecards')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OpenRubric({
  open,
  rubrics,
}: {
  readonly open: RubricInUse;
  readonly rubrics: readonly RubricInUse[];
}) {
  const { newId, now } = useServices();
  const act = useAct();
  const formats = useFormats();
  const [, go] = useLocation();
  const { rubric } = open;
  const versions = rubrics.map((one) => one.rubric);
  const given = () => ({ id: newId(), createdAt: new Date(now()).toISOString() });

  const next = useOnce(async () => {
    const { draft, act: drafting } = draftNextVersion(rubric, versions, given());
    if ((await act(drafting)).ok) go(`/library/${draft.id}`);
  });
  const copy = useOnce(async () => {
    const { copy: made, act: copying } = copyRubric(rubric, { ...given(), family: newId() });
    if ((await act(copying)).ok) go(`/library/${made.id}`);
  });
  return (
    <RubricView
      rubric={rubric}
      scorecards={open.scorecards}
      versions={versions}
      made={formats.instant(rubric.createdAt)}
      onNextVersion={next}
      onCopy={copy}
    />
  );
}
