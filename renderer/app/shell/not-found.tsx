import { Link } from 'wouter';
import { Empty } from '../../ui/controls/empty';
import { Page } from '../../ui/layout/page';

/** Stands where a link leads to nothing. */
export function NotFound() {
  return (
    <Page title="Nothing is here">
      <Empty title="This page is not there" action={<Link href="/">Go to Today</Link>}>
        What it showed may have been deleted. Undo brings back what was deleted last.
      </Empty>
    </Page>
  );
}
