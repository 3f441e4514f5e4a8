import { useParams } from 'wouter';
import { assessmentById } from '../../data/queries/assessments';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import { Empty } from '../../ui/controls/empty';
import { Page } from '../../ui/layout/page';
import { Link } from 'wouter';
import { AssessmentDesk } from './assessment-desk';

/** Where a rep is assessed, competency by competency. */
export function AssessmentScreen() {
  const { assessmentId } = useParams<{ assessmentId: string }>();
  const { client } = useWorkspace();
  const found = useLive(assessmentById, client.id, assessmentId);
  if (!found) return null;
  const { assessment, framework, rep } = found;
  if (!assessment || !framework || !rep)
    return (
      <Page title="Assessment">
        <Empty title="This assessment is not here" action={<Link href="/reps">All reps</Link>}>
          It was deleted, or belongs to another client. A deletion can be undone.
        </Empty>
      </Page>
    );
  return <AssessmentDesk key={assessment.id} {...{ assessment, framework, rep }} />;
}
