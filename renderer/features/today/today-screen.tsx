import { useWorkspace } from '../../platform/workspace';
import { Empty } from '../../ui/controls/empty';
import { Page } from '../../ui/layout/page';

/** What is due, for whom, one click or key from doing it. */
export function TodayScreen() {
  const { client } = useWorkspace();
  return (
    <Page title="Today">
      <Empty title={`Nothing is waiting for ${client.name}`}>
        Calls to score, contracts to sign and check-ins will be listed here. Add reps first, then drop their
        recordings anywhere on this window.
      </Empty>
    </Page>
  );
}
