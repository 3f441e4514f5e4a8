import { Link, useLocation } from 'wouter';
import { assessmentMinutes } from '../../../shared/content/assessment';
import { quarterName } from '../../../shared/lib/quarters';
import type { Rep } from '../../../shared/model/rep';
import { useWorkspace } from '../../platform/workspace';
import { Button } from '../../ui/controls/button';
import { Empty } from '../../ui/controls/empty';
import { SelectField } from '../../ui/controls/field';
import { Section } from '../../ui/layout/page';
import { RepFrame } from '../../widgets/rep-frame';
import { AssessmentList } from './assessment-list';
import styles from './assessments.module.css';
import { LevelTable } from './level-table';
import { useBegin } from './use-begin';
import { useRepCompetencies, type RepCompetencies } from './use-rep-competencies';

/** What has been said of a rep's competencies, quarter by quarter, and the way to the next assessment. */
export function RepCompetenciesScreen() {
  return <RepFrame part="competencies">{(rep) => <Competencies key={rep.id} rep={rep} />}</RepFrame>;
}

function Competencies({ rep }: { readonly rep: Rep }) {
  const found = useRepCompetencies(rep);
  const [, go] = useLocation();
  if (!found) return null;
  if (!found.framework)
    return (
      <Section title="Competencies">
        <Empty
          title="No competency framework yet"
          action={
            <Button look="primary" onClick={() => go('/library/frameworks')}>
              Open the library
            </Button>
          }
        >
          {rep.name} is assessed on the competencies of a published framework
          {rep.role === 'manager' ? ' for those who lead' : ''}: take the standard one in the library, or
          publish your own.
        </Empty>
      </Section>
    );
  return <Assessed rep={rep} found={found} />;
}

function Assessed({ rep, found }: { readonly rep: Rep; readonly found: RepCompetencies }) {
  const { client } = useWorkspace();
  const { framework, quarter, draft, assessments } = found;
  const { assess, saveForm, saveFormOf } = useBegin(rep, found);
  const name = quarterName(quarter, client.fiscalYearStartMonth);
  const isFirst = assessments.length === 0;
  const buttons = (
    <>
      <Button onClick={saveForm}>
        {draft?.via === 'form' ? 'Save the form again' : 'Save a form to send'}
      </Button>
      <Button look={isFirst ? 'primary' : 'plain'} onClick={assess}>
        {draft ? `Go on with ${name}` : `Assess ${name}`}
      </Button>
    </>
  );
  return (
    <>
      <Section
        title="Competencies"
        lead={
          <>
            {framework ? `${framework.name}, version ${framework.version}: ` : ''}
            levels from 1 to 10, some {assessmentMinutes.from} to {assessmentMinutes.to} minutes that can be
            stopped at any point.{' '}
            <Link href={framework ? `/library/frameworks/${framework.id}` : '/library/frameworks'}>
              Read or change the framework
            </Link>
          </>
        }
        actions={isFirst ? undefined : buttons}
      >
        <div className={styles.choices}>
          {found.choices.length > 1 && framework ? (
            <SelectField
              label="Framework"
              value={framework.id}
              options={found.choices.map((one) => ({ value: one.id, label: one.name }))}
              onChange={found.choose}
            />
          ) : null}
          <SelectField
            label="Quarter to assess"
            value={quarter}
            options={found.assessable.map((value, place) => ({
              value,
              label: `${quarterName(value, client.fiscalYearStartMonth)}, ${place === 0 ? 'running' : 'the one before'}`,
            }))}
            onChange={found.chooseQuarter}
          />
        </div>
        {isFirst ? (
          <Empty title={`${rep.name} has not been assessed yet`} action={buttons}>
            Assess here by keyboard, or send a form that opens in any browser. What comes out stands on the
            skill gap matrix beside the others.
          </Empty>
        ) : (
          <LevelTable found={found} />
        )}
      </Section>
      {isFirst ? null : <AssessmentList rep={rep} found={found} onSaveForm={saveFormOf} />}
    </>
  );
}
