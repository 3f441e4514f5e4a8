import { Link } from 'wouter';
import { quarterName } from '../../../shared/lib/quarters';
import { openCompetencies } from '../../../shared/measure/competency/settled';
import { deleteAssessment } from '../../../shared/model/acts/assessments';
import type { Assessment } from '../../../shared/model/assessment';
import type { Rep } from '../../../shared/model/rep';
import { useAct } from '../../platform/use-act';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Tag } from '../../ui/controls/tag';
import { Section } from '../../ui/layout/page';
import styles from './assessments.module.css';
import type { RepCompetencies } from './use-rep-competencies';

const ways = { program: 'in the program', form: 'by form', file: 'from a file' } as const;

/** Every assessment of a rep: by whom, when and how far, with the way into it. */
export function AssessmentList({
  rep,
  found,
  onSaveForm,
}: {
  readonly rep: Rep;
  readonly found: RepCompetencies;
  readonly onSaveForm: (waiting: Assessment) => void;
}) {
  const { client } = useWorkspace();
  const formats = useFormats();
  const act = useAct();
  return (
    <Section
      title="Assessments"
      lead="Where one assessor has several in a quarter, the last completed counts."
    >
      <div className={styles.scroll}>
        <table className={styles.levels}>
          <thead>
            <tr>
              <th scope="col">Quarter</th>
              <th scope="col">Assessor</th>
              <th scope="col">Of the day</th>
              <th scope="col">State</th>
              <th scope="col">
                <span className="visually-hidden">Acts</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.assessments.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link href={`/assessments/${one.id}`}>
                    {quarterName(one.quarter, client.fiscalYearStartMonth)}
                  </Link>
                </th>
                <td>
                  {one.assessor} <span className={styles.quiet}>{ways[one.via]}</span>
                </td>
                <td>{formats.day(one.assessedOn)}</td>
                <td>
                  <State one={one} found={found} />
                </td>
                <td className={styles.number}>
                  {found.drafts.includes(one) && one.via === 'form' ? (
                    <Button small look="quiet" onClick={() => onSaveForm(one)}>
                      Save the form again
                    </Button>
                  ) : null}
                  <Button small look="quiet" onClick={() => void act(deleteAssessment(rep, one))}>
                    Delete
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function State({ one, found }: { readonly one: Assessment; readonly found: RepCompetencies }) {
  const framework = found.versions.find(({ id }) => id === one.frameworkId);
  if (!framework) return null;
  const all = framework.competencies.length;
  const open = openCompetencies(one, framework).length;
  if (one.state === 'complete')
    return <>{`complete, ${all - open} of ${all} · version ${framework.version}`}</>;
  return (
    <>
      <Tag tone="warning">Draft</Tag>{' '}
      {one.via === 'form' && open === all
        ? 'waits for the file from the form: drop it anywhere on this window'
        : `${all - open} of ${all} settled`}
    </>
  );
}
